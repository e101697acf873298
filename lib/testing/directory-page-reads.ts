import { systemActor } from '@/lib/auth/actor'
import { findBriefing, listBriefings } from '@/lib/briefings/queries'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { readHoldings } from '@/lib/departures/queries'
import { listDueUpdates } from '@/lib/disciplines/queries'
import { parseAskedUpdates } from '@/lib/disciplines/schema'
import { findWeeklyDues } from '@/lib/due-briefings/queries'
import { listExports, readFilterNames } from '@/lib/exports/queries'
import { listHistory, listHistoryPeople } from '@/lib/history/queries'
import { search } from '@/lib/hits/queries'
import { findHolidays } from '@/lib/holidays/queries'
import { findJobs } from '@/lib/job-runs/queries'
import { findChoices, listChoices } from '@/lib/listings/queries'
import { findLists } from '@/lib/lists/queries'
import { listOddities, listTrackedPassages, listVoicedItems } from '@/lib/mentions/queries'
import { countOpenByPartner, countOpenByVisit } from '@/lib/overview/queries'
import { listGuestChoices, listParticipants } from '@/lib/participants/queries'
import { findPartnerSheet, listPartnerSheets } from '@/lib/partner-sheets/queries'
import { getPartner, listArchivedPartners, listPartnerHistory, listPartners } from '@/lib/partners/queries'
import { findPerson, listPeople } from '@/lib/people/queries'
import { parsePeopleFilters } from '@/lib/people/schema'
import { readRelation } from '@/lib/relations/queries'
import { findLastSeal } from '@/lib/seals/queries'
import { findSettings } from '@/lib/settings/queries'
import { testNow } from '@/lib/testing/factories'
import type { PageRead } from '@/lib/testing/page-reads'
import { defaultReading } from '@/lib/testing/reading'
import { listUnits } from '@/lib/units/queries'
import { getVisit, listVisitHistory, listVisits } from '@/lib/visits/queries'

const reading = defaultReading(testNow)

/** What the pages of partners, visits, people and the workspace read. */
export const directoryPages: PageRead[] = [
  { page: 'the search', kind: 'list', read: ({ manager }) => search(manager, 'commitment') },
  {
    page: 'the choice of a partner',
    kind: 'list',
    read: ({ manager }) => findChoices(manager, 'partner', 'partner'),
  },
  {
    page: 'the choice of a session',
    kind: 'list',
    read: ({ manager }) => findChoices(manager, 'session', 'session'),
  },
  {
    page: 'the partners',
    kind: 'list',
    read: ({ manager }) =>
      Promise.all([
        listPartners(manager),
        countOpenByPartner(manager, reading),
        listArchivedPartners(manager),
      ]),
  },
  {
    page: 'a partner',
    kind: 'list',
    read: async ({ manager, partner }) => {
      await getPartner(manager, partner)
      await Promise.all([
        countOpenByPartner(manager, reading, partner),
        listCommitments(manager, parseCommitmentFilters({ partner }).filters, reading),
        listPartnerHistory(manager, partner),
        readRelation(manager, partner),
      ])
    },
  },
  {
    page: 'the sheet of a partner',
    kind: 'list',
    read: ({ manager, partner }) => findPartnerSheet(manager, partner, reading),
  },
  {
    page: 'a pack of partners',
    kind: 'list',
    read: async ({ manager }) => {
      const partners = await listPartners(manager)
      const keys = partners.slice(0, 20).map(({ key }) => key)
      await listPartnerSheets(manager, keys, reading)
    },
  },
  {
    page: 'the visits',
    kind: 'list',
    read: ({ manager }) => Promise.all([listVisits(manager), countOpenByVisit(manager, reading)]),
  },
  {
    page: 'a visit',
    kind: 'list',
    read: ({ manager, session: { key } }) =>
      Promise.all([
        getVisit(manager, key),
        listTrackedPassages(manager, key),
        listVoicedItems(manager, key, reading),
        listOddities(manager, key),
        listVisitHistory(manager, key),
      ]),
  },
  {
    page: 'a session',
    kind: 'list',
    read: ({ administrator, session: { id, key } }) =>
      Promise.all([
        getVisit(administrator, key),
        listGuestChoices(administrator),
        listParticipants(administrator, id),
      ]),
  },
  {
    page: 'the people',
    kind: 'list',
    read: ({ administrator }) =>
      Promise.all([
        listPeople(administrator, parsePeopleFilters({}).filters, testNow),
        listUnits(administrator),
      ]),
  },
  {
    page: 'a person',
    kind: 'list',
    read: ({ administrator, staff }) =>
      Promise.all([
        findPerson(administrator, staff.id, testNow),
        listUnits(administrator),
        readHoldings(administrator, staff.id, reading),
      ]),
  },
  {
    page: 'the briefings',
    kind: 'list',
    read: ({ manager }) => Promise.all([listBriefings(manager), findWeeklyDues(manager, reading)]),
  },
  { page: 'a briefing', kind: 'list', read: ({ manager, briefing }) => findBriefing(manager, briefing) },
  {
    page: 'the files asked for',
    kind: 'list',
    read: ({ manager, partner, session: { key }, briefing }) =>
      Promise.all([
        listExports(manager, testNow),
        readFilterNames(manager, [{ partner, session: `${key}-1`, unit: briefing }], []),
      ]),
  },
  {
    page: 'a partner sheet',
    kind: 'list',
    read: ({ manager, partner }) => findPartnerSheet(manager, partner, reading),
  },
  {
    page: 'a pack of two partners',
    kind: 'list',
    read: ({ manager, partner }) =>
      Promise.all([listPartnerSheets(manager, [partner, 'another'], reading), listPartners(manager)]),
  },
  {
    page: 'the updates of a span',
    kind: 'list',
    read: ({ manager }) => {
      const { asked } = parseAskedUpdates({}, reading.today)
      return Promise.all([listDueUpdates(manager, reading, asked), listChoices(manager)])
    },
  },
  {
    page: 'the history',
    kind: 'list',
    read: ({ manager }) =>
      Promise.all([listHistory(manager, {}), listHistoryPeople(manager), findLastSeal(manager)]),
  },
  { page: 'the settings', kind: 'list', read: ({ administrator }) => findSettings(administrator) },
  { page: 'the lists of the settings', kind: 'list', read: ({ administrator }) => findLists(administrator) },
  { page: 'the jobs', kind: 'list', read: () => findJobs(systemActor('test'), testNow) },
  {
    page: 'the working days',
    kind: 'list',
    read: ({ administrator }) => findHolidays(administrator, 2026),
  },
]
