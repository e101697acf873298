import type { Actor } from '@/lib/auth/actor'
import {
  type AttentionReason,
  contractStages,
  intentions,
  type Light,
  type LookAhead,
  lookAheads,
  needsProof,
  type Stage,
  stages,
  stagesFrom,
} from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Narrowing } from '@/lib/overview/schema'
import type { Reading } from '@/lib/settings/queries'
import { anyOf, type Standing, standingOf } from '@/lib/standings/scope'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** Conditions of `lib/commitments/scope` once more, in SQL, for aggregates; tests hold each pair together. */
export function countWhere(condition: Prisma.Sql, name: string): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE ${condition})::int AS ${Prisma.raw(`"${name}"`)}`
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

/**
 * `whereFilters` once more, on items that are not archived; tests compare each count with the listed rows. Asked of the rows of
 * `seenItems`, with their standing, it finds what is open among them.
 */
export function matching(
  filters: CountedBy,
  reading: Reading,
  standing: Standing = standingOf(reading),
): Prisma.Sql {
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
  const { open } = standing
  const conditions = [
    { open, closed: Prisma.sql`NOT ${open}`, counted: Prisma.sql`state <> 'merged'`, all: Prisma.sql`true` }[
      state
    ],
    ...(reason ? [forReason(reason, standing)] : []),
    ...(light ? [withLight(light, standing)] : []),
    ...(health ? [Prisma.sql`health = ${health}::health`] : []),
    ...(move ? [Prisma.sql`move_by = ${move}::move_by`] : []),
    ...(stage ? [Prisma.sql`stage = ${stage}::stage`] : []),
    ...(reached ? [Prisma.sql`stage = ANY (${stagesFrom(reached)}::stage[])`] : []),
    ...(intention ? [asIntention(intention)] : []),
    ...(assignment === 'proposed' ? [Prisma.sql`lead_unit_basis = 'proposed'`] : []),
    ...(assignment === 'none' ? [Prisma.sql`owner_id IS NULL`] : []),
    ...(due ? [dueWithin(due, reading, standing)] : []),
    ...(moved === 'any' ? [Prisma.sql`times_moved > 0`] : []),
    ...(moved === 'afterExpiry' ? [Prisma.sql`was_overdue_days > 0`] : []),
    ...(proof ? [withProof(proof, reached)] : []),
    ...(changed ? [standing.changed[changed]] : []),
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

function forReason(reason: AttentionReason | 'any', { moving, reasons }: Standing): Prisma.Sql {
  const holds = reason === 'any' ? anyOf(reasons) : reasons[reason]
  return Prisma.sql`${moving} AND (${holds})`
}

function withLight(light: Light, { open, dated, lights }: Standing): Prisma.Sql {
  const none = Prisma.sql`${open} AND (${dated}) IS NOT TRUE`
  return { ...lights, none, closed: Prisma.sql`NOT ${open}` }[light]
}

/** A current deadline in this part of the look-ahead, agreed or only proposed. */
function dueWithin(due: LookAhead, { today }: Reading, { moving }: Standing): Prisma.Sql {
  const [first, last] = lookAheads[due].map((days) => toDateColumn(addDays(today, days)))
  return Prisma.sql`${moving} AND due_on BETWEEN ${first}::date AND ${last}::date`
}
