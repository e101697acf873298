import type { Cadence } from '@/lib/cadences/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Clock, Rhythm } from '@/lib/disciplines/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/**
 * The clocks of the items that fit a condition, for the days from `first` on, with the changes of the workspace's cadence and the
 * names of the units: one row, whose items are lists, so that tens of thousands of them do not each bring the names of their columns.
 */
export function clocksSince(first: CalendarDate, zone: string, condition: Prisma.Sql): Prisma.Sql {
  const start = Prisma.sql`(${toDateColumn(first)}::date::timestamp AT TIME ZONE ${zone})`
  const day = (at: Prisma.Sql) => Prisma.sql`(${at} AT TIME ZONE ${zone})::date`
  return Prisma.sql`WITH item AS MATERIALIZED (
      SELECT id, visit_id, cadence, paused_until, created_at, last_update_at,
        CASE WHEN lead_unit_basis = 'confirmed' THEN lead_unit_id END AS unit_id
      FROM commitment WHERE archived_at IS NULL AND (ended_at IS NULL OR ended_at >= ${start}) AND ${condition}
    ), posted AS (
      SELECT commitment_id, json_agg(${day(Prisma.sql`posted_at`)} ORDER BY posted_at) AS days FROM status_update
      WHERE posted_at >= ${start} AND commitment_id IN (SELECT id FROM item) GROUP BY commitment_id
    ), paced AS (
      SELECT commitment_id, json_agg(json_build_array(${day(Prisma.sql`at`)}, ${rhythmOf('before')}, ${rhythmOf('after')}) ORDER BY at, id) AS changes
      FROM audit_event WHERE at >= ${start} AND action IN ('commitment.cadenceSet', 'commitment.updatesPaused', 'commitment.updatesResumed')
        AND commitment_id IN (SELECT id FROM item) GROUP BY commitment_id
    ), ended AS (
      SELECT commitment_id, json_agg(json_build_array(${day(Prisma.sql`decided_at`)}, kind, suspended_until) ORDER BY decided_at, id) AS endings
      FROM ending WHERE commitment_id IN (SELECT id FROM item) GROUP BY commitment_id
    ), moved AS (
      SELECT commitment_id, json_agg(json_build_array(${day(Prisma.sql`at`)}, unit_id) ORDER BY at) AS moves
      FROM (SELECT commitment_id, handed_at AS at, from_unit_id AS unit_id FROM hand_over
        UNION ALL SELECT commitment_id, handed_back_at, to_unit_id FROM hand_over) handed
      WHERE at >= ${start} AND commitment_id IN (SELECT id FROM item) GROUP BY commitment_id
    )
    SELECT json_agg(json_build_array(item.id, item.unit_id, coalesce(${day(lastBefore(start))}, visit.ends_on), ${day(Prisma.sql`item.created_at`)},
        item.cadence, item.paused_until, posted.days, paced.changes, ended.endings, moved.moves)) AS items,
      (SELECT json_agg(json_build_array(${day(Prisma.sql`at`)}, before -> 'cadenceDays', after -> 'cadenceDays') ORDER BY at, id) FROM audit_event
        WHERE at >= ${start} AND action = 'settings.changed' AND after -> 'cadenceDays' IS NOT NULL) AS settings,
      (SELECT json_agg(json_build_array(id, name_en, name_zh, name_de)) FROM unit) AS units
    FROM item JOIN visit ON visit.id = item.visit_id LEFT JOIN posted ON posted.commitment_id = item.id
      LEFT JOIN paced ON paced.commitment_id = item.id LEFT JOIN ended ON ended.commitment_id = item.id
      LEFT JOIN moved ON moved.commitment_id = item.id`
}

/** Most items have no update since: their last one is known without looking for it. */
function lastBefore(start: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(CASE WHEN posted.days IS NULL THEN item.last_update_at ELSE (SELECT max(u.posted_at) FROM status_update u
    WHERE u.commitment_id = item.id AND u.posted_at < ${start}) END)`
}

/** What an event says of the rhythm of updates. */
function rhythmOf(side: 'before' | 'after'): Prisma.Sql {
  const said = Prisma.raw(`"${side}"`)
  return Prisma.sql`CASE WHEN action = 'commitment.cadenceSet' THEN json_build_object('cadence', ${said} -> 'cadence')
    ELSE json_build_object('pausedUntil', ${said} -> 'pausedUntil') END`
}

type Day = CalendarDate
/** An item of that JSON. */
export type ClockRow = [
  id: string,
  unitId: string | null,
  from: Day,
  recordedOn: Day,
  cadence: Cadence | null,
  pausedUntil: Day | null,
  updates: Day[] | null,
  changes: [on: Day, before: Partial<Rhythm>, after: Partial<Rhythm>][] | null,
  endings: [on: Day, kind: string, until: Day | null][] | null,
  moves: [on: Day, from: string][] | null,
]

type UnitRow = [id: string, nameEn: string, nameZh: string, nameDe: string]
/** The row that `clocksSince` reads; without items, changes or units these are null. */
export type ClocksRow = {
  items: ClockRow[] | null
  settings: [on: Day, before: number, after: number][] | null
  units: UnitRow[] | null
}

/** What the rules ask of it; the changes of the workspace's cadence are those of every item. */
export function toClock(row: ClockRow, cadenceDays: number, workspace: Clock['changes']): Clock {
  const [, unitId, from, recordedOn, cadence, pausedUntil, updates, changes, endings, moves] = row
  const own = changes?.map(([on, before, after]) => ({ on, before, after })) ?? []
  return {
    from,
    recordedOn,
    updates: updates ?? [],
    rhythm: { cadence, pausedUntil, cadenceDays },
    changes: [...own, ...workspace],
    endings: endings?.map(([on, kind, until]) => ({ on, kind, until })) ?? [],
    unitId,
    moves: moves?.map(([on, handedBy]) => ({ on, from: handedBy })) ?? [],
  }
}
