import type { Actor } from '@/lib/auth/actor'
import {
  type AttentionReason,
  attentionReasons,
  contractStages,
  intentions,
  type Light,
  type LookAhead,
  lookAheads,
  mostUnchanged,
  type RecentChange,
  recentDays,
  stagesFrom,
  stageTemplates,
} from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { whereQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.CommitmentWhereInput

/** The commitments that an actor may know of; the rule for one commitment is `canSeeCommitment`. Nobody's units give no rows. */
export function visibleCommitments(actor: Actor): Where {
  if (actor.role === 'administrator') return {}
  const unitIds = [...actor.unitIds]
  const leads: Where = { leadUnitId: { in: unitIds } }
  const supports: Where = { supportingUnits: { some: { unitId: { in: unitIds } } } }
  const unrestricted: Where = { confidentiality: { not: 'restricted' } }
  if (actor.role !== 'viewer') return { OR: [leads, { AND: [supports, unrestricted] }] }
  const named: Where = { confidentiality: 'restricted', viewers: { some: { personId: actor.id ?? '' } } }
  return {
    OR: [named, actor.seesAllUnits ? unrestricted : { AND: [unrestricted, { OR: [leads, supports] }] }],
  }
}

const notEnded: Where = { archivedAt: null, state: { in: ['open', 'suspended'] } }
/** Suspended until a day that has come: `isSuspensionOver` as a condition. */
function suspensionOver({ today }: Pick<Reading, 'today'>): Where {
  return { state: 'suspended', suspendedUntil: { lte: toDateColumn(today) } }
}

/** `isMoving` as a condition. */
function moving(reading: Pick<Reading, 'today'>): Where {
  return { archivedAt: null, OR: [{ state: 'open' }, suspensionOver(reading)] }
}

const states: Record<CommitmentFilters['state'], Where> = {
  open: notEnded,
  closed: { archivedAt: null, state: { in: ['completed', 'terminated', 'merged'] } },
  all: { archivedAt: null },
  counted: { archivedAt: null, state: { not: 'merged' } },
  archived: { archivedAt: { not: null } },
}

/** `lightOf` as a condition of the database; a test holds the two together. */
function whereLight(light: Light, reading: Reading): Where {
  const { today, settings } = reading
  const moves = moving(reading)
  const agreed: Where = { dueBasis: { in: ['agreed', 'statedInSource'] } }
  const soon = addDays(today, settings.dueSoonDays)
  const conditions: Record<Light, Where> = {
    overdue: { AND: [moves, agreed, { dueOn: { lt: toDateColumn(today) } }] },
    dueSoon: { AND: [moves, agreed, { dueOn: { gte: toDateColumn(today), lte: toDateColumn(soon) } }] },
    onTime: { AND: [moves, agreed, { dueOn: { gt: toDateColumn(soon) } }] },
    none: { AND: [notEnded, { OR: [{ NOT: moves }, { dueBasis: null }, { dueBasis: 'proposed' }] }] },
    closed: { NOT: notEnded },
  }
  return conditions[light]
}

/** `attentionOf` as a condition of the database; a test holds the two together. */
export function whereReason(reason: AttentionReason | 'any', reading: Reading): Where {
  if (reason === 'any') return { OR: attentionReasons.map((each) => whereReason(each, reading)) }
  const { today, settings } = reading
  const before = toDateColumn(today)
  const longAgo = (days: number) => toDateColumn(addDays(today, -days))
  const silent: Where = {
    updateDueOn: { lt: before },
    OR: [{ pausedUntil: null }, { pausedUntil: { lte: before } }],
  }
  const conditions: Record<AttentionReason, Where> = {
    overdue: whereLight('overdue', reading),
    dueSoon: whereLight('dueSoon', reading),
    suspensionOver: suspensionOver(reading),
    offTrack: { health: 'offTrack' },
    atRisk: { health: 'atRisk' },
    problemUndecided: { decisionDueOn: { lt: before } },
    returned: { returnedAt: { not: null } },
    extensionAsked: { extensionAsked: true },
    milestoneSlipped: { OR: [{ milestoneSlipped: true }, { milestoneDueOn: { lt: before } }] },
    proposedDatePassed: { dueBasis: 'proposed', dueOn: { lt: before } },
    neverUpdated: { lastUpdateAt: null, ...silent },
    updateDue: { lastUpdateAt: { not: null }, ...silent },
    noProgress: {
      OR: stageTemplates.map((stageTemplate) => ({
        stageTemplate,
        progressOn: { lt: longAgo(settings.noProgressDays[stageTemplate]) },
      })),
    },
    waitingForPartner: { moveBy: 'partner', moveSince: { lt: longAgo(settings.waitingForPartnerDays) } },
    unchanged: { unchangedUpdates: { gte: mostUnchanged } },
    stepMissing: { stepMissingSince: { lt: longAgo(settings.stepMissingDays) } },
  }
  return { AND: [moving(reading), conditions[reason]] }
}

/** What `whereListed` sees to: it has to be looked up first, or depends on who asks. */
type Elsewhere = 'proof' | 'stepOn'

/** The filters of an address as conditions, but for what `whereListed` sees to. */
export function whereFilters(filters: Omit<CommitmentFilters, Elsewhere>, reading: Reading): Where {
  const set = (Object.keys(conditionOf) as (keyof typeof conditionOf)[]).filter(
    (name) => filters[name] !== undefined,
  )
  return {
    AND: [
      states[filters.state],
      whereAmount(filters),
      ...set.map((name) => conditionFor(name, filters, reading)),
    ],
  }
}

type Apart = 'state' | 'amount' | 'currency' | 'sort' | 'dir' | 'page' | Elsewhere
type FilterValues = Required<Omit<CommitmentFilters, Apart>>
const conditionOf: {
  [Name in keyof FilterValues]: (value: NonNullable<FilterValues[Name]>, reading: Reading) => Where
} = {
  q: (q) => ({ search: { is: whereQuestion(q) } }),
  visit: (key) => ({ visit: { key } }),
  session: whereSession,
  partner: (key) => ({ partners: { some: { partner: { key } } } }),
  sector: (sector) => ({ partners: { some: { partner: { sector } } } }),
  unit: (leadUnitId) => ({ leadUnitId, leadUnitBasis: 'confirmed' }),
  stage: (stage) => ({ stage }),
  reached: (stage) => ({ stage: { in: stagesFrom(stage) } }),
  template: (stageTemplate) => ({ stageTemplate }),
  health: (health) => ({ health }),
  light: whereLight,
  binding: (bindingStrength) => ({ bindingStrength }),
  intention: whereIntention,
  move: (moveBy) => ({ moveBy }),
  assignment: (missing) => (missing === 'proposed' ? { leadUnitBasis: 'proposed' } : { ownerId: null }),
  due: whereDue,
  dueOn: (date) => ({ dueOn: toDateColumn(date) }),
  milestoneOn: whereMilestone,
  moved: (moved) => (moved === 'any' ? { timesMoved: { gt: 0 } } : { wasOverdueDays: { gt: 0 } }),
  changed: whereChanged,
  reason: whereReason,
}

function conditionFor<Name extends keyof FilterValues>(
  name: Name,
  filters: Omit<CommitmentFilters, Elsewhere>,
  reading: Reading,
): Where {
  return conditionOf[name](filters[name] as NonNullable<FilterValues[Name]>, reading)
}

function whereIntention(kind: 'begun' | 'converted'): Where {
  const was = intentions.map((strength) => ({ before: { path: ['bindingStrength'], equals: strength } }))
  const begun: Where = {
    OR: [
      { bindingStrength: { in: [...intentions] } },
      { auditEvents: { some: { action: 'commitment.edited', OR: was } } },
    ],
  }
  if (kind === 'begun') return begun
  const stage = { in: contractStages.flatMap(stagesFrom) }
  return { AND: [begun, { OR: [{ bindingStrength: 'contract' }, { stage }] }] }
}

/** An amount that has not been withdrawn, of this kind and in this currency. */
function whereAmount({ amount: kind, currency }: Pick<CommitmentFilters, 'amount' | 'currency'>): Where {
  if (kind === undefined && currency === undefined) return {}
  return { amounts: { some: { withdrawnAt: null, ...(kind && { kind }), ...(currency && { currency }) } } }
}

function whereDue(due: LookAhead, reading: Reading): Where {
  const { today } = reading
  const [first, last] = lookAheads[due]
  const from = toDateColumn(addDays(today, first))
  return { AND: [moving(reading), { dueOn: { gte: from, lte: toDateColumn(addDays(today, last)) } }] }
}

/** A milestone stands where it was planned and where it is expected, once reached only there; as in the calendar. */
function whereMilestone(date: CalendarDate): Where {
  const on = toDateColumn(date)
  const ahead = [{ plannedOn: on }, { forecastOn: on }].map((each) => ({ actualOn: null, ...each }))
  return { milestones: { some: { removedAt: null, OR: [{ actualOn: on }, ...ahead] } } }
}

/** What happened in the last seven days; `recentlyChanged` of overview/scope once more, and a test holds the two together. */
export function whereChanged(change: RecentChange, reading: Reading): Where {
  const { since, today, settings } = reading
  const passed = { gte: toDateColumn(addDays(today, -recentDays)), lt: toDateColumn(today) }
  const soon = addDays(today, settings.dueSoonDays)
  const neared = { gt: toDateColumn(addDays(soon, -recentDays)), lte: toDateColumn(soon) }
  const conditions: Record<RecentChange, Where> = {
    new: { createdAt: { gte: since } },
    ended: { endedAt: { gte: since } },
    light: {
      OR: [
        { AND: [whereLight('overdue', reading), { dueOn: passed }] },
        { AND: [whereLight('dueSoon', reading), { dueOn: neared }] },
      ],
    },
    health: { statusUpdates: { some: { postedAt: { gte: since }, healthChanged: true } } },
    stage: { stageChanges: { some: { changedAt: { gte: since } } } },
    deadline: { deadlineChanges: { some: { changedAt: { gte: since } } } },
    silent: { AND: [moving(reading), { OR: [{ lastUpdateAt: null }, { lastUpdateAt: { lt: since } }] }] },
  }
  return conditions[change]
}

/** A session by its visit's key and its position, as in `DE26-3`. */
function whereSession(session: string): Where {
  const [key = '', position = ''] = session.split('-')
  return { mentions: { some: { session: { position: Number(position), visit: { key } } } } }
}
