import type { Cadence } from '@/lib/cadences/rules'
import type { Period } from '@/lib/calendar/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import { type Clock, type DueUpdate, disciplines, type Rhythm } from '@/lib/disciplines/rules'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

/** Of which items it is asked how their updates came, in which spans, and where and until when. */
export type AskedClocks = {
  condition: Prisma.Sql
  spans: readonly Period[]
  today: CalendarDate
  zone: string
  /** The cadence of the workspace. */
  cadenceDays: number
}

/**
 * How the updates of the items that fit a condition came, with the names of the units: one row. Most items have had nothing but
 * updates, and at most an end, since the first day: those are found here as `dueUpdatesOf` and `worstIn` find them, which a test
 * holds together. Of the others, whose rhythm, unit or rest has changed, come the clocks.
 */
export function clocksOf(asked: AskedClocks, wanted: 'counts' | 'rows'): Prisma.Sql {
  return Prisma.sql`WITH ${eventsSince(asked)}, ${itemsOf(asked)}, ${standingOf(asked, wanted)}
    SELECT (${wanted === 'counts' ? countedOf(asked) : rowsOf}) AS plain, (${oddClocks(asked)}) AS items,
      (SELECT json_agg(json_build_array(${dayOf('at', asked)}, before -> 'cadenceDays', after -> 'cadenceDays') ORDER BY at, id) FROM changed
        WHERE action = 'settings.changed') AS settings,
      (SELECT json_agg(json_build_array(id, name_en, name_zh, name_de)) FROM unit) AS units`
}

function firstOf({ spans, today }: AskedClocks): Prisma.Sql {
  const first = spans.reduce((least, span) => (span.first < least ? span.first : least), today)
  return Prisma.sql`${toDateColumn(first)}::date`
}

function startOf(asked: AskedClocks): Prisma.Sql {
  return Prisma.sql`(${firstOf(asked)}::timestamp AT TIME ZONE ${asked.zone})`
}

function dayOf(column: string, { zone }: AskedClocks): Prisma.Sql {
  return Prisma.sql`(${Prisma.raw(column)} AT TIME ZONE ${zone})::date`
}

/** Everything since the first day that tells of more than one item. */
function eventsSince(asked: AskedClocks): Prisma.Sql {
  const start = startOf(asked)
  return Prisma.sql`changed AS MATERIALIZED (
      SELECT id, at, action, before, after, commitment_id FROM audit_event
      WHERE at >= ${start} AND (action IN ('commitment.cadenceSet', 'commitment.updatesPaused', 'commitment.updatesResumed')
        OR action = 'settings.changed' AND after -> 'cadenceDays' IS NOT NULL)
    ), handed AS MATERIALIZED (
      SELECT commitment_id, handed_at AS at, from_unit_id AS unit_id FROM hand_over WHERE handed_at >= ${start}
      UNION ALL SELECT commitment_id, handed_back_at, to_unit_id FROM hand_over WHERE handed_back_at >= ${start}
    ), posted AS MATERIALIZED (
      SELECT commitment_id, posted_at, ${dayOf('posted_at', asked)} AS day FROM status_update WHERE posted_at >= ${start}
    ), earliest AS MATERIALIZED (SELECT commitment_id, min(day) AS day FROM posted GROUP BY commitment_id)`
}

/**
 * The items; `odd` are those of which something besides updates has to be told. One that rests until today or beyond is, for the
 * days before today, as if it had ended.
 */
function itemsOf(asked: AskedClocks): Prisma.Sql {
  return Prisma.sql`rested AS (
      SELECT commitment_id, min(decided_at) AS at,
        count(*) > 1 OR bool_or(kind = 'reopened' OR suspended_until < ${toDateColumn(asked.today)}::date) AS odd
      FROM ending GROUP BY commitment_id
    ), item AS MATERIALIZED (
      SELECT id, visit_id, cadence, paused_until, created_at, last_update_at, ${dayOf('rested.at', asked)} AS rested_on,
        CASE WHEN lead_unit_basis = 'confirmed' THEN lead_unit_id END AS unit_id,
        CASE cadence WHEN 'weekly' THEN 7 WHEN 'fortnightly' THEN 14 ELSE ${asked.cadenceDays}::int END AS days,
        paused_until IS NOT NULL OR cadence IS NOT DISTINCT FROM 'monthly' OR rested.odd IS TRUE
          OR id IN (SELECT commitment_id FROM changed WHERE commitment_id IS NOT NULL) OR id IN (SELECT commitment_id FROM handed)
          OR EXISTS (SELECT FROM changed WHERE action = 'settings.changed') AS odd
      FROM commitment LEFT JOIN rested ON rested.commitment_id = commitment.id
      WHERE archived_at IS NULL AND (ended_at IS NULL OR ended_at >= ${startOf(asked)}) AND ${asked.condition}
    )`
}

/** The last update before the first day, else the visit's end. */
function sinceOf(asked: AskedClocks): Prisma.Sql {
  return Prisma.sql`coalesce((CASE WHEN earliest.day IS NULL THEN item.last_update_at ELSE (SELECT max(u.posted_at) FROM status_update u
    WHERE u.commitment_id = item.id AND u.posted_at < ${startOf(asked)}) END AT TIME ZONE ${asked.zone})::date, visit.ends_on)`
}

/**
 * How each plain item stood in each span, as a number that grows with `worstIn`. It is found for each time from an update to the
 * next one, or to today; items without an update since, which are alike, are counted together where only their number is asked.
 */
function standingOf(asked: AskedClocks, wanted: 'counts' | 'rows'): Prisma.Sql {
  const marks = Prisma.raw(asked.spans.map((_, index) => `mark${index}`).join(', '))
  const worst = Prisma.raw(asked.spans.map((_, index) => `max(mark${index}) AS mark${index}`).join(', '))
  return Prisma.sql`began AS MATERIALIZED (
      SELECT item.id, unit_id, days, rested_on, ${sinceOf(asked)} AS since, earliest.day AS next,
        CASE WHEN earliest.day IS NOT NULL OR item.created_at >= ${startOf(asked)} THEN ${dayOf('item.created_at', asked)} ELSE ${firstOf(asked)} - 1 END AS recorded_on
      FROM item JOIN visit ON visit.id = item.visit_id LEFT JOIN earliest ON earliest.commitment_id = item.id WHERE NOT odd
    ), followed AS (
      SELECT id, unit_id, days, rested_on, recorded_on, since, next FROM began WHERE next IS NOT NULL
      UNION ALL SELECT id, unit_id, days, rested_on, recorded_on, day, lead(day) OVER (PARTITION BY id ORDER BY posted_at)
      FROM began JOIN posted ON commitment_id = id
    ), silent AS (
      SELECT ${wanted === 'rows' ? Prisma.sql`id` : Prisma.sql`NULL::uuid AS id`}, unit_id, days, rested_on, recorded_on, since, NULL::date AS next, count(*) AS items
      FROM began WHERE next IS NULL GROUP BY 1, unit_id, days, rested_on, recorded_on, since
    ), stood AS MATERIALIZED (
      SELECT id, unit_id, items, ${marks} FROM (${marked(asked, Prisma.sql`silent`)}) alike
      UNION ALL SELECT id, unit_id, 1, ${worst} FROM (${marked(asked, Prisma.sql`followed`)}) each GROUP BY id, unit_id
    )`
}

/** The time from an update to the next one: its last day missed, what came of it, and the mark of each span. */
function marked(asked: AskedClocks, source: Prisma.Sql): Prisma.Sql {
  const first = firstOf(asked)
  const marks = asked.spans.map((span, index) => {
    const [from, to] = [span.first, span.last].map((day) => Prisma.sql`${toDateColumn(day)}::date`) as [
      Prisma.Sql,
      Prisma.Sql,
    ]
    const missed = Prisma.sql`since + days * ((least(${to}, missed_on) - since) / days)`
    return Prisma.sql`greatest(CASE WHEN due_on BETWEEN ${from} AND ${to} THEN ${mark(Prisma.sql`came`, Prisma.sql`due_on - ${first}`, Prisma.sql`next - ${first}`)} END,
      CASE WHEN missed_on - since >= days AND ${to} - since >= days AND ${missed} >= ${from} AND ${missed} > recorded_on
        THEN ${mark(Prisma.sql`3`, Prisma.sql`${missed} - ${first}`, Prisma.sql`0`)} END) AS ${Prisma.raw(`mark${index}`)}`
  })
  const last = Prisma.sql`since + days * ((stop - 1 - since) / days)`
  const ahead = Prisma.sql`since + days * greatest(1, (next - since + days - 1) / days)`
  return Prisma.sql`SELECT *, ${Prisma.join(marks)} FROM (
      SELECT *, CASE WHEN next IS NULL THEN last_on ELSE last_on - days END AS missed_on, CASE WHEN last_on IS NULL THEN 1 ELSE 2 END AS came,
        CASE WHEN next IS NULL THEN NULL WHEN last_on IS NOT NULL THEN last_on
          WHEN ${ahead} > recorded_on AND (rested_on IS NULL OR ${ahead} < rested_on) THEN ${ahead} END AS due_on
      FROM (
        SELECT *, CASE WHEN stop - 1 - since >= days AND ${last} > recorded_on THEN ${last} END AS last_on
        FROM (SELECT *, least(coalesce(next, ${toDateColumn(asked.today)}::date), rested_on) AS stop FROM ${source} OFFSET 0) bounded OFFSET 0
      ) missing OFFSET 0
    ) due`
}

/** Worse marks are greater, and later ones of the same kind; it tells the due day and when its update came as well. */
function mark(came: Prisma.Sql, due: Prisma.Sql, reported: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${came}::bigint * ${byKind} + (${due})::bigint * ${byDay} + (${reported})`
}

const [byKind, byDay] = [10_000_000_000n, 100_000n]

/** For each unit how many items stood how: the kinds of each span one after the other, worst first. */
function countedOf({ spans }: AskedClocks): Prisma.Sql {
  const counts = spans.flatMap((_, index) =>
    [3, 2, 1].map(
      (kind) =>
        Prisma.sql`coalesce(sum(items) FILTER (WHERE ${Prisma.raw(`mark${index}`)} / ${byKind} = ${kind}), 0)`,
    ),
  )
  return Prisma.sql`SELECT json_agg(json_build_array(unit_id, counts))
    FROM (SELECT unit_id, json_build_array(${Prisma.join(counts)}) AS counts FROM stood GROUP BY unit_id) s`
}

const rowsOf = Prisma.sql`SELECT json_agg(json_build_array(id, unit_id, mark0)) FROM stood WHERE mark0 IS NOT NULL`

/** The clocks of the odd items: lists, so that they do not each bring the names of their columns. */
function oddClocks(asked: AskedClocks): Prisma.Sql {
  const lists = {
    came: Prisma.sql`SELECT commitment_id, json_agg(day ORDER BY posted_at) AS list FROM posted`,
    paced: Prisma.sql`SELECT commitment_id, json_agg(json_build_array(${dayOf('at', asked)}, ${rhythmOf('before')}, ${rhythmOf('after')}) ORDER BY at, id) AS list FROM changed`,
    ended: Prisma.sql`SELECT commitment_id, json_agg(json_build_array(${dayOf('decided_at', asked)}, kind, suspended_until) ORDER BY decided_at, id) AS list FROM ending`,
    moved: Prisma.sql`SELECT commitment_id, json_agg(json_build_array(${dayOf('at', asked)}, unit_id) ORDER BY at) AS list FROM handed`,
  }
  const joins = Object.entries(lists).map(([name, list]) => {
    const of = Prisma.raw(name)
    return Prisma.sql`LEFT JOIN (${list} WHERE commitment_id IN (SELECT id FROM item WHERE odd) GROUP BY commitment_id) ${of} ON ${of}.commitment_id = item.id`
  })
  return Prisma.sql`SELECT json_agg(json_build_array(item.id, item.unit_id, ${sinceOf(asked)}, ${dayOf('item.created_at', asked)},
        item.cadence, item.paused_until, came.list, paced.list, ended.list, moved.list))
    FROM item JOIN visit ON visit.id = item.visit_id LEFT JOIN earliest ON earliest.commitment_id = item.id ${Prisma.join(joins, ' ')} WHERE odd`
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
/** Of the plain items: how many of each unit, or each with its unit and mark. */
export type PlainRows = {
  counts: [unitId: string | null, counts: number[]][]
  rows: [id: string, unitId: string | null, mark: number][]
}
/** The row that `clocksOf` reads; without items, changes or units these are null. */
export type ClocksRow<Wanted extends keyof PlainRows> = {
  plain: PlainRows[Wanted] | null
  items: ClockRow[] | null
  settings: [on: Day, before: number, after: number][] | null
  units: UnitRow[] | null
}

/** The due day that a mark tells of, in spans that begin on a day. */
export function fromMark(
  value: number,
  first: CalendarDate,
): Pick<DueUpdate, 'discipline' | 'dueOn' | 'reportedOn'> {
  const kind = Math.floor(value / Number(byKind))
  const days = value % Number(byKind)
  const discipline = disciplines[3 - kind] ?? 'missing'
  return {
    discipline,
    dueOn: addDays(first, Math.floor(days / Number(byDay))),
    reportedOn: discipline === 'missing' ? null : addDays(first, days % Number(byDay)),
  }
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
