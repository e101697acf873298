import { beforeEach, expect, test } from 'vitest'
import { confirmFact } from '@/lib/confirmations/commands'
import { listConfirmers } from '@/lib/confirmations/queries'
import { standingOf } from '@/lib/confirmations/rules'
import type { ConfirmFact } from '@/lib/confirmations/schema'
import { readDossier } from '@/lib/dossiers/queries'
import { editCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema } from '@/lib/entries/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment
let contactId: string

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  const partner = await buildPartner()
  contactId = await buildContact({ partnerId: partner.id })
  commitment = await buildCommitment({ leadUnitId, partnerIds: [partner.id] })
})

const input = (change: Partial<ConfirmFact> = {}): ConfirmFact => ({
  id: crypto.randomUUID(),
  commitmentId: commitment.id,
  fact: 'deadline',
  standing: 'confirmedByPartner',
  note: 'By letter of 25 November.',
  ...change,
})

test('by the partner: who and how are kept, and stand in the history', async () => {
  await confirmFact(manager, input({ contactId }), testNow)
  expect((await readDossier(manager, commitment.number))?.confirmations).toMatchObject([
    {
      fact: 'deadline',
      standing: 'confirmedByPartner',
      note: 'By letter of 25 November.',
      confirmedByName: manager.name,
    },
  ])
  const [{ after } = {}] = await database.asOwner(
    "SELECT after FROM audit_event WHERE action = 'fact.confirmed'",
  )
  expect(after).toMatchObject({ fact: 'deadline', factStanding: 'confirmedByPartner', document: null })
  expect(await listConfirmers(manager, commitment.number)).toMatchObject([{ id: contactId }])
  expect(await listConfirmers(await buildActor('staff', []), commitment.number)).toEqual([])
})

test('by a document of the item, and by nothing else', async () => {
  const documentId = await buildDocument(manager, commitment)
  const byDocument = { standing: 'confirmedByDocument' } as const
  await confirmFact(manager, input({ ...byDocument, documentId }), testNow)
  const foreign = await buildDocument(manager, await buildCommitment({ leadUnitId }))
  const stranger = await buildContact({ partnerId: (await buildPartner()).id })
  const { note: _, ...silent } = input()
  for (const [sent, code, field] of [
    [input({ ...byDocument, documentId: foreign }), 'notFound', 'documentId'],
    [input(byDocument), 'choiceMissing', 'documentId'],
    [input({ contactId: stranger }), 'notFound', 'contactId'],
    [silent, 'required', 'note'],
  ] as const)
    await expect(confirmFact(manager, sent, testNow)).rejects.toMatchObject({ code, field })
  expect(await database.asOwner('SELECT document_id AS id FROM fact_confirmation')).toEqual([
    { id: documentId },
  ])
})

test('CC-3: sent twice it is stored once', async () => {
  const sent = input()
  await Promise.all(Array.from({ length: 10 }, () => confirmFact(manager, sent, testNow)))
  expect(await database.asOwner('SELECT count(*)::int AS n FROM fact_confirmation')).toEqual([{ n: 1 }])
  await expect(confirmFact(manager, { ...sent, fact: 'stage' }, testNow)).rejects.toMatchObject({
    code: 'repeatDiffers',
  })
})

test.each(['audit_event', 'fact_confirmation'])(
  'TX-1: when %s cannot be written, nothing is',
  async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(confirmFact(manager, input(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  },
)

test('what was confirmed holds until that very fact is edited', async () => {
  const facts = ['promise', 'bindingStrength', 'partners'] as const
  const at = (hour: number) => new Date(testNow.getTime() + hour * 3_600_000)
  const standing = async () => {
    const { confirmations = [], changedAt = {} } = (await readDossier(manager, commitment.number)) ?? {}
    return facts.filter((fact) => standingOf(fact, confirmations, changedAt))
  }
  const told = {
    commitmentId: commitment.id,
    originalLanguage: 'en',
    titleEn: 'A joint laboratory',
    summaryEn: 'Both sides plan a laboratory.',
    titleZh: '联合实验室',
    summaryZh: '双方计划共建实验室。',
    titleDe: 'Ein Labor',
    summaryDe: 'Beide planen ein Labor.',
    commitmentKind: 'cooperation',
    bindingStrength: 'declaredIntention',
    promisedBy: 'both',
    moveBy: 'ours',
    stage: 'firstContact',
    confidentiality: 'internal',
  }
  const edit = (version: number, change: object, hour: number) =>
    editCommitment(manager, editCommitmentSchema.parse({ ...told, version, ...change }), at(hour))
  await edit(1, {}, 1)
  for (const fact of facts) await confirmFact(manager, input({ fact }), at(2))
  expect(await standing()).toEqual(facts)
  await edit(2, { moveBy: 'partner', titleDe: 'Ein gemeinsames Labor' }, 3)
  expect(await standing()).toEqual(facts)
  await edit(3, { bindingStrength: 'contract', titleDe: 'Labor' }, 4)
  expect(await standing()).toEqual(['promise', 'partners'])
  const { id: partner1 } = await buildPartner()
  await edit(4, { bindingStrength: 'contract', partner1, role1: 'signatory' }, 5)
  expect(await standing()).toEqual(['promise'])
  await edit(5, { bindingStrength: 'contract', partner1, role1: 'signatory', promisedBy: 'partner' }, 6)
  expect(await standing()).toEqual([])
  await confirmFact(manager, input({ fact: 'partners' }), at(7))
  expect(await standing()).toEqual(['partners'])
})
