import { beforeEach, describe, expect, test } from 'vitest'
import { addHoliday, recordHolidays, removeHoliday } from '@/lib/holidays/commands'
import { findDayNotes, findHolidays } from '@/lib/holidays/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { recordHolidayLists } from '@/prisma/seed/holidays'

const database = testDatabase()
const unity = { country: 'DE', heldOn: '2026-10-03' } as const
const names = { nameEn: 'German Unity Day', nameZh: '德国统一日', nameDe: 'Tag der Deutschen Einheit' }
const name = { en: names.nameEn, zh: names.nameZh, de: names.nameDe }
let administrator: PersonActor

beforeEach(async () => {
  administrator = await buildActor('administrator')
})

const add = (more = {}, actor = administrator) =>
  addHoliday(actor, { ...unity, ...names, working: false, ...more }, testNow)
const remove = (actor = administrator) => removeHoliday(actor, unity, testNow)
const events = () => database.asOwner('SELECT action, before, after FROM audit_event ORDER BY id')

describe('the list of a country', () => {
  test('a day is added, said of whoever chooses it, and removed; the history keeps what it was', async () => {
    await add()
    expect(await findHolidays(administrator, 2026)).toEqual({
      days: [{ ...unity, name, working: false }],
      years: [2026],
      can: { edit: true },
    })
    expect(await findDayNotes('2026-10-03')).toEqual([
      { kind: 'weekend', weekday: 6, worksInstead: [], nextOn: '2026-10-05' },
      { kind: 'holiday', country: 'DE', name, nextOn: '2026-10-05' },
    ])
    await remove()
    expect((await findHolidays(administrator, 2026))?.days).toEqual([])
    const after = { holidayCountry: 'DE', heldOn: '2026-10-03', holiday: name, working: false }
    expect(await events()).toEqual([
      { action: 'holiday.added', before: {}, after },
      { action: 'holiday.removed', before: {}, after },
    ])
  })

  test('the same day twice stores it once; another name for it is refused at the day', async () => {
    await add()
    await add()
    await expect(add({ working: true })).rejects.toMatchObject({ code: 'holidayExists', field: 'heldOn' })
    expect(await events()).toHaveLength(1)
  })

  test('a day that is not there cannot be removed', async () => {
    await expect(remove()).rejects.toMatchObject({ code: 'notFound' })
  })

  test('a year is recorded as a whole, in one event, and leaves alone what is there', async () => {
    await add({ nameDe: 'Einheitstag' })
    const days = ['2026-10-03', '2026-12-25'].map((heldOn) => ({ heldOn, ...names, working: false }))
    for (let times = 0; times < 2; times++)
      await recordHolidays(administrator, { country: 'DE', year: 2026, days }, testNow)
    const found = await findHolidays(administrator, 2026)
    expect(found?.days.map((day) => day.name.de)).toEqual(['Einheitstag', names.nameDe])
    expect((await events()).slice(1)).toEqual([
      { action: 'holiday.listRecorded', before: {}, after: { holidayCountry: 'DE', year: 2026, days: 1 } },
    ])
  })
})

test('the lists of the first start: three years of both countries, weekends worked only on weekends', async () => {
  await recordHolidayLists(administrator, testNow)
  expect((await events()).map(({ after }) => after)).toEqual([
    { holidayCountry: 'CN', year: 2025, days: 33 },
    { holidayCountry: 'CN', year: 2026, days: 39 },
    { holidayCountry: 'CN', year: 2027, days: 13 },
    { holidayCountry: 'DE', year: 2025, days: 9 },
    { holidayCountry: 'DE', year: 2026, days: 9 },
    { holidayCountry: 'DE', year: 2027, days: 9 },
  ])
  const worked = await database.asOwner(
    'SELECT DISTINCT extract(dow FROM held_on)::int AS day FROM holiday WHERE working ORDER BY 1',
  )
  expect(worked).toEqual([{ day: 0 }, { day: 6 }])
  expect(await findDayNotes('2026-10-08')).toEqual([])
  expect((await findDayNotes('2026-10-01'))[0]).toMatchObject({ country: 'CN', nextOn: '2026-10-08' })
})

test('seen by who works with items, changed by administrators alone; TX-1 without its event nothing is kept', async () => {
  const unitIds = [await buildUnit()]
  for (const role of ['manager', 'staff', 'viewer'] as const) {
    const actor = await buildActor(role, unitIds)
    await expect(add({}, actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(remove(actor)).rejects.toMatchObject({ code: 'forbidden' })
    expect((await findHolidays(actor, 2026))?.can ?? null).toEqual(role === 'viewer' ? null : { edit: false })
  }
  await add()
  const before = await database.contents()
  await database.without('INSERT', 'audit_event', async () => {
    await expect(remove()).rejects.toThrow()
    await expect(add({ heldOn: '2026-12-25' })).rejects.toThrow()
  })
  expect(await database.contents()).toEqual(before)
})
