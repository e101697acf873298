import type { Ability, WorkspaceAbility } from '@/lib/testing/authz-matrix'

/** What is behind the doors: one item, with what stands around it. */
export type Subject = {
  id: string
  number: string
  version: number
  /** A word that stands in its title alone. */
  word: string
  checkId: string
  /** The passage that it rests on. */
  anchorId: string
  /** A document of it, as closed as the item itself. */
  documentId: string
  /** A draft of a briefing about the items that its unit leads. */
  briefingId: string
  /** A problem of it that waits for a decision. */
  problemId: string
  ownerId: string
  units: { lead: string; supporting: string; other: string }
  visit: { id: string; key: string; sessionId: string; sourceDocumentId: string }
  partner: { id: string; key: string }
  contactId: string
  /** Somebody of our side at the session. */
  participantId: string
}

/** A page or route about one item: it opens with the ability, and otherwise is as absent as what never was. */
export type ItemDoor = { opens: Ability; path: (subject: Subject) => string }
/** A page or route that shows many: whoever may open it finds an item there exactly when they may see it. */
export type ListDoor = {
  opens: WorkspaceAbility | 'everybody'
  path: (subject: Subject) => string
  /** What the item is told by; null where a list holds counts alone, or only some of what one sees. */
  tells: ((subject: Subject) => string) | null
}
/** A page or route that is about no item. */
export type OtherDoor = {
  /** Nobody, where it is somebody's own and the address that is tried is of none. */
  opens: WorkspaceAbility | 'everybody' | 'anybody' | 'nobody'
  path: (subject: Subject) => string
}

const byNumber = ({ number }: Subject) => number
const ofWord = (path: string) => (subject: Subject) => `${path}${subject.word}`

/** By the file that answers. A new page or route is a new line, here or below. */
export const itemDoors: Record<string, ItemDoor> = {
  '(app)/commitments/[number]/page.tsx': { opens: 'see', path: ({ number }) => `/commitments/${number}` },
  '(app)/commitments/[number]/edit/page.tsx': {
    opens: 'edit',
    path: ({ number }) => `/commitments/${number}/edit`,
  },
  '(app)/commitments/[number]/mention/page.tsx': {
    opens: 'edit',
    path: ({ number, visit }) => `/commitments/${number}/mention?visit=${visit.key}`,
  },
  '(app)/commitments/[number]/documents/new/page.tsx': {
    opens: 'postStatusUpdate',
    path: ({ number }) => `/commitments/${number}/documents/new`,
  },
  '(app)/commitments/[number]/documents/[id]/route.ts': {
    opens: 'see',
    path: ({ number, documentId }) => `/commitments/${number}/documents/${documentId}`,
  },
  // A draft is there for those who may make it.
  '(app)/reports/briefings/[id]/page.tsx': {
    opens: 'edit',
    path: ({ briefingId }) => `/reports/briefings/${briefingId}`,
  },
  '(app)/checks/[id]/page.tsx': { opens: 'see', path: ({ checkId }) => `/checks/${checkId}` },
}

export const listDoors: Record<string, ListDoor[]> = {
  '(app)/page.tsx': [{ opens: 'everybody', path: () => '/', tells: null }],
  '(app)/overview/page.tsx': [{ opens: 'everybody', path: () => '/overview', tells: null }],
  '(app)/overview/discipline/page.tsx': [
    { opens: 'everybody', path: () => '/overview/discipline', tells: null },
  ],
  '(app)/my-work/page.tsx': [{ opens: 'everybody', path: () => '/my-work', tells: null }],
  '(app)/calendar/page.tsx': [
    { opens: 'everybody', path: () => '/calendar', tells: null },
    {
      opens: 'everybody',
      path: ({ visit }) => `/calendar?view=timeline&visit=${visit.key}`,
      tells: byNumber,
    },
  ],
  '(app)/decisions/page.tsx': [{ opens: 'everybody', path: () => '/decisions', tells: byNumber }],
  '(app)/commitments/page.tsx': [
    { opens: 'everybody', path: ofWord('/commitments?state=all&q='), tells: byNumber },
    { opens: 'everybody', path: ({ visit }) => `/commitments?visit=${visit.key}`, tells: byNumber },
    { opens: 'everybody', path: ({ partner }) => `/commitments?partner=${partner.key}`, tells: byNumber },
    {
      opens: 'everybody',
      path: ({ units }) => `/commitments?unit=${units.lead}&sort=number`,
      tells: byNumber,
    },
  ],
  '(app)/palette/route.ts': [{ opens: 'everybody', path: ofWord('/palette?q='), tells: byNumber }],
  '(app)/update/page.tsx': [{ opens: 'everybody', path: ofWord('/update?q='), tells: null }],
  '(app)/search/page.tsx': [{ opens: 'everybody', path: ofWord('/search?q='), tells: byNumber }],
  '(app)/reports/ledger/page.tsx': [
    { opens: 'everybody', path: ofWord('/reports/ledger?state=all&q='), tells: byNumber },
  ],
  '(app)/reports/ledger/export/route.ts': [
    { opens: 'exportLedger', path: ofWord('/reports/ledger/export?format=csv&q='), tells: byNumber },
    { opens: 'exportLedger', path: ofWord('/reports/ledger/export?format=json&q='), tells: byNumber },
  ],
  '(app)/visits/[key]/page.tsx': [
    { opens: 'seeDirectory', path: ({ visit }) => `/visits/${visit.key}`, tells: byNumber },
  ],
  '(app)/partners/[key]/page.tsx': [
    { opens: 'seeDirectory', path: ({ partner }) => `/partners/${partner.key}`, tells: byNumber },
  ],
  '(app)/partners/[key]/sheet/page.tsx': [
    { opens: 'seeDirectory', path: ({ partner }) => `/partners/${partner.key}/sheet`, tells: byNumber },
  ],
  '(app)/reports/packs/page.tsx': [
    { opens: 'everybody', path: ({ partner }) => `/reports/packs?partner=${partner.key}`, tells: byNumber },
  ],
  '(app)/history/page.tsx': [
    { opens: 'readHistory', path: ({ number }) => `/history?number=${number}`, tells: ({ word }) => word },
  ],
}

export const otherDoors: Record<string, OtherDoor> = {
  '(app)/account/page.tsx': { opens: 'keepAccount', path: () => '/account' },
  // Files are sent there; whoever only follows it is led on to the item, and told nothing.
  '(app)/commitments/[number]/documents/route.ts': {
    opens: 'anybody',
    path: ({ number }) => `/commitments/${number}/documents`,
  },
  '(app)/choose/[filter]/page.tsx': { opens: 'seeDirectory', path: () => '/choose/partner?for=/commitments' },
  '(app)/commitments/new/page.tsx': { opens: 'enterCommitments', path: () => '/commitments/new' },
  '(app)/partners/page.tsx': { opens: 'everybody', path: () => '/partners' },
  '(app)/partners/new/page.tsx': { opens: 'editPartner', path: () => '/partners/new' },
  '(app)/partners/[key]/edit/page.tsx': {
    opens: 'editPartner',
    path: ({ partner }) => `/partners/${partner.key}/edit`,
  },
  '(app)/partners/[key]/merge/page.tsx': {
    opens: 'archivePartner',
    path: ({ partner }) => `/partners/${partner.key}/merge`,
  },
  '(app)/partners/[key]/contacts/new/page.tsx': {
    opens: 'editContact',
    path: ({ partner }) => `/partners/${partner.key}/contacts/new`,
  },
  '(app)/partners/[key]/contacts/[id]/page.tsx': {
    opens: 'editContact',
    path: ({ partner, contactId }) => `/partners/${partner.key}/contacts/${contactId}`,
  },
  '(app)/partners/[key]/sheet/file/route.ts': {
    opens: 'seeDirectory',
    path: ({ partner }) => `/partners/${partner.key}/sheet/file?format=docx`,
  },
  '(app)/reports/packs/file/route.ts': {
    opens: 'seeDirectory',
    path: ({ partner }) => `/reports/packs/file?partner=${partner.key}&format=docx`,
  },
  '(app)/partners/similar/route.ts': { opens: 'everybody', path: () => '/partners/similar?name=Bosch' },
  '(app)/people/page.tsx': { opens: 'managePeople', path: () => '/people' },
  '(app)/people/[id]/page.tsx': { opens: 'managePeople', path: ({ ownerId }) => `/people/${ownerId}` },
  '(app)/reports/briefings/page.tsx': { opens: 'everybody', path: () => '/reports/briefings' },
  '(app)/reports/briefings/compare/page.tsx': {
    opens: 'everybody',
    path: () => '/reports/briefings/compare',
  },
  '(app)/reports/briefings/new/page.tsx': { opens: 'enterCommitments', path: () => '/reports/briefings/new' },
  // A draft has no file yet; who gets those of an issue is tested with it: lib/issues/commands.db.test.ts.
  '(app)/reports/briefings/[id]/files/[format]/route.ts': {
    opens: 'anybody',
    path: ({ briefingId }) => `/reports/briefings/${briefingId}/files/pdf?lang=en`,
  },
  '(app)/exports/page.tsx': { opens: 'everybody', path: () => '/exports' },
  // Nobody has this one; who gets a file is tested with it: lib/export-files/commands.db.test.ts, e2e/exports.spec.ts.
  '(app)/exports/[id]/page.tsx': { opens: 'nobody', path: ({ briefingId }) => `/exports/${briefingId}` },
  '(app)/exports/[id]/file/route.ts': {
    opens: 'nobody',
    path: ({ briefingId }) => `/exports/${briefingId}/file`,
  },
  '(app)/reports/page.tsx': { opens: 'everybody', path: () => '/reports' },
  '(app)/day-notes/route.ts': { opens: 'everybody', path: () => '/day-notes?date=2026-10-01' },
  '(app)/settings/holidays/page.tsx': { opens: 'seeSettings', path: () => '/settings/holidays' },
  '(app)/settings/jobs/page.tsx': { opens: 'editSettings', path: () => '/settings/jobs' },
  '(app)/settings/lists/page.tsx': { opens: 'seeSettings', path: () => '/settings/lists' },
  '(app)/settings/page.tsx': { opens: 'seeSettings', path: () => '/settings' },
  '(app)/visits/new/page.tsx': { opens: 'recordVisit', path: () => '/visits/new' },
  '(app)/visits/[key]/edit/page.tsx': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/edit`,
  },
  '(app)/visits/[key]/sources/new/page.tsx': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/sources/new`,
  },
  '(app)/visits/[key]/sources/text/route.ts': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/sources/text`,
  },
  '(app)/visits/[key]/sources/[id]/match/page.tsx': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/sources/${visit.sourceDocumentId}/match`,
  },
  '(app)/visits/[key]/sessions/new/page.tsx': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/sessions/new`,
  },
  '(app)/visits/[key]/sessions/[position]/page.tsx': {
    opens: 'recordVisit',
    path: ({ visit }) => `/visits/${visit.key}/sessions/1`,
  },
  '(app)/visits/page.tsx': { opens: 'everybody', path: () => '/visits' },
  '(public)/invitation/[token]/page.tsx': { opens: 'anybody', path: () => '/invitation/unknown' },
  '(public)/sign-in/page.tsx': { opens: 'anybody', path: () => '/sign-in' },
  'api/auth/[...nextauth]/route.ts': { opens: 'anybody', path: () => '/api/auth/session' },
  'healthz/route.ts': { opens: 'anybody', path: () => '/healthz' },
  'theme/route.ts': { opens: 'anybody', path: () => '/theme' },
  'readyz/route.ts': { opens: 'anybody', path: () => '/readyz' },
}
