import {
  type AttentionReason,
  attentionReasons,
  mostUnchanged,
  type RecentChange,
  recentChanges,
  recentDays,
} from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Reading } from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/**
 * How an item that is not archived stands, as conditions: on the table, or as the columns of `seenColumns`, which hold what was
 * found of each item once. Reasons are asked of an item that moves.
 */
export type Standing = {
  open: Prisma.Sql
  moving: Prisma.Sql
  dated: Prisma.Sql
  lights: Record<'overdue' | 'dueSoon' | 'onTime', Prisma.Sql>
  reasons: Record<AttentionReason, Prisma.Sql>
  changed: Record<RecentChange, Prisma.Sql>
}

/** The conditions on the table. */
export function standingOf(reading: Reading): Standing {
  const { dated, ...lights } = datedLights(reading)
  return {
    open: Prisma.sql`state IN ('open', 'suspended')`,
    moving: moving(reading),
    dated,
    lights,
    reasons: reasonConditions(reading),
    changed: changeConditions(reading, { moving: moving(reading), dated }),
  }
}

/** `whereReason` of commitments/scope once more, as conditions on an item that moves; a test holds the two together. */
export function reasonConditions(
  reading: Reading,
  dated = isDated(reading),
): Record<AttentionReason, Prisma.Sql> {
  const { today, settings } = reading
  const now = toDateColumn(today)
  const longAgo = (days: number) => toDateColumn(addDays(today, -days))
  const { investment, cooperation } = settings.noProgressDays
  const silent = Prisma.sql`update_due_on < ${now}::date AND (paused_until IS NULL OR paused_until <= ${now}::date)`
  const { overdue, dueSoon } = datedLights(reading, dated)
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

/** Any of the reasons. */
export function anyOf(conditions: Record<AttentionReason, Prisma.Sql>): Prisma.Sql {
  return Prisma.join(
    attentionReasons.map((reason) => Prisma.sql`(${conditions[reason]})`),
    ' OR ',
  )
}

/** The lights that an agreed date makes, as conditions; `dated` is any of them. */
export function datedLights(reading: Pick<Reading, 'today' | 'settings'>, dated = isDated(reading)) {
  const { today, settings } = reading
  const now = toDateColumn(today)
  const soon = toDateColumn(addDays(today, settings.dueSoonDays))
  return {
    dated,
    overdue: Prisma.sql`${dated} AND due_on < ${now}::date`,
    dueSoon: Prisma.sql`${dated} AND due_on BETWEEN ${now}::date AND ${soon}::date`,
    onTime: Prisma.sql`${dated} AND due_on > ${soon}::date`,
  }
}

function isDated(reading: Pick<Reading, 'today'>): Prisma.Sql {
  return Prisma.sql`${moving(reading)} AND due_basis IN ('agreed', 'statedInSource')`
}

/** `whereChanged` once more. The subqueries do not depend on the row, so that each is answered once. */
function changeConditions(
  reading: Reading,
  { moving: moves, dated }: Pick<Standing, 'moving' | 'dated'>,
): Record<RecentChange, Prisma.Sql> {
  const { since, today, settings } = reading
  const { overdue, dueSoon } = datedLights(reading, dated)
  const before = toDateColumn(addDays(today, -recentDays))
  const far = toDateColumn(addDays(today, settings.dueSoonDays - recentDays))
  return {
    new: Prisma.sql`created_at >= ${since}`,
    ended: Prisma.sql`ended_at >= ${since}`,
    light: Prisma.sql`(${overdue} AND due_on >= ${before}::date OR ${dueSoon} AND due_on > ${far}::date)`,
    health: Prisma.sql`id IN (SELECT commitment_id FROM status_update WHERE posted_at >= ${since} AND health_changed)`,
    stage: Prisma.sql`id IN (SELECT commitment_id FROM stage_change WHERE changed_at >= ${since})`,
    deadline: Prisma.sql`id IN (SELECT commitment_id FROM deadline_change WHERE changed_at >= ${since})`,
    silent: Prisma.sql`${moves} AND (last_update_at IS NULL OR last_update_at < ${since})`,
  }
}

/** What of an item is counted and ordered by besides how it stands. */
const kept = Prisma.raw(
  `last_update_at, created_at, id, lead_unit_id, owner_id, lead_unit_basis, stage, health, move_by, move_since, due_on, progress_on,
  times_moved, was_overdue_days, version, number`,
)

/**
 * The open items that fit a condition, with how they stand found once for each: whatever is counted of them reads these rows and
 * asks `asSeen`. Each inner select is kept apart, so that nothing of it is found again for every number.
 */
export function seenItems(reading: Reading, condition: Prisma.Sql): Prisma.Sql {
  const { dated: _, ...lights } = datedLights(reading, asSeen.dated)
  const { overdue: __, dueSoon: ___, ...reasons } = reasonConditions(reading, asSeen.dated)
  const columns = [
    ...columnsOf('light', lights),
    ...columnsOf('reason', reasons),
    ...columnsOf('changed', changeConditions(reading, asSeen)),
  ]
  return Prisma.sql`SELECT ${kept}, moving, dated, ${Prisma.join(columns)}
    FROM (SELECT *, ${moving(reading)} AS moving, ${isDated(reading)} AS dated FROM commitment
      WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${condition} OFFSET 0) item`
}

function columnsOf(group: string, conditions: Record<string, Prisma.Sql>): Prisma.Sql[] {
  return Object.entries(conditions).map(
    ([name, holds]) => Prisma.sql`(${holds}) AS ${Prisma.raw(`"${group}.${name}"`)}`,
  )
}

/** How an item stands, on the rows of `seenItems`. */
export const asSeen: Standing = {
  open: Prisma.sql`true`,
  moving: Prisma.sql`moving`,
  dated: Prisma.sql`dated`,
  lights: named('light', ['overdue', 'dueSoon', 'onTime'] as const),
  reasons: {
    ...named('reason', attentionReasons),
    ...named('light', ['overdue', 'dueSoon'] as const),
  },
  changed: named('changed', recentChanges),
}

function named<Name extends string>(group: string, names: readonly Name[]): Record<Name, Prisma.Sql> {
  const columns = names.map((name) => [name, Prisma.raw(`"${group}.${name}"`)])
  return Object.fromEntries(columns) as Record<Name, Prisma.Sql>
}
