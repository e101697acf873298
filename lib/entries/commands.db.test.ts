import { beforeEach, describe, expect, test } from 'vitest'
import { findCommitment } from '@/lib/commitments/queries'
import { enterCommitment } from '@/lib/entries/commands'
import { type EnterCommitment, enterCommitmentSchema } from '@/lib/entries/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import {
  type BuiltVisit,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
  testNow,
} from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
let visit: BuiltVisit
let leadUnitId: string
let partnerId: string
let manager: PersonActor

beforeEach(async () => {
  visit = await buildVisit()
  leadUnitId = await buildUnit()
  partnerId = (await buildPartner()).id
  manager = await buildActor('manager', [leadUnitId])
})

const toEnter = (change: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  visitId: visit.id,
  sessionId: visit.sessionId,
  originalLanguage: 'en',
  titleEn: 'A joint laboratory',
  summaryEn: 'Both sides plan a laboratory.',
  titleDe: 'Ein gemeinsames Labor',
  summaryDe: 'Beide Seiten planen ein Labor.',
  commitmentKind: 'project',
  bindingStrength: 'declaredIntention',
  promisedBy: 'both',
  moveBy: 'ours',
  stage: 'lead',
  confidentiality: 'internal',
  leadUnitId,
  partner1: partnerId,
  role1: 'signatory',
  another: false,
  ...change,
})
const entered = (change: Record<string, unknown> = {}): EnterCommitment =>
  enterCommitmentSchema.parse(toEnter(change))

describe('enterCommitment', () => {
  test('done: texts, partner, stage with its template, the agreed deadline and the passage are there', async () => {
    const { number } = await enterCommitment(
      manager,
      entered({
        dueOn: '2027-03-01',
        dueBasis: 'agreed',
        place: `${visit.sourceDocumentId}:1`,
        passage,
      }),
      testNow,
    )
    const stored = await findCommitment(manager, number, defaultReading(testNow))
    expect(stored).toMatchObject({
      title: { en: 'A joint laboratory', de: 'Ein gemeinsames Labor' },
      kind: 'project',
      stageTemplate: 'investment',
      stage: 'lead',
      dueOn: '2027-03-01',
      dueBasis: 'agreed',
      leadUnitId,
      leadUnitBasis: 'confirmed',
      outdated: [],
    })
    expect(stored?.partners).toMatchObject([{ role: 'signatory' }])
    expect(await database.asOwner('SELECT exact FROM anchor WHERE mention_id IS NOT NULL')).toEqual([
      { exact: passage },
    ])
  })

  test('done without a passage and without a deadline: a mention without an anchor, and a proposed date', async () => {
    const { number } = await enterCommitment(manager, entered(), testNow)
    expect(await findCommitment(manager, number, defaultReading(testNow))).toMatchObject({
      dueBasis: 'proposed',
    })
    expect(await database.asOwner('SELECT session_id FROM mention')).toEqual([
      { session_id: visit.sessionId },
    ])
    expect(await database.asOwner('SELECT id FROM anchor WHERE mention_id IS NOT NULL')).toEqual([])
  })

  test('the same form again adds nothing, also ten times at once; other content under its id is refused', async () => {
    const input = entered()
    const made = await Promise.all(Array.from({ length: 10 }, () => enterCommitment(manager, input, testNow)))
    expect(new Set(made.map(({ number }) => number))).toEqual(new Set(['DE26-001']))
    expect(await database.asOwner('SELECT last_running_number AS last FROM visit')).toEqual([{ last: 1 }])
    await expect(
      enterCommitment(manager, { ...input, titleEn: 'Something else' }, testNow),
    ).rejects.toMatchObject({ code: 'repeatDiffers' })
  })

  test('a similar one of the same partner is named, unless it is said to be another or cannot be seen', async () => {
    const { number } = await buildCommitment({
      title: 'Joint laboratory',
      partnerIds: [partnerId],
      leadUnitId,
      visit,
    })
    await expect(enterCommitment(manager, entered(), testNow)).rejects.toMatchObject({
      code: 'similarCommitment',
      field: 'another',
      values: { numbers: number },
    })
    const elsewhere = await buildUnit()
    const stranger = await buildActor('manager', [elsewhere])
    expect(await enterCommitment(stranger, entered({ leadUnitId: elsewhere }), testNow)).toMatchObject({
      number: 'DE26-002',
    })
    expect(await enterCommitment(manager, entered({ another: true }), testNow)).toMatchObject({
      number: 'DE26-003',
    })
    const other = (await buildPartner()).id
    expect(await enterCommitment(manager, entered({ partner1: other }), testNow)).toMatchObject({
      number: 'DE26-004',
    })
  })

  test('AZ-4: only for a unit that the actor manages; nothing is written otherwise', async () => {
    const refused = [
      await buildActor('manager', [await buildUnit()]),
      await buildActor('staff', [leadUnitId]),
      await buildActor('viewer', [leadUnitId], { seesAllUnits: true }),
    ]
    const before = await database.contents()
    for (const actor of refused)
      await expect(enterCommitment(actor, entered(), testNow), actor.role).rejects.toMatchObject({
        code: 'forbidden',
      })
    expect(await database.contents()).toEqual(before)
  })

  test.each([
    ['a session of another visit', { sessionId: 'other' }, 'notInVisit', 'sessionId'],
    ['a source of another visit', { place: 'other', passage }, 'notInVisit', 'place'],
    ['words that stand nowhere', { place: 'own', passage: 'Never said.' }, 'passageNotFound', 'passage'],
    ['a partner that is not there', { partner1: crypto.randomUUID() }, 'notFound', 'partners'],
  ])('AZ-6: %s is refused, and the number is not used up', async (_, change, code, field) => {
    const other = await buildVisit()
    const ids: Record<string, string> = {
      'sessionId other': other.sessionId,
      'place other': `${other.sourceDocumentId}:1`,
      'place own': `${visit.sourceDocumentId}:1`,
    }
    const input = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, ids[`${key} ${value}`] ?? value]),
    )
    const before = await database.contents()
    await expect(enterCommitment(manager, entered(input), testNow)).rejects.toMatchObject({ code, field })
    expect(await database.contents()).toEqual(before)
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(enterCommitment(manager, entered(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('the form', () => {
  const problems = (change: Record<string, unknown>) => {
    const parsed = enterCommitmentSchema.safeParse(toEnter(change))
    return parsed.success
      ? []
      : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  }

  test.each([
    [{ originalLanguage: 'zh' }, ['titleZh errors.required', 'summaryZh errors.required']],
    [{ titleZh: '实验室' }, ['summaryZh errors.required']],
    [{ dueOn: '2027-03-01' }, ['dueBasis errors.required']],
    [{ passage: 'Words.' }, ['place errors.required']],
    [{ dueOn: '2027-02-30', dueBasis: 'agreed' }, ['dueOn errors.date']],
  ])('%j is told at its field', (change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  test('a partner twice is told at the second row', () => {
    expect(problems({ partner3: partnerId })).toEqual(['partner3 errors.partnerTwice'])
  })

  test.each([
    { number: 'DE26-900' },
    { runningNumber: 1 },
    { version: 999 },
    { archivedAt: '2026-01-01' },
    { createdAt: '2026-01-01' },
    { leadUnitBasis: 'confirmed' },
    { checks: [] },
    { partner: { update: { key: 'x' } } },
    { partner51: crypto.randomUUID() },
  ])('AZ-4: %j is no field of it', (change) => {
    expect(enterCommitmentSchema.safeParse(toEnter(change)).success).toBe(false)
  })
})
