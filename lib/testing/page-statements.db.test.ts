import { beforeAll, expect, test } from 'vitest'
import { findAssignment, listAssignmentChoices } from '@/lib/assignment/queries'
import { systemActor } from '@/lib/auth/actor'
import { startBriefing } from '@/lib/briefings/commands'
import { findBriefing, listBriefings } from '@/lib/briefings/queries'
import { readCalendar, readTimeline } from '@/lib/calendar/queries'
import { writeComment } from '@/lib/comments/commands'
import { listMentionsOfMe } from '@/lib/comments/queries'
import { findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { readHoldings } from '@/lib/departures/queries'
import { readDossier } from '@/lib/dossiers/queries'
import { listEndings } from '@/lib/endings/queries'
import { readFrontPage } from '@/lib/front-page/queries'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { listCommitmentHistory, listHistory, listHistoryPeople } from '@/lib/history/queries'
import { findHolidays } from '@/lib/holidays/queries'
import { findJobs } from '@/lib/job-runs/queries'
import { listChoices, readListing } from '@/lib/listings/queries'
import { parseListing } from '@/lib/listings/schema'
import { findLists } from '@/lib/lists/queries'
import { listMentions } from '@/lib/mentions/queries'
import { listMyWork, listPostable, listToDecide } from '@/lib/my-work/queries'
import { addParticipant } from '@/lib/participants/commands'
import { listGuestChoices, listParticipants } from '@/lib/participants/queries'
import { listPartners } from '@/lib/partners/queries'
import { findPerson } from '@/lib/people/queries'
import { raiseProblem } from '@/lib/problems/commands'
import { listDecisions } from '@/lib/problems/queries'
import { readLedgerPage } from '@/lib/reports/queries'
import { listCommitmentChecks } from '@/lib/resolutions/queries'
import { listViews } from '@/lib/saved-views/queries'
import { findLastSeal } from '@/lib/seals/queries'
import { findSettings } from '@/lib/settings/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { listStatusUpdates } from '@/lib/status-updates/queries'
import { countEach } from '@/lib/tallies/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'
import { listUnits } from '@/lib/units/queries'
import { getVisit } from '@/lib/visits/queries'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
const { filters } = parseCommitmentFilters({})
let unit: string
let actor: PersonActor
let manager: PersonActor
let administrator: PersonActor
let session: { id: string; key: string }
let number: string
const briefing = crypto.randomUUID()

beforeAll(async () => {
  unit = await buildUnit()
  actor = await buildActor('staff', [unit])
  manager = await buildActor('manager', [unit])
  administrator = await buildActor('administrator', [unit])
  const built = await buildVisit()
  session = { id: built.sessionId, key: built.key }
  number = await addItems(2)
  await startBriefing(manager, { id: briefing, kind: 'weekly', unitId: unit }, testNow)
})

/** More of everything that a page shows; returns the number of the last item. */
async function addItems(count: number): Promise<string> {
  const partners = [await buildPartner(), await buildPartner()]
  const partnerIds = partners.map(({ id }) => id)
  const visit = await buildVisit({ partnerIds })
  let last = ''
  for (let index = 0; index < count; index++) {
    const dated = { partnerIds, dueOn: '2026-11-20', ownerId: actor.id }
    const commitment = await buildCommitment({ visit, leadUnitId: unit, ...dated })
    const member = { memberName: `Member of ${commitment.number}`, participantRole: 'member' as const }
    const added = { id: crypto.randomUUID(), sessionId: session.id, ...member }
    await addParticipant(administrator, added, testNow)
    await postStatusUpdate(actor, toPost(commitment, { health: 'offTrack', stage: 'inTalks' }), testNow)
    await raiseProblem(actor, toRaise(commitment), testNow)
    const comment = { commitmentId: commitment.id, text: 'Please look.' }
    await writeComment(actor, { ...comment, id: crypto.randomUUID(), mentioned: [manager.id] }, testNow)
    await writeComment(manager, { ...comment, id: crypto.randomUUID(), mentioned: [actor.id] }, testNow)
    last = commitment.number
  }
  return last
}

const listPage = (query: Record<string, string> = {}) => {
  const { filters: asked, display } = parseListing(query)
  return Promise.all([
    readListing(actor, { filters: asked, display }, reading),
    countEach(actor, reading, { open: {}, any: { reason: 'any' }, closed: { state: 'closed' } }),
    listChoices(actor),
    listViews(actor),
    listAssignmentChoices(manager),
  ])
}
const itemPage = async () => {
  await findCommitment(actor, number, reading)
  await Promise.all([
    listMentions(actor, number),
    listCommitmentChecks(actor, number),
    listStatusUpdates(actor, number),
    readDossier(actor, number),
    listEndings(actor, number),
    listCommitmentHistory(actor, number),
    findAssignment(actor, number),
    findOpenHandOver(actor, number),
    listAssignmentChoices(manager),
  ])
}
const startPage = () =>
  Promise.all([readFrontPage(manager, reading), listChoices(manager), listToDecide(manager, reading)])
const workPage = () => Promise.all([listMyWork(actor, reading), listMentionsOfMe(actor)])
const decisionsPage = () => listDecisions(manager)
const updatePage = () =>
  Promise.all([listPostable(actor, reading, '', 30), findCommitment(actor, number, reading)])
const historyPage = () =>
  Promise.all([listHistory(manager, {}), listHistoryPeople(manager), findLastSeal(manager)])
const personPage = () =>
  Promise.all([
    findPerson(administrator, actor.id, testNow),
    listUnits(administrator),
    readHoldings(administrator, actor.id, reading),
  ])
const sessionPage = () =>
  Promise.all([
    getVisit(administrator, session.key),
    listGuestChoices(administrator),
    listParticipants(administrator, session.id),
  ])
const ledgerPage = () => readLedgerPage(actor, filters, reading)

const shown = { on: '2026-11-26', span: 'year' } as const
const calendarPage = (view: 'month' | 'day') =>
  Promise.all([readCalendar(actor, {}, { ...shown, view }, reading), listChoices(actor)])
const timelinePage = () => Promise.all([readTimeline(actor, {}, reading), listChoices(actor)])

// One statement more finds session, person and units of each request, and one the names of the units.
const ofTheFrame = 2

test.each([
  { page: 'the list', read: () => listPage(), most: 8 },
  { page: 'the list by units', read: () => listPage({ group: 'unit' }), most: 11 },
  { page: 'the board', read: () => listPage({ layout: 'board' }), most: 9 },
  { page: 'an item', read: itemPage, most: 13 },
  { page: 'the overview', read: startPage, most: 15 },
  { page: 'the calendar', read: () => calendarPage('month'), most: 8 },
  { page: 'a day of the calendar', read: () => calendarPage('day'), most: 8 },
  { page: 'the timeline', read: timelinePage, most: 8 },
  { page: 'the list for decision', read: decisionsPage, most: 3 },
  { page: 'my work', read: workPage, most: 8 },
  { page: 'the choice of what to report on', read: updatePage, most: 8 },
  { page: 'the ledger', read: ledgerPage, most: 8 },
  { page: 'a person', read: personPage, most: 9 },
  { page: 'a session', read: sessionPage, most: 6 },
  { page: 'the briefings', read: () => listBriefings(manager), most: 8 },
  { page: 'a briefing', read: () => findBriefing(manager, briefing), most: 9 },
  { page: 'the history', read: historyPage, most: 5 },
  { page: 'the settings', read: () => findSettings(actor), most: 3 },
  { page: 'the lists of the settings', read: () => findLists(actor), most: 3 },
  { page: 'the jobs', read: () => findJobs(systemActor('test'), testNow), most: 4 },
  { page: 'the working days', read: () => findHolidays(actor, 2026), most: 4 },
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
