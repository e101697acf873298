import type { Sum } from '@/lib/amounts/rules'
import type { CheckItem } from '@/lib/checks/queries'
import type { Standing } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type { LedgerProblem, LedgerRow, LedgerUpdate } from '@/lib/reports/report'
import type { ItemColumn } from '@/lib/reports/scope'

type Partner = LedgerRow['partners'][number]
type Source = LedgerRow['sources'][number]
type Names = [en: string | null, zh: string | null, de: string | null]

type Kept = Omit<Standing, 'archived' | 'updated' | 'returnedOn'>
type Shown = Pick<
  LedgerRow,
  | 'number'
  | 'kind'
  | 'bindingStrength'
  | 'promisedBy'
  | 'stage'
  | 'archived'
  | 'confidentiality'
  | 'leadUnitBasis'
  | 'ownerName'
  | 'originalDueOn'
  | 'timesMoved'
  | 'wasOverdueDays'
  | 'nextStep'
  | 'nextStepLanguage'
  | 'nextStepDueOn'
>
/** The values of an item, by the names of their columns; instants are seconds. */
export type Item = Kept &
  Shown &
  Record<'id' | 'leadUnitId', string> &
  Record<'lastUpdateAt' | 'returnedAt', number | null> &
  Record<'titleEn' | 'titleZh' | 'titleDe', string | null> & { nextStepApproved: boolean } & {
    postedAt: number | null
    language: Language
    progress: string
    problems: string | null
    saidStep: string | null
    saidStepDueOn: string | null
    review: LedgerUpdate['review'] | null
  }

/** What the database has told of items, see `ledgerReading`. */
export type LedgerTold = {
  items: Item[ItemColumn][][]
  links: [itemId: string, partnerId: string, role: Partner['role']][]
  partners: [id: string, key: string, sector: string, printedName: string, ...names: Names, ...short: Names][]
  supports: [itemId: string, unitId: string][]
  units: [id: string, ...names: Names][]
  mentions: [itemId: string, sessionId: string, paragraph: number | null][]
  sessions: [id: string, visitKey: string, position: number, ...titles: Names][]
  checks: [itemId: string, id: string, field: string, kind: CheckItem['kind'], ...notes: Names][]
  amounts: [itemId: string, kind: Sum['kind'], currency: string, value: string][]
  problems: [
    itemId: string,
    level: LedgerProblem['level'],
    language: Language,
    description: string,
    decisionAsked: string,
    decisionDueOn: string,
  ][]
}

export type Known = ReturnType<typeof knownOf>

/** What belongs to the items, by their ids, in the order in which it was told. */
export function knownOf(told: LedgerTold) {
  const units = new Map(told.units.map(([id, ...names]) => [id, localized(...names)]))
  const partners = new Map(told.partners.map((partner) => [partner[0], toPartner(partner)]))
  const sessions = new Map(told.sessions.map((session) => [session[0], toSession(session)]))
  return {
    units,
    partners: byItem(told.links, ([, partnerId, role]): Partner | undefined => {
      const partner = partners.get(partnerId)
      return partner && { ...partner, role }
    }),
    supports: byItem(told.supports, ([, unitId]) => units.get(unitId)),
    sources: byItem(told.mentions, ([, sessionId, paragraph]): Source | undefined => {
      const session = sessions.get(sessionId)
      return session && { ...session, paragraph }
    }),
    checks: byItem(told.checks, toCheck),
    amounts: byItem(told.amounts, ([, kind, currency, value]): Sum => ({ kind, currency, value })),
    problems: byItem(told.problems, toProblem),
  }
}

function byItem<Told extends readonly [string, ...unknown[]], Row>(
  told: readonly Told[],
  make: (one: Told) => Row | undefined,
): Map<string, Row[]> {
  const rows = new Map<string, Row[]>()
  for (const one of told) {
    const row = make(one)
    if (row === undefined) continue
    const before = rows.get(one[0])
    if (before) before.push(row)
    else rows.set(one[0], [row])
  }
  return rows
}

type Told<Name extends keyof LedgerTold> = LedgerTold[Name][number]

function toPartner([, key, sector, printedName, ...names]: Told<'partners'>): Omit<Partner, 'role'> {
  const [en, zh, de, ...short] = names
  return { key, sector, printedName, name: localized(en, zh, de), shortName: localized(...short) }
}

function toSession([, visitKey, position, ...titles]: Told<'sessions'>): Omit<Source, 'paragraph'> {
  return { session: `${visitKey}-${position}`, visitKey, title: localized(...titles) }
}

function toCheck([, id, field, kind, ...notes]: Told<'checks'>): CheckItem {
  return { id, field, kind, note: localized(...notes), resolved: false }
}

function toProblem([, level, language, description, asked, decisionDueOn]: Told<'problems'>): LedgerProblem {
  return { level, language, description, decisionAsked: asked, decisionDueOn }
}

/** A text in the languages that it is there in. */
export function localized(en: string | null, zh: string | null, de: string | null): Localized {
  return { ...(en && { en }), ...(zh && { zh }), ...(de && { de }) }
}
