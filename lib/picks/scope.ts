import { attentionReasons, type RecentChange } from '@/lib/commitments/rules'
import type { CountedBy } from '@/lib/overview/scope'
import { asSeen } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

/**
 * The first few items of a list, in an order of their own. Most of the open items may be in some lists: those are picked among the
 * rows of `seenItems`; the few of the others are found by an index.
 */
export type Pick = { filters: CountedBy; order: Prisma.Sql; take: number; amongSeen?: true }

/** What needs attention, most severe first and then by deadline. */
export function attentionPick(take: number): Pick {
  const ranks = attentionReasons.map(
    (reason, rank) => Prisma.sql`WHEN ${asSeen.reasons[reason]} THEN ${rank}::int`,
  )
  return {
    filters: { reason: 'any' },
    order: Prisma.sql`CASE ${Prisma.join(ranks, ' ')} END, due_on NULLS LAST, number`,
    take,
    amongSeen: true,
  }
}

/** The next dates of one part of the look-ahead. */
export function duePick(due: NonNullable<CountedBy['due']>, take: number): Pick {
  return { filters: { due }, order: Prisma.sql`due_on, number`, take }
}

/** What happened in the last week, the latest first. */
export function changePick(changed: RecentChange, take: number): Pick {
  const orders: Partial<Record<RecentChange, Prisma.Sql>> = {
    new: Prisma.sql`created_at DESC, number`,
    ended: Prisma.sql`ended_at DESC, number`,
    light: Prisma.sql`due_on, number`,
    silent: Prisma.sql`last_update_at NULLS FIRST, number`,
  }
  return {
    filters: { changed, ...(changed === 'ended' && { state: 'closed' }) },
    order: orders[changed] ?? Prisma.sql`number`,
    take,
    ...(changed !== 'new' && changed !== 'ended' && changed !== 'deadline' && { amongSeen: true }),
  }
}
