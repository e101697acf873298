import type { Actor } from '@/lib/auth/actor'
import { type AttentionReason, attentionReasons } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** Conditions of `lib/commitments/scope` once more, in SQL, for aggregates; tests hold each pair together. */
export function countWhere(condition: Prisma.Sql, name: string): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE ${condition})::int AS ${Prisma.raw(`"${name}"`)}`
}

/** `whereReason` once more, as conditions on an open item; the same test holds the two together. */
export function reasonConditions({ today, settings }: Reading): Record<AttentionReason, Prisma.Sql> {
  const now = toDateColumn(today)
  const stale = toDateColumn(addDays(today, -settings.noProgressDays))
  const { overdue, dueSoon } = datedLights({ today, settings })
  return {
    overdue,
    offTrack: Prisma.sql`health = 'offTrack'`,
    dueSoon,
    proposedDatePassed: Prisma.sql`due_basis = 'proposed' AND due_on < ${now}::date`,
    atRisk: Prisma.sql`health = 'atRisk'`,
    neverUpdated: Prisma.sql`last_update_at IS NULL AND update_due_on < ${now}::date`,
    updateDue: Prisma.sql`last_update_at IS NOT NULL AND update_due_on < ${now}::date`,
    noProgress: Prisma.sql`progress_on < ${stale}::date`,
  }
}

export function anyOf(conditions: Record<AttentionReason, Prisma.Sql>): Prisma.Sql {
  return Prisma.join(
    attentionReasons.map((reason) => Prisma.sql`(${conditions[reason]})`),
    ' OR ',
  )
}

/** The lights that an agreed date makes, as conditions; `dated` is any of them. */
export function datedLights({ today, settings }: Pick<Reading, 'today' | 'settings'>) {
  const now = toDateColumn(today)
  const soon = toDateColumn(addDays(today, settings.dueSoonDays))
  const dated = Prisma.sql`state = 'open' AND due_basis IN ('agreed', 'statedInSource')`
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
