import { beforeEach, describe, expect, test } from 'vitest'
import { archiveCommitment, restoreCommitment } from '@/lib/archives/commands'
import { findCommitment } from '@/lib/commitments/queries'
import { editCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema } from '@/lib/entries/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
})

const edited = (version: number, titleEn: string) =>
  editCommitmentSchema.parse({
    commitmentId: commitment.id,
    version,
    originalLanguage: 'en',
    titleEn,
    summaryEn: 'In spring.',
    commitmentKind: 'cooperation',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'ours',
    stage: 'firstContact',
    confidentiality: 'internal',
  })
const stored = () => findCommitment(manager, commitment.number, defaultReading(later))

const verbs = [
  {
    name: 'editCommitment',
    run: (actor: PersonActor, version: number) =>
      editCommitment(actor, edited(version, `By ${actor.name}`), later),
  },
  {
    name: 'archiveCommitment',
    run: (actor: PersonActor, version: number) =>
      archiveCommitment(actor, { commitmentId: commitment.id, version, reason: 'Twice.' }, later),
  },
  {
    name: 'restoreCommitment',
    run: (actor: PersonActor, version: number) =>
      restoreCommitment(actor, { commitmentId: commitment.id, version }, later),
  },
]

describe.each(verbs)('$name', ({ name, run }) => {
  beforeEach(async () => {
    const fact = name === 'restoreCommitment' ? { archivedAt: testNow } : {}
    const supporting = await buildUnit()
    commitment = await buildCommitment({
      leadUnitId,
      supportingUnitIds: [supporting],
      ...fact,
    })
  })

  test('AZ-3: for administrators and managers of the lead unit; forbidden or unknown to everybody else', async () => {
    const [supporting] = await database.asOwner(
      'SELECT unit_id FROM commitment_supporting_unit WHERE commitment_id = $1',
      [commitment.id],
    )
    const refusals = [
      { actor: await buildActor('staff', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [String(supporting?.unit_id)]), code: 'forbidden' },
      { actor: await buildActor('manager', [await buildUnit()]), code: 'notFound' },
      { actor: await buildActor('manager'), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of refusals)
      await expect(run(actor, 1), `${actor.role} ${code}`).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
    await run(await buildActor('administrator'), 1)
    expect((await stored())?.version).toBe(2)
  })

  test('CC-1: a version that is no longer the current one is refused, and nothing is written', async () => {
    const before = await database.contents()
    await expect(run(manager, 2)).rejects.toMatchObject({ code: 'conflict' })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-1: of two writers with one version exactly one succeeds', async () => {
    const second = await buildActor('administrator')
    const outcomes = await Promise.allSettled([run(manager, 1), run(second, 1)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'conflict' },
    })
    expect((await stored())?.version).toBe(2)
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(run(manager, 1)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
