import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { type AttentionReason, attentionReasons, severityOf } from '@/lib/commitments/rules'
import { visibleCommitments, whereReason } from '@/lib/commitments/scope'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** How many visible items are open, need attention, and need it for each reason. */
export type StandingCounts = Record<AttentionReason | 'open' | 'any', number>

/**
 * Counts in one statement, so that tens of thousands of items need no memory. Each number is that of the list with the same
 * filter: a database test compares every count with the listed rows, for each role.
 */
export async function countStanding(actor: Actor, { today, settings }: Reading): Promise<StandingCounts> {
  const now = toDateColumn(today)
  const soon = toDateColumn(addDays(today, settings.dueSoonDays))
  const stale = toDateColumn(addDays(today, -settings.noProgressDays))
  const agreed = Prisma.sql`due_basis IN ('agreed', 'statedInSource')`
  const conditions: Record<AttentionReason, Prisma.Sql> = {
    overdue: Prisma.sql`${agreed} AND due_on < ${now}::date`,
    offTrack: Prisma.sql`health = 'offTrack'`,
    dueSoon: Prisma.sql`${agreed} AND due_on BETWEEN ${now}::date AND ${soon}::date`,
    proposedDatePassed: Prisma.sql`due_basis = 'proposed' AND due_on < ${now}::date`,
    atRisk: Prisma.sql`health = 'atRisk'`,
    neverUpdated: Prisma.sql`last_update_at IS NULL AND update_due_on < ${now}::date`,
    updateDue: Prisma.sql`last_update_at IS NOT NULL AND update_due_on < ${now}::date`,
    noProgress: Prisma.sql`progress_on < ${stale}::date`,
  }
  const counted = attentionReasons.map(
    (reason) => Prisma.sql`count(*) FILTER (WHERE state = 'open' AND ${conditions[reason]})::int AS ${Prisma.raw(`"${reason}"`)}`,
  )
  const any = Prisma.join(attentionReasons.map((reason) => Prisma.sql`(${conditions[reason]})`), ' OR ')
  const [row] = await db().$queryRaw<StandingCounts[]>`
    SELECT count(*)::int AS "open", count(*) FILTER (WHERE state = 'open' AND (${any}))::int AS "any", ${Prisma.join(counted)}
    FROM commitment
    WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)}`
  if (!row) throw new Error('A count always has a row')
  return row
}

/** `visibleCommitments` once more, for the aggregate; the same test holds the two together. */
function visible(actor: Actor): Prisma.Sql {
  if (actor.role === 'administrator') return Prisma.sql`true`
  const units = Prisma.sql`(${[...actor.unitIds]}::uuid[])`
  const leads = Prisma.sql`lead_unit_id = ANY ${units}`
  const supports = Prisma.sql`EXISTS (SELECT 1 FROM commitment_supporting_unit s WHERE s.commitment_id = commitment.id AND s.unit_id = ANY ${units})`
  const unrestricted = Prisma.sql`confidentiality <> 'restricted'`
  if (actor.role !== 'viewer') return Prisma.sql`(${leads} OR (${supports} AND ${unrestricted}))`
  return actor.seesAllUnits ? unrestricted : Prisma.sql`(${unrestricted} AND (${leads} OR ${supports}))`
}

/** The items that need attention, most severe first, at most `take` of them. */
export async function listAttention(actor: Actor, reading: Reading, take: number): Promise<CommitmentItem[]> {
  const overdue = whereReason('overdue', reading)
  const find = (where: Prisma.CommitmentWhereInput) =>
    db().commitment.findMany({
      where: { AND: [visibleCommitments(actor), where] },
      select: commitmentSelect,
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
      take,
    })
  const [late, others] = await Promise.all([find(overdue), find({ AND: [whereReason('any', reading), { NOT: overdue }] })])
  const items = [...late, ...others].map((row) => toCommitmentItem(row, actor, reading))
  return items.sort((a, b) => severityOf(a.attention) - severityOf(b.attention)).slice(0, take)
}
