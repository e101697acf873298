import { type Sum, totalsOf } from '@/lib/amounts/rules'
import type { Actor } from '@/lib/auth/actor'
import type { CheckItem } from '@/lib/checks/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { lightOf, type Standing } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'
import type { LedgerProblem, LedgerRow, LedgerUpdate } from '@/lib/reports/report'
import { type ItemColumn, placeOf } from '@/lib/reports/scope'
import { type Reading, todayAt } from '@/lib/settings/queries'

/** A row of the ledger, with what its light and its reasons are computed from. */
export type StoodRow = LedgerRow & Pick<CommitmentItem, 'id' | 'standing'>

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
type Item = Kept &
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

/** The rows of these items in this order. */
export function toLedgerRows(
  told: LedgerTold,
  ids: readonly string[],
  actor: Actor,
  reading: Reading,
): StoodRow[] {
  const known = knownOf(told)
  const found = new Map(told.items.map((values) => [values[placeOf.id], values]))
  return ids.flatMap((id) => {
    const values = found.get(id)
    return values ? toRow(id, reader(values), known, actor, reading) : []
  })
}

type Value = <Column extends ItemColumn>(column: Column) => Item[Column]

function reader(values: Item[ItemColumn][]): Value {
  return <Column extends ItemColumn>(column: Column) => values[placeOf[column]] as Item[Column]
}

function toRow(id: string, of: Value, known: Known, actor: Actor, reading: Reading): StoodRow {
  const standing = toStanding(of)
  const { state, archived, moveBy, health, dueOn, dueBasis } = standing
  const lastUpdateAt = instantOf(of('lastUpdateAt'))
  const postedAt = of('postedAt')
  return {
    id,
    number: of('number'),
    title: localized(of('titleEn'), of('titleZh'), of('titleDe')),
    ...{ state, archived, moveBy, health, dueOn, dueBasis, standing, lastUpdateAt },
    kind: of('kind'),
    bindingStrength: of('bindingStrength'),
    promisedBy: of('promisedBy'),
    confidentiality: of('confidentiality'),
    stage: of('stage'),
    light: lightOf(standing, reading.today, reading.settings),
    partners: known.partners.get(id) ?? [],
    leadUnit: known.units.get(of('leadUnitId')) ?? {},
    leadUnitBasis: of('leadUnitBasis'),
    supportingUnits: known.supports.get(id) ?? [],
    ownerName: of('ownerName'),
    originalDueOn: of('originalDueOn'),
    timesMoved: of('timesMoved'),
    wasOverdueDays: of('wasOverdueDays'),
    ...nextStepOf(of, actor),
    update: postedAt === null ? null : toUpdate(of),
    newerWaits: !of('nextStepApproved') && (postedAt ?? 0) < (of('lastUpdateAt') ?? 0),
    sources: known.sources.get(id) ?? [],
    openChecks: known.checks.get(id) ?? [],
    amounts: totalsOf(known.amounts.get(id) ?? []),
    openProblems: known.problems.get(id) ?? [],
  }
}

function toStanding(of: Value): Standing {
  const returnedAt = instantOf(of('returnedAt'))
  return {
    state: of('state'),
    archived: of('archived'),
    suspendedUntil: of('suspendedUntil'),
    health: of('health'),
    dueOn: of('dueOn'),
    dueBasis: of('dueBasis'),
    updateDueOn: of('updateDueOn'),
    updated: of('lastUpdateAt') !== null,
    pausedUntil: of('pausedUntil'),
    progressOn: of('progressOn'),
    stageTemplate: of('stageTemplate'),
    moveBy: of('moveBy'),
    moveSince: of('moveSince'),
    decisionDueOn: of('decisionDueOn'),
    returnedOn: returnedAt && todayAt(returnedAt),
    extensionAsked: of('extensionAsked'),
    milestoneDueOn: of('milestoneDueOn'),
    milestoneSlipped: of('milestoneSlipped'),
    unchangedUpdates: of('unchangedUpdates'),
    stepMissingSince: of('stepMissingSince'),
  }
}

/**
 * A next step takes effect when it is posted; its words are as unapproved as the update that they came with, so that viewers are given
 * those of the update that they are given.
 */
function nextStepOf(of: Value, { role }: Actor) {
  if (role !== 'viewer')
    return {
      nextStep: of('nextStep'),
      nextStepLanguage: of('nextStepLanguage'),
      nextStepDueOn: of('nextStepDueOn'),
    }
  const nextStep = of('saidStep')
  if (!nextStep) return { nextStep: null, nextStepLanguage: null, nextStepDueOn: null }
  return { nextStep, nextStepLanguage: of('language'), nextStepDueOn: of('saidStepDueOn') }
}

function toUpdate(of: Value): LedgerUpdate {
  return {
    language: of('language'),
    progress: of('progress'),
    problems: of('problems'),
    review: of('review') ?? 'waiting',
  }
}

type Known = ReturnType<typeof knownOf>

/** What belongs to the items, by their ids, in the order in which it was told. */
function knownOf(told: LedgerTold) {
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
function localized(en: string | null, zh: string | null, de: string | null): Localized {
  return { ...(en && { en }), ...(zh && { zh }), ...(de && { de }) }
}

function instantOf(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(Math.round(seconds * 1000))
}
