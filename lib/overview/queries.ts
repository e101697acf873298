import type { Actor } from '@/lib/auth/actor'
import {
  type AttentionReason,
  attentionReasons,
  type Health,
  healths,
  type Light,
  type MoveBy,
  moveByValues,
} from '@/lib/commitments/rules'
import { db } from '@/lib/db/client'
import { countWhere, visible } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { anyOf, datedLights, moving, reasonConditions } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

/** How many visible items are open, need attention, and need it for each reason. */
export type StandingCounts = Record<AttentionReason | 'open' | 'any', number>

/**
 * Counts in one statement, so that tens of thousands of items need no memory. Each number is that of the list with the same
 * filter: a database test compares every count with the listed rows, for each role.
 */
export async function countStanding(actor: Actor, reading: Reading): Promise<StandingCounts> {
  const conditions = reasonConditions(reading)
  const moves = moving(reading)
  const counted = attentionReasons.map((reason) =>
    countWhere(Prisma.sql`${moves} AND ${conditions[reason]}`, reason),
  )
  const [row] = await db().$queryRaw<StandingCounts[]>`
    SELECT count(*)::int AS "open", count(*) FILTER (WHERE ${moves} AND (${anyOf(conditions)}))::int AS "any", ${Prisma.join(counted)}
    FROM commitment
    WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)}`
  if (!row) throw new Error('A count always has a row')
  return row
}

/** How many visible items of one partner or visit there are: closed ones, and open ones by whose move, light and health. */
export type OpenCounts = Record<'open' | 'closed' | MoveBy | Exclude<Light, 'closed'> | Health, number>

/** The counts of each partner by its key, or of one; a partner without visible items is absent. An item counts once per partner. */
export function countOpenByPartner(actor: Actor, reading: Reading, key?: string) {
  const subject = Prisma.sql`commitment_partner cp ON cp.commitment_id = commitment.id JOIN partner subject ON subject.id = cp.partner_id`
  return countOpenBy(subject, actor, reading, key)
}

/** The same of each visit: its items are those that it is the origin of. */
export function countOpenByVisit(actor: Actor, reading: Reading, key?: string) {
  return countOpenBy(Prisma.sql`visit subject ON subject.id = commitment.visit_id`, actor, reading, key)
}

async function countOpenBy(subject: Prisma.Sql, actor: Actor, reading: Reading, key: string | undefined) {
  const open = Prisma.sql`state IN ('open', 'suspended')`
  const { overdue, dueSoon, onTime, dated } = datedLights(reading)
  const conditions: (readonly [keyof OpenCounts, Prisma.Sql])[] = [
    ['open', open],
    ['closed', Prisma.sql`NOT ${open}`],
    ['overdue', overdue],
    ['dueSoon', dueSoon],
    ['onTime', onTime],
    ['none', Prisma.sql`${open} AND (${dated}) IS NOT TRUE`],
    ...moveByValues.map((move) => [move, Prisma.sql`${open} AND move_by = ${move}::move_by`] as const),
    ...healths.map((health) => [health, Prisma.sql`${open} AND health = ${health}::health`] as const),
  ]
  const counted = conditions.map(([name, condition]) => countWhere(condition, name))
  const rows = await db().$queryRaw<(OpenCounts & { key: string })[]>`
    SELECT subject.key, ${Prisma.join(counted)}
    FROM commitment JOIN ${subject}
    WHERE commitment.archived_at IS NULL AND ${visible(actor)} ${key === undefined ? Prisma.empty : Prisma.sql`AND subject.key = ${key}`}
    GROUP BY subject.key`
  return new Map(rows.map(({ key: of, ...counts }) => [of, counts as OpenCounts]))
}
