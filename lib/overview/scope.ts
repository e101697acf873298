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
  needsProof,
  type RecentChange,
  recentDays,
  type Stage,
  stages,
  stagesFrom,
} from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Narrowing } from '@/lib/overview/schema'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** Conditions of `lib/commitments/scope` once more, in SQL, for aggregates; tests hold each pair together. */
export function countWhere(condition: Prisma.Sql, name: string): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE ${condition})::int AS ${Prisma.raw(`"${name}"`)}`
}

/** `whereReason` once more, as conditions on an item that is `moving`; the same test holds the two together. */
export function reasonConditions(reading: Reading): Record<AttentionReason, Prisma.Sql> {
  const { today, settings } = reading
  const now = toDateColumn(today)
  const longAgo = (days: number) => toDateColumn(addDays(today, -days))
  const { investment, cooperation } = settings.noProgressDays
  const silent = Prisma.sql`update_due_on < ${now}::date AND (paused_until IS NULL OR paused_until <= ${now}::date)`
  const { overdue, dueSoon } = datedLights(reading)
  return {
    overdue,
    offTrack: Prisma.sql`health = 'offTrack'`,
    problemUndecided: Prisma.sql`decision_due_on < ${now}::date`,
    dueSoon,
    suspensionOver: suspensionOver(reading),
    proposedDatePassed: Prisma.sql`due_basis = 'proposed' AND due_on < ${now}::date`,
    returned: Prisma.sql`returned_at IS NOT NULL`,
    extensionAsked: Prisma.sql`extension_asked`,
    milestoneSlipped: Prisma.sql`(milestone_slipped OR milestone_due_on < ${now}::date)`,
    atRisk: Prisma.sql`health = 'atRisk'`,
    neverUpdated: Prisma.sql`last_update_at IS NULL AND ${silent}`,
    updateDue: Prisma.sql`last_update_at IS NOT NULL AND ${silent}`,
    noProgress: Prisma.sql`progress_on < CASE stage_template WHEN 'investment' THEN ${longAgo(investment)}::date ELSE ${longAgo(cooperation)}::date END`,
    waitingForPartner: Prisma.sql`move_by = 'partner' AND move_since < ${longAgo(settings.waitingForPartnerDays)}::date`,
    unchanged: Prisma.sql`unchanged_updates >= ${mostUnchanged}`,
    stepMissing: Prisma.sql`step_missing_since < ${longAgo(settings.stepMissingDays)}::date`,
  }
}

/** `isSuspensionOver` as a condition. */
function suspensionOver({ today }: Pick<Reading, 'today'>): Prisma.Sql {
  return Prisma.sql`(state = 'suspended' AND suspended_until <= ${toDateColumn(today)}::date)`
}

/** `isMoving` as a condition on an item that is not archived. */
export function moving(reading: Pick<Reading, 'today'>): Prisma.Sql {
  return Prisma.sql`(state = 'open' OR ${suspensionOver(reading)})`
}

export function anyOf(conditions: Record<AttentionReason, Prisma.Sql>): Prisma.Sql {
  return Prisma.join(
    attentionReasons.map((reason) => Prisma.sql`(${conditions[reason]})`),
    ' OR ',
  )
}

/** The lights that an agreed date makes, as conditions; `dated` is any of them. */
export function datedLights(reading: Pick<Reading, 'today' | 'settings'>) {
  const { today, settings } = reading
  const now = toDateColumn(today)
  const soon = toDateColumn(addDays(today, settings.dueSoonDays))
  const dated = Prisma.sql`${moving(reading)} AND due_basis IN ('agreed', 'statedInSource')`
  return {
    dated,
    overdue: Prisma.sql`${dated} AND due_on < ${now}::date`,
    dueSoon: Prisma.sql`${dated} AND due_on BETWEEN ${now}::date AND ${soon}::date`,
    onTime: Prisma.sql`${dated} AND due_on > ${soon}::date`,
  }
}

/** `visibleCommitments` once more, for the aggregate; the same test holds the two together. */
export function visible(actor: Actor): Prisma.Sql {
  if (actor.role === 'administrator') return Prisma.sql`true`
  const units = Prisma.sql`(${[...actor.unitIds]}::uuid[])`
  const leads = Prisma.sql`lead_unit_id = ANY ${units}`
  const supports = Prisma.sql`EXISTS (SELECT 1 FROM commitment_supporting_unit s WHERE s.commitment_id = commitment.id AND s.unit_id = ANY ${units})`
  const unrestricted = Prisma.sql`confidentiality <> 'restricted'`
  if (actor.role !== 'viewer') return Prisma.sql`(${leads} OR (${supports} AND ${unrestricted}))`
  const named = Prisma.sql`(confidentiality = 'restricted' AND EXISTS (SELECT 1 FROM commitment_viewer v WHERE v.commitment_id = commitment.id AND v.person_id = ${actor.id}::uuid))`
  const inUnits = actor.seesAllUnits
    ? unrestricted
    : Prisma.sql`(${unrestricted} AND (${leads} OR ${supports}))`
  return Prisma.sql`(${named} OR ${inUnits})`
}

/** The filters that a number can be counted by; the number opens the list with the same ones. */
export type CountedBy = Partial<
  Pick<
    CommitmentFilters,
    | 'reason'
    | 'light'
    | 'health'
    | 'move'
    | 'stage'
    | 'reached'
    | 'intention'
    | 'assignment'
    | 'due'
    | 'moved'
    | 'proof'
    | 'changed'
  >
> & { state?: 'open' | 'closed' | 'counted' | 'all' }

/** `whereFilters` once more, on items that are not archived; tests compare each count with the listed rows. */
export function matching(filters: CountedBy, reading: Reading): Prisma.Sql {
  const {
    state = 'open',
    reason,
    light,
    health,
    move,
    stage,
    reached,
    intention,
    assignment,
    due,
    moved,
    proof,
    changed,
  } = filters
  const open = Prisma.sql`state IN ('open', 'suspended')`
  const conditions = [
    { open, closed: Prisma.sql`NOT ${open}`, counted: Prisma.sql`state <> 'merged'`, all: Prisma.sql`true` }[
      state
    ],
    ...(reason ? [forReason(reason, reading)] : []),
    ...(light ? [withLight(light, reading)] : []),
    ...(health ? [Prisma.sql`health = ${health}::health`] : []),
    ...(move ? [Prisma.sql`move_by = ${move}::move_by`] : []),
    ...(stage ? [Prisma.sql`stage = ${stage}::stage`] : []),
    ...(reached ? [Prisma.sql`stage = ANY (${stagesFrom(reached)}::stage[])`] : []),
    ...(intention ? [asIntention(intention)] : []),
    ...(assignment === 'proposed' ? [Prisma.sql`lead_unit_basis = 'proposed'`] : []),
    ...(assignment === 'none' ? [Prisma.sql`owner_id IS NULL`] : []),
    ...(due ? [dueWithin(due, reading)] : []),
    ...(moved === 'any' ? [Prisma.sql`times_moved > 0`] : []),
    ...(moved === 'afterExpiry' ? [Prisma.sql`was_overdue_days > 0`] : []),
    ...(proof ? [withProof(proof, reached)] : []),
    ...(changed ? [recentlyChanged(changed, reading)] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/**
 * Of the stages that need proof: verified since the item last came to its stage (`verificationOf`), or only reported. Asked of a
 * stage that was reached, it is the proof of that one.
 */
export function withProof(proof: 'reported' | 'verified', reached?: Stage): Prisma.Sql {
  if (reached) return withProofOf(reached, proof)
  const verified = Prisma.sql`EXISTS (SELECT 1 FROM stage_verification v
    WHERE v.commitment_id = commitment.id AND v.stage = commitment.stage
      AND NOT EXISTS (SELECT 1 FROM stage_change s WHERE s.commitment_id = v.commitment_id AND s.changed_at > v.verified_at))`
  const proven = Prisma.sql`stage = ANY (${stages.filter(needsProof)}::stage[])`
  return proof === 'verified'
    ? Prisma.sql`${proven} AND ${verified}`
    : Prisma.sql`${proven} AND NOT ${verified}`
}

function withProofOf(reached: Stage, proof: 'reported' | 'verified'): Prisma.Sql {
  if (!needsProof(reached)) return Prisma.sql`false`
  const verified = Prisma.sql`EXISTS (SELECT 1 FROM stage_verification v
    WHERE v.commitment_id = commitment.id AND v.stage = ${reached}::stage
      AND NOT EXISTS (SELECT 1 FROM stage_change s WHERE s.commitment_id = v.commitment_id AND s.changed_at > v.verified_at
        AND s.to_stage <> ALL (${stagesFrom(reached).slice(1)}::stage[])))`
  return proof === 'verified' ? verified : Prisma.sql`NOT ${verified}`
}

/** `whereIntention` once more. What was edited is looked up once, whatever the number of items. */
function asIntention(kind: 'begun' | 'converted'): Prisma.Sql {
  const weak = Prisma.sql`(${[...intentions]}::text[])`
  const begun = Prisma.sql`(binding_strength::text = ANY ${weak} OR id IN (SELECT e.commitment_id FROM audit_event e
    WHERE e.action = 'commitment.edited' AND e.before ->> 'bindingStrength' = ANY ${weak}))`
  const kept = contractStages.flatMap(stagesFrom)
  return kind === 'begun'
    ? begun
    : Prisma.sql`${begun} AND (binding_strength = 'contract' OR stage = ANY (${kept}::stage[]))`
}

/** What the overview is narrowed to, beside `visible`: `whereFilters` once more, for every number of the page. */
export function within({ visit, unit, sector, partner }: Narrowing): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(visit ? [Prisma.sql`visit_id = (SELECT v.id FROM visit v WHERE v.key = ${visit})`] : []),
    ...(unit ? [Prisma.sql`lead_unit_basis = 'confirmed' AND lead_unit_id = ${unit}::uuid`] : []),
    ...(sector ? [withPartner(Prisma.sql`p.sector = ${sector}`)] : []),
    ...(partner ? [withPartner(Prisma.sql`p.key = ${partner}`)] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

function withPartner(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM commitment_partner has JOIN partner p ON p.id = has.partner_id
    WHERE has.commitment_id = commitment.id AND ${condition})`
}

function forReason(reason: AttentionReason | 'any', reading: Reading): Prisma.Sql {
  const conditions = reasonConditions(reading)
  const holds = reason === 'any' ? anyOf(conditions) : conditions[reason]
  return Prisma.sql`${moving(reading)} AND (${holds})`
}

function withLight(light: Light, reading: Reading): Prisma.Sql {
  const { overdue, dueSoon, onTime, dated } = datedLights(reading)
  const open = Prisma.sql`state IN ('open', 'suspended')`
  const none = Prisma.sql`${open} AND (${dated}) IS NOT TRUE`
  return { overdue, dueSoon, onTime, none, closed: Prisma.sql`NOT ${open}` }[light]
}

/** A current deadline in this part of the look-ahead, agreed or only proposed. */
export function dueWithin(due: LookAhead, reading: Reading): Prisma.Sql {
  const [first, last] = lookAheads[due].map((days) => toDateColumn(addDays(reading.today, days)))
  return Prisma.sql`${moving(reading)} AND due_on BETWEEN ${first}::date AND ${last}::date`
}

/** `whereChanged` once more. The subqueries do not depend on the row, so that each is answered once. */
export function recentlyChanged(change: RecentChange, reading: Reading): Prisma.Sql {
  const { since, today, settings } = reading
  const { overdue, dueSoon } = datedLights(reading)
  const before = toDateColumn(addDays(today, -recentDays))
  const far = toDateColumn(addDays(today, settings.dueSoonDays - recentDays))
  const conditions: Record<RecentChange, Prisma.Sql> = {
    new: Prisma.sql`created_at >= ${since}`,
    ended: Prisma.sql`ended_at >= ${since}`,
    light: Prisma.sql`(${overdue} AND due_on >= ${before}::date OR ${dueSoon} AND due_on > ${far}::date)`,
    health: Prisma.sql`id IN (SELECT commitment_id FROM status_update WHERE posted_at >= ${since} AND health_changed)`,
    stage: Prisma.sql`id IN (SELECT commitment_id FROM stage_change WHERE changed_at >= ${since})`,
    deadline: Prisma.sql`id IN (SELECT commitment_id FROM deadline_change WHERE changed_at >= ${since})`,
    silent: Prisma.sql`${moving(reading)} AND (last_update_at IS NULL OR last_update_at < ${since})`,
  }
  return conditions[change]
}
