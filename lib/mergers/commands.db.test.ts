import { beforeEach, describe, expect, test } from 'vitest'
import { mergePartners } from '@/lib/mergers/commands'
import { readMergers } from '@/lib/mergers/queries'
import type { MergePartners } from '@/lib/mergers/schema'
import { restorePartner } from '@/lib/partners/commands'
import { getPartner, listArchivedPartners, listPartnerHistory, listPartners } from '@/lib/partners/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import {
  buildContact,
  buildPartner,
  buildUnit,
  buildVisit,
  passage,
  tester,
  testNow,
} from '@/lib/testing/factories'
import { anchorFact } from '@/lib/visits/commands'

const database = testDatabase()
const checks = [
  { field: 'identity', kind: 'proposed' as const, note: { en: 'Perhaps the same as another.' } },
]
let actor: PersonActor
let kept: { id: string; key: string }
let other: { id: string; key: string }
let item: BuiltCommitment
let input: MergePartners

beforeEach(async () => {
  actor = await buildActor('administrator')
  kept = await buildPartner({ printedName: 'Harbour Works' })
  other = await buildPartner({ printedName: 'Hafenbetriebe', checks })
  await buildContact({ partnerId: other.id })
  await buildContact({ partnerId: kept.id })
  const visit = await buildVisit({ partnerIds: [other.id] })
  item = await buildCommitment({ visit, partnerIds: [other.id] })
  await buildCommitment({ visit, partnerIds: [kept.id, other.id] })
  const anchor = { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: passage }
  await anchorFact(tester, { subject: { partnerId: other.id }, anchor }, testNow)
  input = { id: kept.id, version: 1, otherId: other.id, otherVersion: 1 }
})

const tables = [
  'partner',
  'contact',
  'participant',
  'commitment',
  '"check"',
  'anchor',
  'audit_event',
] as const
const rowsIn = async (table: string) =>
  Number((await database.asOwner(`SELECT count(*) AS rows FROM ${table}`))[0]?.rows)
const countAll = async () =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rowsIn(table)])))
const ofOther = (table: string) =>
  database.asOwner(`SELECT 1 FROM ${table} WHERE partner_id = $1`, [other.id])

describe('mergePartners', () => {
  test('done: everything is with the kept one, and no row is lost', async () => {
    const before = await countAll()
    expect(await mergePartners(actor, input, testNow)).toBe(kept.key)
    // Two partners and two items tell of it.
    expect(await countAll()).toEqual({ ...before, audit_event: before.audit_event + 4 })
    for (const table of ['contact', 'participant', 'commitment_partner', '"check"', 'anchor'])
      expect(await ofOther(table), table).toEqual([])
    expect(await rowsIn('commitment_partner')).toBe(2)
    const partner = await getPartner(actor, kept.key)
    expect(partner).toMatchObject({
      contacts: [{}, {}],
      sessions: [{}],
      checks: [{}],
      anchor: { exact: passage },
    })
    expect(
      await database.asOwner('SELECT 1 FROM commitment_partner WHERE partner_id = $1', [kept.id]),
    ).toHaveLength(2)
  })

  test('the other is archived, leads to the kept one and cannot be brought back; its history is read there', async () => {
    await mergePartners(actor, input, testNow)
    expect((await listPartners(actor)).map(({ key }) => key)).toEqual([kept.key])
    expect(await listArchivedPartners(actor)).toEqual([])
    expect(await getPartner(actor, other.key)).toMatchObject({ archived: true, mergedInto: kept.key })
    expect(await getPartner(actor, kept.key)).toMatchObject({ absorbed: [{ printedName: 'Hafenbetriebe' }] })
    const keys = (await listPartnerHistory(actor, kept.key)).map(({ key }) => key)
    expect(keys.filter((key) => key === 'partner.added')).toHaveLength(2)
    expect(keys.filter((key) => key === 'partner.merged')).toHaveLength(2)
    await expect(restorePartner(actor, { id: other.id, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'partnerMerged',
    })
  })

  test('items tell of it, who was editing one is told, and the old name still finds them', async () => {
    await mergePartners(actor, input, testNow)
    expect(
      await database.asOwner(
        "SELECT before, after FROM audit_event WHERE commitment_id = $1 AND action = 'partner.merged'",
        [item.id],
      ),
    ).toEqual([{ before: { partner: 'Hafenbetriebe' }, after: { partner: 'Harbour Works' } }])
    expect(await database.asOwner('SELECT version FROM commitment WHERE id = $1', [item.id])).toEqual([
      { version: 2 },
    ])
    const found = await database.asOwner(
      "SELECT subject FROM search_entry WHERE folded LIKE '%hafenbetriebe%' AND partner_id IS DISTINCT FROM $1 ORDER BY subject::text",
      [other.id],
    )
    expect(found.map(({ subject }) => subject)).toEqual([
      'commitment',
      'commitment',
      'contact',
      'contact',
      'partner',
    ])
  })

  test('one that has taken in another goes on with it: its address still leads to the last', async () => {
    await mergePartners(actor, input, testNow)
    const last = await buildPartner({ printedName: 'Port' })
    await mergePartners(actor, { id: last.id, version: 1, otherId: kept.id, otherVersion: 2 }, testNow)
    expect(await getPartner(actor, other.key)).toMatchObject({ mergedInto: last.key })
    expect((await getPartner(actor, last.key))?.absorbed).toHaveLength(2)
  })

  test('where both rest on a place, each keeps its own', async () => {
    const visit = await buildVisit()
    const anchor = { sourceDocumentId: visit.sourceDocumentId, paragraph: 1, exact: 'the halls' }
    await anchorFact(tester, { subject: { partnerId: kept.id }, anchor }, testNow)
    await mergePartners(actor, input, testNow)
    expect(await getPartner(actor, kept.key)).toMatchObject({
      anchor: { exact: 'the halls' },
      absorbed: [{ anchor: { exact: passage } }],
    })
  })

  test('refused: itself, an archived one, an old version, one that is not there; nothing is written then', async () => {
    const gone = await buildPartner({ printedName: 'Gone' })
    await database.asOwner('UPDATE partner SET archived_at = now(), folded_name = NULL WHERE id = $1', [
      gone.id,
    ])
    const before = await database.contents()
    const cases: [Partial<MergePartners>, string][] = [
      [{ otherId: kept.id }, 'mergeIntoItself'],
      [{ otherId: gone.id }, 'archived'],
      [{ version: 2 }, 'conflict'],
      [{ otherVersion: 2 }, 'conflict'],
      [{ otherId: crypto.randomUUID() }, 'notFound'],
    ]
    for (const [change, code] of cases)
      await expect(mergePartners(actor, { ...input, ...change }, testNow), code).rejects.toMatchObject({
        code,
      })
    expect(await database.contents()).toEqual(before)
  })

  test('two who merge them crosswise at once: one does, the other is refused', async () => {
    const crosswise = { id: other.id, version: 1, otherId: kept.id, otherVersion: 1 }
    const results = await Promise.allSettled([
      mergePartners(actor, input, testNow),
      mergePartners(actor, crosswise, testNow),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('forbidden to managers, and TX-1: without its event nothing moves', async () => {
    const manager = await buildActor('manager', [await buildUnit()])
    const before = await database.contents()
    await expect(mergePartners(manager, input, testNow)).rejects.toMatchObject({ code: 'forbidden' })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(mergePartners(actor, input, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

test('readMergers: the others with what would move, for administrators alone', async () => {
  const found = await readMergers(actor, kept.key)
  expect(found?.kept.id).toBe(kept.id)
  expect(found?.others).toMatchObject([
    { id: other.id, has: { commitments: 2, contacts: 1, participants: 1, checks: 1 } },
  ])
  expect(await readMergers(await buildActor('manager', [await buildUnit()]), kept.key)).toBeNull()
  expect(await readMergers(actor, 'nobody')).toBeNull()
})
