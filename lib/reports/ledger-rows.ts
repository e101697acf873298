import { totalsOf } from '@/lib/amounts/rules'
import type { Actor } from '@/lib/auth/actor'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { lightOf, type Standing } from '@/lib/commitments/rules'
import { type Item, type Known, knownOf, type LedgerTold, localized } from '@/lib/reports/ledger-told'
import type { LedgerRow, LedgerUpdate } from '@/lib/reports/report'
import { type ItemColumn, placeOf } from '@/lib/reports/scope'
import { type Reading, todayAt } from '@/lib/settings/queries'

/** A row of the ledger, with what its light and its reasons are computed from. */
export type StoodRow = LedgerRow & Pick<CommitmentItem, 'id' | 'standing'>

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

function instantOf(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(Math.round(seconds * 1000))
}
