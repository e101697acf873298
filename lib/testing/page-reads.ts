import { findAssignment, listAssignmentChoices, listViewerChoices } from '@/lib/assignment/queries'
import { listAudience } from '@/lib/audience/queries'
import { readCalendar, readTimeline } from '@/lib/calendar/queries'
import { listMentionsOfMe } from '@/lib/comments/queries'
import { type CommitmentItem, findCommitment } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { listConfirmers } from '@/lib/confirmations/queries'
import { listDueUpdates } from '@/lib/disciplines/queries'
import { parseAskedUpdates } from '@/lib/disciplines/schema'
import { readDossier } from '@/lib/dossiers/queries'
import { findWeeklyDues } from '@/lib/due-briefings/queries'
import { listEndings } from '@/lib/endings/queries'
import { readFrontPage } from '@/lib/front-page/queries'
import { findOpenHandOver } from '@/lib/hand-overs/queries'
import { listCommitmentHistory } from '@/lib/history/queries'
import { readListing } from '@/lib/layouts/queries'
import { listChoices, listLedgerChoices } from '@/lib/listings/queries'
import { parseListing } from '@/lib/listings/schema'
import { listMentions } from '@/lib/mentions/queries'
import { listMyWork, listPostable, listToDecide } from '@/lib/my-work/queries'
import { listAskable, listDecisions } from '@/lib/problems/queries'
import { findUnitName, readLedgerPage } from '@/lib/reports/queries'
import { listCommitmentChecks } from '@/lib/resolutions/queries'
import { listViews } from '@/lib/saved-views/queries'
import { listStatusUpdates, readUpdateBasis } from '@/lib/status-updates/queries'
import { countEach } from '@/lib/tallies/queries'
import type { PersonActor } from '@/lib/testing/actors'
import { testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

/** Who asks for the pages, and what the pages of one thing are about. */
export type Asked = {
  staff: PersonActor
  manager: PersonActor
  administrator: PersonActor
  viewer: PersonActor
  number: string
  partner: string
  session: { id: string; key: string }
  briefing: string
}
export type PageKind = 'list' | 'item' | 'overview'
export type Read = (asked: Asked) => Promise<unknown>
export type PageRead = { page: string; kind: PageKind; read: Read }

const reading = defaultReading(testNow)
const shown = { on: '2026-11-26', span: 'year' } as const

/** The list of a manager, who may choose among more than anybody else. */
function list(query: Record<string, string>, more: Read = async () => undefined): Read {
  const { filters, display } = parseListing(query)
  return async (asked) => {
    await Promise.all([
      readListing(asked.manager, { filters, display }, reading),
      countEach(asked.manager, reading, { open: {}, any: { reason: 'any' }, closed: { state: 'closed' } }),
      listChoices(asked.manager, filters),
      listViews(asked.manager),
      listAssignmentChoices(asked.manager),
    ])
    await more(asked)
  }
}

function item(more: (asked: Asked, found: CommitmentItem) => Promise<unknown> = async () => undefined): Read {
  return async (asked) => {
    const { manager, number } = asked
    const found = await findCommitment(manager, number, reading)
    if (!found) throw new Error(`${number} is not there`)
    await Promise.all([
      listMentions(manager, number),
      listCommitmentChecks(manager, number),
      listStatusUpdates(manager, number),
      readDossier(manager, number),
      listEndings(manager, number),
      listCommitmentHistory(manager, number),
      findAssignment(manager, number),
      findOpenHandOver(manager, number),
    ])
    await more(asked, found)
  }
}

function overview(by: 'manager' | 'viewer', more: Read = async () => undefined): Read {
  return async (asked) => {
    const actor = asked[by]
    await Promise.all([
      readFrontPage(actor, reading),
      listChoices(actor),
      listToDecide(actor, reading),
      by === 'viewer' && listMentionsOfMe(actor),
    ])
    await more(asked)
  }
}

function ledger(query: Record<string, string>): Read {
  const { filters } = parseCommitmentFilters(query)
  return ({ manager }) =>
    Promise.all([
      readLedgerPage(manager, filters, reading),
      listLedgerChoices(manager, filters),
      findUnitName(manager, manager.unitIds[0] ?? ''),
    ])
}

const calendar =
  (view: 'month' | 'week' | 'day'): Read =>
  ({ manager }) =>
    Promise.all([readCalendar(manager, {}, { ...shown, view }, reading), listChoices(manager)])
const onItem =
  (read: (asked: Asked) => Promise<unknown>): Read =>
  async (asked) => {
    await findCommitment(asked.manager, asked.number, reading)
    await read(asked)
  }

/** What each page reads, as its file in `app` does; of pages with a dialog, those whose dialog reads most. */
export const commitmentPages: PageRead[] = [
  { page: 'the list', kind: 'list', read: list({}) },
  { page: 'a later page of the list', kind: 'list', read: list({ page: '2' }) },
  { page: 'the list by proof', kind: 'list', read: list({ proof: 'reported', page: '2' }) },
  { page: 'the list by words', kind: 'list', read: list({ q: 'commitment' }) },
  ...['unit', 'partner', 'light', 'stage', 'visit'].map((group) => ({
    page: `the list in groups by ${group}`,
    kind: 'list' as const,
    read: list({ group }),
  })),
  { page: 'the board', kind: 'list', read: list({ layout: 'board' }) },
  {
    page: 'the list with the form of an update',
    kind: 'list',
    read: list({}, ({ manager, number }) => readUpdateBasis(manager, number)),
  },
  { page: 'an item', kind: 'item', read: item() },
  {
    page: 'an item with the choice of its unit',
    kind: 'item',
    read: item(({ manager }) => listAssignmentChoices(manager)),
  },
  {
    page: 'an item with the choice of its viewers',
    kind: 'item',
    read: item(({ manager }) => listViewerChoices(manager)),
  },
  {
    page: 'an item with the form of a problem',
    kind: 'item',
    read: item(({ manager }, found) => listAskable(manager, found)),
  },
  {
    page: 'an item with the form of a comment',
    kind: 'item',
    read: item(({ manager }, found) => listAudience(manager, found)),
  },
  {
    page: 'an item with the form of a confirmation',
    kind: 'item',
    read: item(({ manager, number }) => listConfirmers(manager, number)),
  },
  {
    page: 'an item with the form of an update',
    kind: 'item',
    read: item(({ manager, number }) => readUpdateBasis(manager, number)),
  },
  { page: 'the overview', kind: 'overview', read: overview('manager') },
  { page: 'the overview of a viewer', kind: 'overview', read: overview('viewer') },
  {
    page: 'the overview with the form of an update',
    kind: 'overview',
    read: overview('manager', ({ manager, number }) => readUpdateBasis(manager, number)),
  },
  { page: 'the calendar by month', kind: 'list', read: calendar('month') },
  { page: 'the calendar by week', kind: 'list', read: calendar('week') },
  { page: 'a day of the calendar', kind: 'list', read: calendar('day') },
  {
    page: 'the timeline',
    kind: 'list',
    read: ({ manager }) => Promise.all([readTimeline(manager, {}, reading), listChoices(manager)]),
  },
  {
    page: 'the updates that were due',
    kind: 'list',
    read: ({ manager }) =>
      Promise.all([
        listDueUpdates(manager, reading, parseAskedUpdates({}, reading.today).asked),
        listChoices(manager),
      ]),
  },
  { page: 'the list for decision', kind: 'list', read: ({ manager }) => listDecisions(manager) },
  {
    page: 'my work',
    kind: 'list',
    read: ({ manager }) =>
      Promise.all([
        listMyWork(manager, reading),
        findWeeklyDues(manager, reading),
        listMentionsOfMe(manager),
      ]),
  },
  {
    page: 'the choice of what to report on',
    kind: 'list',
    read: (asked) =>
      Promise.all([
        listPostable(asked.staff, reading, '', 30),
        onItem(({ manager, number }) => readUpdateBasis(manager, number))(asked),
      ]),
  },
  { page: 'the ledger', kind: 'list', read: ledger({}) },
  { page: 'the ledger by proof', kind: 'list', read: ledger({ proof: 'reported' }) },
]
