import { beforeEach, describe, expect, test } from 'vitest'
import { archiveCommitment } from '@/lib/archives/commands'
import { findCommitment } from '@/lib/commitments/queries'
import { editCommitment } from '@/lib/entries/commands'
import { type EditCommitment, editCommitmentSchema } from '@/lib/entries/schema'
import { findChangesSince, listCommitmentHistory } from '@/lib/history/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let leadUnitId: string
let partnerId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  partnerId = (await buildPartner({ printedName: 'Bosch' })).id
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({
    leadUnitId,
    partnerIds: [partnerId],
    texts: {
      en: { title: 'Meet again', summary: 'In spring.' },
      de: { title: 'Wiedersehen', summary: 'Im Frühling.' },
    },
  })
})

/** The form as it opens, with what the test types into it. */
const toEdit = (change: Record<string, unknown> = {}) => ({
  commitmentId: commitment.id,
  version: 1,
  originalLanguage: 'en',
  titleEn: 'Meet again',
  summaryEn: 'In spring.',
  titleDe: 'Wiedersehen',
  summaryDe: 'Im Frühling.',
  commitmentKind: 'cooperation',
  bindingStrength: 'declaredIntention',
  promisedBy: 'both',
  moveBy: 'ours',
  stage: 'firstContact',
  confidentiality: 'internal',
  partner1: partnerId,
  role1: 'counterpart',
  ...change,
})
const edited = (change: Record<string, unknown> = {}): EditCommitment =>
  editCommitmentSchema.parse(toEdit(change))
const stored = () => findCommitment(manager, commitment.number, defaultReading(later))
const lastEvent = async () => (await listCommitmentHistory(manager, commitment.number))[0]

describe('editCommitment', () => {
  test('a stage forward is kept as a step and is progress; one back has a way of its own', async () => {
    await editCommitment(manager, edited({ stage: 'agreed' }), later)
    expect(await stored()).toMatchObject({ stage: 'agreed', standing: { progressOn: '2026-11-26' } })
    expect(
      await database.asOwner('SELECT from_stage AS "from", to_stage AS "to", reason FROM stage_change'),
    ).toEqual([{ from: 'firstContact', to: 'agreed', reason: null }])
    const before = await database.contents()
    const refused = { code: 'stageBack', field: 'stage' }
    await expect(
      editCommitment(manager, edited({ version: 2, stage: 'inTalks' }), later),
    ).rejects.toMatchObject(refused)
    expect(await database.contents()).toEqual(before)
    await editCommitment(manager, edited({ version: 2, stage: 'signed' }), later)
    expect(await stored()).toMatchObject({ stage: 'signed', stageTemplate: 'investment' })
  })

  test('an ended item can be corrected, but takes no further stage', async () => {
    commitment = await buildCommitment({ leadUnitId, partnerIds: [partnerId], state: 'completed' })
    const text = { titleDe: undefined, summaryDe: undefined }
    await expect(editCommitment(manager, edited({ ...text, stage: 'agreed' }), later)).rejects.toMatchObject({
      code: 'commitmentClosed',
      field: 'stage',
    })
    await editCommitment(manager, edited(text), later)
    expect(await stored()).toMatchObject({ state: 'completed', title: { en: 'Meet again' } })
  })

  test('done: what changed is stored and told before and after, the rest stays', async () => {
    const sap = (await buildPartner({ printedName: 'SAP' })).id
    const change = { bindingStrength: 'memorandum', stage: 'inTalks', role1: 'signatory', partner2: sap }
    await editCommitment(manager, edited(change), later)
    const now = await stored()
    expect(now).toMatchObject({
      version: 2,
      bindingStrength: 'memorandum',
      stage: 'inTalks',
      stageSince: '2026-11-26',
      moveSince: '2026-11-22',
      title: { en: 'Meet again', de: 'Wiedersehen' },
    })
    expect(now?.partners.map(({ printedName, role }) => `${printedName} ${role}`).sort()).toEqual([
      'Bosch signatory',
      'SAP counterpart',
    ])
    expect(await lastEvent()).toMatchObject({
      key: 'commitment.edited',
      actorName: manager.name,
      changes: expect.arrayContaining([
        {
          field: 'bindingStrength',
          before: { kind: 'word', namespace: 'bindingStrength', key: 'declaredIntention' },
          after: { kind: 'word', namespace: 'bindingStrength', key: 'memorandum' },
        },
        {
          field: 'counterpart',
          before: { kind: 'text', text: 'Bosch' },
          after: { kind: 'text', text: 'SAP' },
        },
      ]),
    })
    expect((await lastEvent())?.changes).toHaveLength(4)
  })

  test('a changed original makes the translations outdated until they are edited', async () => {
    await editCommitment(manager, edited({ titleEn: 'Meet in May' }), later)
    expect((await stored())?.outdated).toEqual(['de'])
    const german = { version: 2, titleEn: 'Meet in May', titleDe: 'Treffen im Mai' }
    await editCommitment(manager, edited(german), new Date(later.getTime() + 1000))
    expect((await stored())?.outdated).toEqual([])
  })

  test('both texts changed together leave none outdated, and a new language comes along', async () => {
    const change = {
      titleEn: 'Meet in May',
      titleDe: 'Treffen im Mai',
      titleZh: '五月再会',
      summaryZh: '五月。',
    }
    await editCommitment(manager, edited(change), later)
    expect(await stored()).toMatchObject({ outdated: [], title: { zh: '五月再会' } })
  })

  test('a language is never taken away, and unchanged content changes nothing', async () => {
    const before = await database.contents()
    const emptied = edited({ titleDe: undefined, summaryDe: undefined })
    await expect(editCommitment(manager, emptied, later)).rejects.toMatchObject({
      code: 'wordingKept',
      field: 'titleDe',
    })
    await editCommitment(manager, edited(), later)
    expect(await database.contents()).toEqual(before)
  })

  test.each([
    { number: 'DE26-900' },
    { visitId: crypto.randomUUID() },
    { dueOn: '2030-01-01' },
    { leadUnitId: crypto.randomUUID() },
    { ownerId: crypto.randomUUID() },
    { archivedAt: null },
    { id: crypto.randomUUID() },
    { partner: { update: { key: 'x' } } },
  ])('AZ-4: %j is no field of it', (change) => {
    expect(editCommitmentSchema.safeParse(toEdit()).success).toBe(true)
    expect(editCommitmentSchema.safeParse(toEdit(change)).success).toBe(false)
  })

  test('CC-2: a conflict tells what somebody else has saved, by whom, and the version to go on from', async () => {
    await editCommitment(manager, edited({ titleEn: 'Meet in May' }), later)
    const second = await buildActor('administrator')
    await expect(editCommitment(second, edited({ titleEn: 'Meet in June' }), later)).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await findChangesSince(second, commitment.id, 1)).toEqual({
      version: 2,
      by: manager.name,
      changes: [
        {
          field: 'titleEn',
          before: { kind: 'text', text: 'Meet again' },
          after: { kind: 'text', text: 'Meet in May' },
        },
      ],
    })
  })
})

test('an archived item takes no edits', async () => {
  const subject = { commitmentId: commitment.id, version: 1 }
  await archiveCommitment(manager, { ...subject, reason: 'Recorded twice.' }, later)
  await expect(editCommitment(manager, edited({ version: 2 }), later)).rejects.toMatchObject({
    code: 'commitmentClosed',
  })
})
