import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type { PartnerKind } from '@/lib/partners/rules'
import type { LedgerProblem, LedgerRow } from '@/lib/reports/report'
import type { CalendarDate } from '@/lib/time/calendar-date'

export const sheetVariants = ['full', 'partnerSafe'] as const
export type SheetVariant = (typeof sheetVariants)[number]

/** Items on one sheet; who has more with one partner takes the ledger. */
export const mostSheetItems = 200
/** Updates that a sheet tells, over all items of the partner. */
export const sheetUpdates = 3
/** Documents that a sheet names, the latest first. */
export const mostSheetDocuments = 30

export type SheetPartner = {
  key: string
  kind: PartnerKind
  sector: string
  countryCode: string
  hostCountryCode: string | null
  name: Localized
  printedName: string
}
export type SheetItem = Pick<
  LedgerRow,
  | 'number'
  | 'title'
  | 'state'
  | 'confidentiality'
  | 'promisedBy'
  | 'moveBy'
  | 'stage'
  | 'health'
  | 'light'
  | 'dueOn'
  | 'dueBasis'
  | 'nextStep'
  | 'nextStepLanguage'
  | 'nextStepDueOn'
> & { problems: LedgerProblem[] }
export type SheetUpdate = {
  number: string
  on: CalendarDate
  language: Language
  progress: string
  standing: 'approved' | 'waiting' | 'returned'
}
export type SheetContact = {
  printedName: string
  verifiedName: string | null
  printedTitle: string
  title: Localized
}
export type SheetSession = { visitKey: string; title: Localized; on: CalendarDate | null }
export type SheetDocument = {
  number: string
  title: string
  language: Language
  confidentiality: SheetItem['confidentiality']
  on: CalendarDate
}

/** All that the full sheet tells about a partner, as far as its reader may know. */
export type SheetContent = {
  partner: SheetPartner
  items: SheetItem[]
  updates: SheetUpdate[]
  contacts: SheetContact[]
  sessions: SheetSession[]
  documents: SheetDocument[]
  lastMetOn: CalendarDate | null
  lastReportedOn: CalendarDate | null
  /** There are more items than stand on it. */
  cut: boolean
}

/** What may leave the house: made field by field, so that a fact that is added to the full sheet is not in it by itself. */
export type SafeContent = {
  partner: SheetPartner
  items: {
    number: string
    title: Localized
    state: 'open' | 'completed'
    promisedBy: 'ourSide' | 'partner' | 'both' | null
    agreedOn: CalendarDate | null
  }[]
  contacts: { name: string; printedTitle: string; title: Localized }[]
  sessions: SheetSession[]
  documents: { number: string; title: string; language: Language }[]
}

/** What the partner-safe sheet does not tell of what the full one tells, for the eyes of whoever takes it. */
export type LeftOut = {
  items: Pick<SheetItem, 'number' | 'title' | 'confidentiality' | 'state'>[]
  problems: { number: string; text: string; language: Language }[]
  updates: { number: string; text: string; language: Language }[]
  nextSteps: { number: string; text: string; language: Language | null }[]
  dates: { number: string; date: CalendarDate }[]
  documents: { number: string; text: string; language: Language }[]
  unverifiedNames: { text: string }[]
}

/**
 * Divides a sheet into what a partner may be given and what stays here. Only public items, open or completed, and of those only what
 * both sides know anyway: number, title, who promised it, an agreed date, and documents that are public themselves. All that people
 * wrote for each other (updates, next steps, problems) stays here even for public items, since it was written for readers inside; so do
 * our judgements (light, health, stage, whose move it is), dates that nobody has agreed to, and units and people of ours.
 */
export function toPartnerSafe(content: SheetContent): { safe: SafeContent; leftOut: LeftOut } {
  const { partner, items, contacts, sessions, documents, updates } = content
  const shown = items.filter(maySee)
  const numbers = new Set(shown.map(({ number }) => number))
  const open = (each: SheetContent['documents'][number]) =>
    each.confidentiality === 'public' && numbers.has(each.number)
  return {
    safe: {
      partner,
      items: shown.map(toSafeItem),
      contacts: contacts.map(({ verifiedName, printedName, printedTitle, title }) => ({
        name: verifiedName ?? printedName,
        printedTitle,
        title,
      })),
      sessions,
      documents: documents.filter(open).map(({ number, title, language }) => ({ number, title, language })),
    },
    leftOut: {
      items: items
        .filter((item) => !maySee(item))
        .map(({ number, title, confidentiality, state }) => ({ number, title, confidentiality, state })),
      problems: items.flatMap(({ number, problems }) =>
        problems.map(({ decisionAsked, language }) => ({ number, text: decisionAsked, language })),
      ),
      updates: updates.map(({ number, progress, language }) => ({ number, text: progress, language })),
      nextSteps: items.flatMap(({ number, nextStep, nextStepLanguage }) =>
        nextStep ? [{ number, text: nextStep, language: nextStepLanguage }] : [],
      ),
      dates: shown.flatMap((item) =>
        item.dueOn && !isAgreed(item) ? [{ number: item.number, date: item.dueOn }] : [],
      ),
      documents: documents
        .filter((document) => !open(document))
        .map(({ number, title, language }) => ({ number, text: title, language })),
      unverifiedNames: contacts
        .filter(({ verifiedName }) => verifiedName === null)
        .map(({ printedName }) => ({ text: printedName })),
    },
  }
}

/** What several sheets leave out, as of one: an item that stands on two of them counts once. */
export function joinLeftOut(each: readonly LeftOut[]): LeftOut {
  return {
    items: withoutRepeats(each.flatMap(({ items }) => items)),
    problems: withoutRepeats(each.flatMap(({ problems }) => problems)),
    updates: withoutRepeats(each.flatMap(({ updates }) => updates)),
    nextSteps: withoutRepeats(each.flatMap(({ nextSteps }) => nextSteps)),
    dates: withoutRepeats(each.flatMap(({ dates }) => dates)),
    documents: withoutRepeats(each.flatMap(({ documents }) => documents)),
    unverifiedNames: withoutRepeats(each.flatMap(({ unverifiedNames }) => unverifiedNames)),
  }
}

/** How much was left out, for the history. */
export function countLeftOut(leftOut: LeftOut): number {
  return Object.values(leftOut).reduce((sum, each) => sum + each.length, 0)
}

function withoutRepeats<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()]
}

function maySee({ confidentiality, state }: SheetItem): boolean {
  return confidentiality === 'public' && ['open', 'suspended', 'completed'].includes(state)
}

function isAgreed({ dueBasis }: SheetItem): boolean {
  return dueBasis === 'agreed' || dueBasis === 'statedInSource'
}

function toSafeItem(item: SheetItem): SafeContent['items'][number] {
  const { number, title, state, promisedBy, dueOn } = item
  const known = promisedBy === 'ourSide' || promisedBy === 'partner' || promisedBy === 'both'
  return {
    number,
    title,
    // That an item is paused is ours to know.
    state: state === 'completed' ? 'completed' : 'open',
    promisedBy: known ? promisedBy : null,
    agreedOn: isAgreed(item) ? dueOn : null,
  }
}
