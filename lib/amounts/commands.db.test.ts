import { beforeEach, expect, test } from 'vitest'
import { recordAmount, withdrawAmount } from '@/lib/amounts/commands'
import { type RecordAmount, recordAmountSchema } from '@/lib/amounts/schema'
import { readDossier } from '@/lib/dossiers/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDocument } from '@/lib/testing/build-document'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

const input = (change: Partial<RecordAmount> = {}): RecordAmount => ({
  id: crypto.randomUUID(),
  commitmentId: commitment.id,
  kind: 'contracted',
  value: '999999999999.99',
  currency: 'EUR',
  heldOn: '2026-11-21',
  source: 'The contract, page 3.',
  ...change,
})
const events = () =>
  database.asOwner("SELECT action, before, after FROM audit_event WHERE action LIKE 'amount.%' ORDER BY id")
const told = { amountKind: 'contracted', amount: '999999999999.99', currency: 'EUR', heldOn: '2026-11-21' }

test('an amount is stored and read to the last digit, with its event', async () => {
  const documentId = await buildDocument(manager, commitment)
  await recordAmount(manager, input({ documentId }), testNow)
  expect(await database.asOwner('SELECT value::text, currency, held_on::text AS day FROM amount')).toEqual([
    { value: '999999999999.99', currency: 'EUR', day: '2026-11-21' },
  ])
  expect((await readDossier(manager, commitment.number))?.amounts).toMatchObject([
    { value: '999999999999.99', currency: 'EUR', heldOn: '2026-11-21', documentId, withdrawnAt: null },
  ])
  expect(await events()).toEqual([{ action: 'amount.recorded', before: {}, after: told }])
})

test('CC-3: sent twice it is stored once; another amount under the id is refused', async () => {
  const sent = input()
  await Promise.all(Array.from({ length: 20 }, () => recordAmount(manager, sent, testNow)))
  expect(await database.asOwner('SELECT count(*)::int AS n FROM amount')).toEqual([{ n: 1 }])
  await expect(recordAmount(manager, { ...sent, value: '1' }, testNow)).rejects.toMatchObject({
    code: 'repeatDiffers',
  })
})

test('AZ-6: its document must be of the item', async () => {
  const documentId = await buildDocument(manager, await buildCommitment({ leadUnitId }))
  await expect(recordAmount(manager, input({ documentId }), testNow)).rejects.toMatchObject({
    code: 'notFound',
    field: 'documentId',
  })
})

test('a wrong one is withdrawn with a reason, once, and stays readable', async () => {
  const { id: amountId } = input()
  await recordAmount(manager, input({ id: amountId }), testNow)
  const reason = 'It was in yuan.'
  await withdrawAmount(manager, { commitmentId: commitment.id, amountId, reason }, testNow)
  expect((await readDossier(manager, commitment.number))?.amounts).toMatchObject([
    { withdrawReason: reason, withdrawnBy: manager.name },
  ])
  expect((await events())[1]).toEqual({ action: 'amount.withdrawn', before: told, after: { reason } })
  await expect(
    withdrawAmount(manager, { commitmentId: commitment.id, amountId, reason }, testNow),
  ).rejects.toMatchObject({ code: 'amountWithdrawn' })
})

test.each(['audit_event', 'amount'])('TX-1: when %s cannot be written, nothing is', async (table) => {
  const before = await database.contents()
  await database.without('INSERT', table, async () => {
    await expect(recordAmount(manager, input(), testNow)).rejects.toThrow()
  })
  expect(await database.contents()).toEqual(before)
})

test('IO-7: only canonical decimals, known currencies and existing dates come through', () => {
  const parsed = (change: object) => recordAmountSchema.safeParse({ ...input(), ...change }).success
  expect(parsed({})).toBe(true)
  for (const value of ['0', '0.00', '-1', '1,5', '1e3', '1.555', 'NaN', 5, null, ''])
    expect(parsed({ value })).toBe(false)
  expect(parsed({ currency: 'EURO' })).toBe(false)
  expect(parsed({ heldOn: '2026-02-30' })).toBe(false)
  expect(parsed({ withdrawnAt: null })).toBe(false)
})
