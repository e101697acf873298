import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import {
  type AttentionReason,
  attentionReasons,
  type Health,
  healths,
  type Light,
  type MoveBy,
  moveByValues,
} from '@/lib/commitments/rules'
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
export async function countStanding(actor: Actor, reading: Reading): Promise<StandingCounts> {
  const conditions = reasonConditions(reading)
  const counted = attentionReasons.map((reason) =>
    countWhere(Prisma.sql`state = 'open' AND ${conditions[reason]}`, reason),
  )
  const [row] = await db().$queryRaw<StandingCounts[]>`
    SELECT count(*)::int AS "open", count(*) FILTER (WHERE state = 'open' AND (${anyOf(conditions)}))::int AS "any", ${Prisma.join(counted)}
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

function countWhere(condition: Prisma.Sql, name: string): Prisma.Sql {
  return Prisma.sql`count(*) FILTER (WHERE ${condition})::int AS ${Prisma.raw(`"${name}"`)}`
}

/** `whereReason` once more, as conditions on an open item; the same test holds the two together. */
function reasonConditions({ today, settings }: Reading): Record<AttentionReason, Prisma.Sql> {
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

function anyOf(conditions: Record<AttentionReason, Prisma.Sql>): Prisma.Sql {
  return Prisma.join(
    attentionReasons.map((reason) => Prisma.sql`(${conditions[reason]})`),
    ' OR ',
  )
}

/** The lights that an agreed date makes, as conditions; `dated` is any of them. */
function datedLights({ today, settings }: Reading) {
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
function visible(actor: Actor): Prisma.Sql {
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

/** The items that need attention, most severe first and then by deadline, at most `take` of them. */
export async function listAttention(actor: Actor, reading: Reading, take: number): Promise<CommitmentItem[]> {
  const conditions = reasonConditions(reading)
  const ranks = attentionReasons.map((reason, rank) => Prisma.sql`WHEN ${conditions[reason]} THEN ${rank}`)
  const worst = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM commitment
    WHERE archived_at IS NULL AND state = 'open' AND (${anyOf(conditions)}) AND ${visible(actor)}
    ORDER BY CASE ${Prisma.join(ranks, ' ')} END, due_on NULLS LAST, number LIMIT ${take}`
  const ids = worst.map(({ id }) => id)
  const rows = await db().commitment.findMany({ where: { id: { in: ids } }, select: commitmentSelect })
  return rows
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => toCommitmentItem(row, actor, reading))
}
