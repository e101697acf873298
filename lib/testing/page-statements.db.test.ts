import { beforeAll, expect, test } from 'vitest'
import { countUnassigned, findAssignment, listAssignmentChoices } from '@/lib/assignment/queries'
import { findCommitment, listCommitmentChecks, listCommitments } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { listDeadlineChanges } from '@/lib/deadlines/queries'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { listCommitmentHistory } from '@/lib/history/queries'
import { listMentions } from '@/lib/mentions/queries'
import { listHandedOver, listMyWork } from '@/lib/my-work/queries'
import { countStanding, listAttention } from '@/lib/overview/queries'
import { listPartners } from '@/lib/partners/queries'
import { readLedgerPage } from '@/lib/reports/queries'
import { readingAt } from '@/lib/settings/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { listStatusUpdates } from '@/lib/status-updates/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { statementsOf } from '@/lib/testing/statements'
import { listSessionChoices } from '@/lib/visits/queries'

testDatabase({ kept: true })
const reading = readingAt(testNow)
const { filters } = parseCommitmentFilters({})
let unit: string
let actor: PersonActor
let manager: PersonActor
let number: string

beforeAll(async () => {
  unit = await buildUnit()
  actor = await buildActor('staff', [unit])
  manager = await buildActor('manager', [unit])
  number = await addItems(2)
})

/** More of everything that a page shows; returns the number of the last item. */
async function addItems(count: number): Promise<string> {
  const partners = [await buildPartner(), await buildPartner()]
  const partnerIds = partners.map(({ id }) => id)
  const visit = await buildVisit({ partnerIds })
  let last = ''
  for (let index = 0; index < count; index++) {
    const commitment = await buildCommitment({ visit, leadUnitId: unit, partnerIds, dueOn: '2026-11-20' })
    await postStatusUpdate(actor, toPost(commitment, { health: 'offTrack', stage: 'inTalks' }), testNow)
    last = commitment.number
  }
  return last
}

const listPage = () =>
  Promise.all([
    listCommitments(actor, filters, reading),
    countStanding(actor, reading),
    listPartners(actor),
    listSessionChoices(actor),
    listAssignmentChoices(manager),
  ])
const itemPage = async () => {
  await findCommitment(actor, number, reading)
  await Promise.all([
    listMentions(actor, number),
    listCommitmentChecks(actor, number),
    listStatusUpdates(actor, number),
    listDeadlineChanges(actor, number),
    listCommitmentHistory(actor, number),
    findAssignment(actor, number),
    findOpenHandOver(actor, number),
    listAssignmentChoices(manager),
  ])
}
const startPage = () =>
  Promise.all([
    countStanding(manager, reading),
    listAttention(manager, reading, 12),
    listHandedOver(manager, reading),
    countUnassigned(manager, reading),
  ])
const workPage = () => listMyWork(actor, reading)
const ledgerPage = () => readLedgerPage(actor, filters, reading)

// One statement more finds session, person and units of each request, and one the names of the units.
const ofTheFrame = 2

test.each([
  { page: 'the list', read: listPage, most: 8 },
  { page: 'an item', read: itemPage, most: 12 },
  { page: 'the start page', read: startPage, most: 8 },
  { page: 'my work', read: workPage, most: 8 },
  { page: 'the ledger', read: ledgerPage, most: 8 },
])('$page takes at most $most statements, and no more when there is more to show', async ({ read, most }) => {
  const few = await statementsOf(read)
  expect(few.length).toBeGreaterThan(0)
  expect(few.length + ofTheFrame, few.join('\n')).toBeLessThanOrEqual(most)
  await addItems(6)
  const many = await statementsOf(read)
  expect(many.length, many.join('\n')).toBe(few.length)
})

test('the counter counts what is sent', async () => {
  expect(await statementsOf(() => listPartners(actor))).toHaveLength(1)
  expect(await statementsOf(async () => undefined)).toEqual([])
})
