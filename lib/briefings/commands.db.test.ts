import { beforeEach, describe, expect, test } from 'vitest'
import { editBriefingText, resetBriefingText } from '@/lib/briefing-texts/commands'
import { discardBriefing, refreshBriefing, startBriefing } from '@/lib/briefings/commands'
import {
  findBriefing,
  findBriefingChanges,
  listBriefingChoices,
  listBriefings,
} from '@/lib/briefings/queries'
import { standingOf } from '@/lib/briefings/rules'
import { generateText } from '@/lib/reports/briefing-sentences'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { toPost } from '@/lib/testing/inputs'
import { speak } from '@/lib/testing/press'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let unitId: string
let manager: PersonActor

beforeEach(async () => {
  unitId = await buildUnit()
  manager = await buildActor('manager', [unitId])
})

async function begin(actor = manager): Promise<string> {
  const id = formId()
  await startBriefing(actor, { id, kind: 'weekly', unitId }, testNow)
  return id
}
const textOf = (briefingId: string, version: number, text = 'Two calls this week.') =>
  ({ briefingId, version, section: 'due', language: 'en', text }) as const
const events = async () =>
  (
    await database.asOwner(`SELECT action FROM audit_event WHERE action LIKE 'briefing.%' ORDER BY ordinal`)
  ).map(({ action }) => action)

describe('beginning', () => {
  test('takes the numbers of now; sent twice it is begun once', async () => {
    const { number } = await buildCommitment({ leadUnitId: unitId, title: 'A plant', dueOn: '2026-12-01' })
    await buildCommitment({ title: 'Of another unit' })
    const input = { id: formId(), kind: 'weekly', unitId } as const
    await startBriefing(manager, input, testNow)
    await startBriefing(manager, input, testNow)
    const briefing = await findBriefing(manager, input.id)
    expect(briefing).toMatchObject({ state: 'draft', version: 1, since: null, number: null })
    expect(briefing?.content).toMatchObject({ takenAt: testNow.toISOString(), since: null, changes: [] })
    expect(briefing?.content.items.map((item) => item.number)).toEqual([number])
    expect(await events()).toEqual(['briefing.started'])
  })

  test.each([
    ['manager', 'another unit', 'forbidden'],
    ['manager', 'all units', 'forbidden'],
    ['staff', 'their unit', 'forbidden'],
    ['viewer', 'their unit', 'forbidden'],
    ['administrator', 'all units', 'done'],
    ['administrator', 'another unit', 'done'],
    ['manager', 'their unit', 'done'],
  ] as const)('%s of %s: %s', async (role, of, verdict) => {
    const actor = await buildActor(role, [unitId])
    const other = await buildUnit()
    const about = { 'their unit': { unitId }, 'another unit': { unitId: other }, 'all units': {} }[of]
    const begun = startBriefing(actor, { id: formId(), kind: 'monthly', ...about }, testNow)
    const said = await begun.then(
      () => 'done',
      ({ code }) => code,
    )
    expect(said).toBe(verdict)
    expect(await events()).toEqual(verdict === 'done' ? ['briefing.started'] : [])
  })

  test('one of a series is worked on at a time; once it is discarded another can be begun', async () => {
    const briefingId = await begin()
    await expect(begin()).rejects.toMatchObject({ code: 'briefingOpen', values: { id: briefingId } })
    expect(await findBriefing(manager, briefingId)).toMatchObject({ id: briefingId })
    await discardBriefing(manager, { briefingId, version: 1 }, later)
    expect(await findBriefing(manager, briefingId)).toBeNull()
    await begin()
    expect((await listBriefings(manager)).open).toHaveLength(1)
  })

  test('a visit or unit that is not there is told at its field', async () => {
    const admin = await buildActor('administrator')
    const input = { id: formId(), kind: 'weekly' } as const
    await expect(startBriefing(admin, { ...input, visitKey: 'XX99' }, testNow)).rejects.toMatchObject({
      code: 'notFound',
      field: 'visitKey',
    })
    await expect(startBriefing(admin, { ...input, unitId: formId() }, testNow)).rejects.toMatchObject({
      code: 'notFound',
      field: 'unitId',
    })
  })
})

describe('texts', () => {
  test('an edit keeps what it replaced; after a refresh that changes the numbers beneath, that is told', async () => {
    const briefingId = await begin()
    await editBriefingText(manager, textOf(briefingId, 1), testNow, speak)
    const due = { dueOn: '2026-12-01', leadUnitId: unitId }
    await buildCommitment(due)
    await refreshBriefing(manager, { briefingId, version: 2 }, later)
    const briefing = await findBriefing(manager, briefingId)
    const [edited] = briefing?.texts ?? []
    expect(edited).toMatchObject({ text: 'Two calls this week.', editedByName: manager.name })
    if (!briefing || !edited) throw new Error('There is an edited text')
    const generated = generateText('due', briefing.content, await speak('en'))
    expect(generated).toContain('One date lies ahead')
    expect(standingOf(edited, generated)).toBe('overtaken')
    expect(standingOf(edited, edited.generated)).toBe('edited')
    expect(standingOf(undefined, generated)).toBe('generated')
  })

  test('the generated text can be taken again; whoever wrote stays an editor', async () => {
    const briefingId = await begin(await buildActor('administrator'))
    await editBriefingText(manager, textOf(briefingId, 1), testNow, speak)
    const { text: _, ...place } = textOf(briefingId, 2)
    await resetBriefingText(manager, place, later, speak)
    const briefing = await findBriefing(manager, briefingId)
    expect(briefing).toMatchObject({ texts: [], version: 3, can: { signOff: false } })
    expect(await events()).toEqual(['briefing.started', 'briefing.textEdited', 'briefing.textReset'])
  })

  test('a stale version is a conflict, and its answer says what stands there now', async () => {
    const briefingId = await begin()
    const other = await buildActor('manager', [unitId])
    await editBriefingText(other, textOf(briefingId, 1, 'Theirs.'), testNow, speak)
    const mine = textOf(briefingId, 1, 'Mine.')
    await expect(editBriefingText(manager, mine, later, speak)).rejects.toMatchObject({ code: 'conflict' })
    expect(await findBriefingChanges(manager, mine)).toEqual({
      version: 2,
      by: other.name,
      changes: [{ field: 'text', before: { kind: 'none' }, after: { kind: 'text', text: 'Theirs.' } }],
    })
    expect((await findBriefing(manager, briefingId))?.texts[0]?.text).toBe('Theirs.')
  })
})

describe('what is taken', () => {
  test('restricted items are counted and told nothing of; text that nobody approved is left out', async () => {
    const restricted = await buildCommitment({
      leadUnitId: unitId,
      confidentiality: 'restricted',
      title: 'Secret',
    })
    const open = await buildCommitment({ leadUnitId: unitId, title: 'Open' })
    await database.asOwner('UPDATE unit SET approval_required = true')
    const staff = await buildActor('staff', [unitId])
    await postStatusUpdate(staff, toPost(open, { progress: 'Nobody approved this.' }), testNow)
    const briefing = await findBriefing(manager, await begin())
    expect(briefing?.content).toMatchObject({ restricted: 1, quality: { unapproved: 1 } })
    const told = JSON.stringify(briefing?.content)
    expect(told).not.toContain(restricted.number)
    expect(told).not.toContain('Nobody approved this.')
    expect(told).toContain(open.number)
  })
})

describe('who may know of it', () => {
  test('drafts are for those who make them', async () => {
    const briefingId = await begin()
    for (const [role, seen] of [
      ['administrator', true],
      ['manager', true],
      ['staff', false],
      ['viewer', false],
    ] as const) {
      const actor = await buildActor(role, [unitId])
      expect((await findBriefing(actor, briefingId)) !== null, role).toBe(seen)
      expect((await listBriefings(actor)).open.length, role).toBe(seen ? 1 : 0)
      expect((await listBriefingChoices(actor)) !== null, role).toBe(seen)
    }
    const stranger = await buildActor('manager', [await buildUnit()])
    expect(await findBriefing(stranger, briefingId)).toBeNull()
    const version = { briefingId, version: 1 }
    for (const write of [
      () => refreshBriefing(stranger, version, later),
      () => discardBriefing(stranger, version, later),
      () => editBriefingText(stranger, textOf(briefingId, 1), later, speak),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'notFound' })
  })
})
