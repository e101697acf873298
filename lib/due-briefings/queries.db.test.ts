import { beforeEach, describe, expect, test } from 'vitest'
import { discardBriefing, startBriefing } from '@/lib/briefings/commands'
import { findBriefing } from '@/lib/briefings/queries'
import { seriesOf } from '@/lib/briefings/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { findWeeklyDues } from '@/lib/due-briefings/queries'
import { addHoliday } from '@/lib/holidays/commands'
import { changeSettings } from '@/lib/settings/commands'
import { readReading, readSettings } from '@/lib/settings/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildIssue } from '@/lib/testing/build-issue'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'

testDatabase()
let unitId: string
let series: string
let manager: PersonActor
let administrator: PersonActor

// It is Thursday, 26 November 2026.
beforeEach(async () => {
  unitId = await buildUnit()
  series = seriesOf({ kind: 'weekly', visitId: null, unitId })
  manager = await buildActor('manager', [unitId])
  administrator = await buildActor('administrator')
})

const issue = (toOn: string, of: string | null = unitId, name = series, number = 1) =>
  buildIssue(of, { kind: 'weekly', series: name, fromOn: '2026-10-01', toOn, number })
const duesOf = async (actor: PersonActor) => {
  const found = await findWeeklyDues(actor, await readReading(testNow))
  return found && { ...found, due: found.due.map(({ dueOn, last }) => [dueOn, last.unitId]) }
}
const dayOff = (heldOn: string) =>
  addHoliday(
    administrator,
    { country: 'CN', heldOn, nameEn: 'Fair', nameZh: '交易会', nameDe: 'Messe', working: false },
    testNow,
  )

describe('when a weekly briefing is due', () => {
  test('where none was ever published, on the next due day; no one is late', async () => {
    expect(await duesOf(manager)).toEqual({ due: [], nextOn: '2026-11-27' })
  })

  test('after the last issue; of a month or any period nothing is due', async () => {
    await issue('2026-11-20')
    await buildIssue(unitId, { kind: 'monthly', toOn: '2026-11-01' })
    await buildIssue(unitId)
    expect(await duesOf(manager)).toEqual({ due: [], nextOn: '2026-11-27' })
  })

  test('since the day that was missed, until it is published; what is worked on is told', async () => {
    await issue('2026-11-06')
    await issue('2026-11-13', unitId, series, 2)
    expect(await duesOf(manager)).toEqual({ due: [['2026-11-20', unitId]], nextOn: '2026-11-27' })
    const id = formId()
    await startBriefing(manager, { id, kind: 'weekly', unitId }, testNow)
    const open = async () =>
      (await findWeeklyDues(manager, await readReading(testNow)))?.due.map((due) => due.open?.id)
    expect(await open()).toEqual([id])
    await discardBriefing(manager, { briefingId: id, version: 1 }, testNow)
    expect(await open()).toEqual([undefined])
    await issue('2026-11-20', unitId, series, 3)
    expect(await duesOf(manager)).toEqual({ due: [], nextOn: '2026-11-27' })
  })

  test('the one that is late for longest comes first; a series without an issue for five weeks rests', async () => {
    const [other, third] = [await buildUnit(), await buildUnit()]
    await issue('2026-11-13')
    await issue('2026-11-06', other, 'other')
    await issue('2026-10-21', third, 'third')
    expect((await duesOf(administrator))?.due).toEqual([
      ['2026-11-13', other],
      ['2026-11-20', unitId],
    ])
  })

  test('a holiday moves it to the working day before, the settings to another weekday', async () => {
    await issue('2026-11-20')
    await dayOff('2026-11-27')
    expect(await duesOf(manager)).toEqual({ due: [['2026-11-26', unitId]], nextOn: '2026-12-04' })
    await changeSettings(administrator, { ...(await readSettings()), weeklyDueWeekday: 1 }, testNow)
    expect(await duesOf(manager)).toEqual({ due: [], nextOn: '2026-11-30' })
  })

  test('AZ-2: told to those who make them, of what they make', async () => {
    await issue('2026-11-13')
    await issue('2026-11-13', null, 'all')
    const duesFor = async (role: PersonActor['role'], of = [unitId], seesAllUnits = false) =>
      (await duesOf(await buildActor(role, of, { seesAllUnits })))?.due.length ?? null
    expect(await duesFor('administrator')).toBe(2)
    expect(await duesFor('manager')).toBe(1)
    expect(await duesFor('manager', [await buildUnit()])).toBe(0)
    for (const role of ['staff', 'viewer'] as const) expect(await duesFor(role), role).toBeNull()
    expect(await duesFor('viewer', [unitId], true)).toBeNull()
    expect(await duesFor('manager', [])).toBeNull()
  })
})

describe('the days of a weekly briefing', () => {
  const begun = async () => {
    const id = formId()
    await startBriefing(manager, { id, kind: 'weekly', unitId }, testNow)
    const briefing = await findBriefing(manager, id)
    return briefing && [briefing.fromOn, briefing.toOn]
  }

  test('the first one has the week up to the last due day', async () => {
    expect(await begun()).toEqual(['2026-11-14', '2026-11-20'])
  })

  test('a further one begins after the issue before it', async () => {
    await issue('2026-11-10')
    expect(await begun()).toEqual(['2026-11-11', '2026-11-20'])
  })

  test('on the working day before a holiday it goes up to that day, and settings of another weekday count', async () => {
    await issue('2026-11-20')
    await dayOff('2026-11-27')
    expect(await begun()).toEqual(['2026-11-21', '2026-11-26'])
    await db().briefing.updateMany({
      where: { state: 'draft' },
      data: { discardedAt: testNow, fromOn: toDateColumn('2026-11-26') },
    })
    await db().setting.update({ where: { id: 1 }, data: { weeklyDueWeekday: 3 } })
    expect(await begun()).toEqual(['2026-11-21', '2026-11-25'])
  })
})
