import type { Actor } from '@/lib/auth/actor'
import {
  type CalendarKind,
  calendarKinds,
  entriesPerDay,
  type Period,
  periodOf,
  type Shown,
  weeksOf,
} from '@/lib/calendar/rules'
import type { CalendarFilters } from '@/lib/calendar/schema'
import { whatStands } from '@/lib/calendar/scope'
import { listByIds } from '@/lib/catalogue/queries'
import { orderBy } from '@/lib/catalogue/scope'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments, whereFilters } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { listHolidays } from '@/lib/holidays/queries'
import type { Holiday } from '@/lib/holidays/rules'
import type { Language } from '@/lib/i18n/locale'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { milestonePart, toMilestone } from '@/lib/milestones/queries'
import type { Reading } from '@/lib/settings/queries'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

type Place = { visitKey: string; position: number; title: Localized }
type Told = { day: CalendarDate; phase: string; ref: string; words: string | null; language: Language | null }

/** Something that stands on a day: a session of a visit, or what is due of an item. */
export type CalendarEntry = Told &
  ({ kind: 'session'; session: Place } | { kind: Exclude<CalendarKind, 'session'>; item: CommitmentItem })

/**
 * How much stands on a day, of each kind; `overdue` are deadlines whose light is red, `milestoneItems` those that have the milestones:
 * one may have two on a day.
 */
export type DayCounts = Record<CalendarKind | 'overdue' | 'milestoneItems' | 'total', number>

/** The days of a period with what stands on them; a day without anything is absent from both maps. */
export type Calendar = {
  period: Period
  /** The weeks that are drawn. */
  weeks: CalendarDate[][]
  counts: Map<CalendarDate, DayCounts>
  /** The first of each day. */
  entries: Map<CalendarDate, CalendarEntry[]>
  holidays: Holiday[]
}

/**
 * What stands on the days of a month, a week or a day. However many items there are, the database counts them and hands out
 * the first of each day alone, in a number of statements that never changes.
 */
export async function readCalendar(
  actor: Actor,
  filters: CalendarFilters,
  shown: Shown & { view: 'month' | 'week' | 'day' },
  reading: Reading,
): Promise<Calendar> {
  const period = periodOf(shown)
  const weeks = shown.view === 'day' ? [[shown.on]] : weeksOf(period)
  const drawn = { first: weeks[0]?.[0] ?? period.first, last: weeks.at(-1)?.at(-1) ?? period.last }
  const [standing, holidays] = await Promise.all([
    readStanding(whatStands({ actor, filters, period: drawn, reading }), entriesPerDay[shown.view]),
    listHolidays(drawn.first, drawn.last),
  ])
  const counts = countDays(standing.counted)
  return { period, weeks, counts, entries: await listFirst(actor, standing.first, reading), holidays }
}

/** How much stands on each day of each kind, and the first of each day: both of what is found once. */
async function readStanding(
  standing: Prisma.Sql,
  most: number,
): Promise<{ counted: Counted[]; first: Row[] }> {
  const [row] = await db().$queryRaw<{ counted: Counted[]; first: Row[] }[]>`
    ${standing} SELECT (SELECT coalesce(json_agg(counted), '[]') FROM (${countedDays}) counted) AS counted,
      (SELECT coalesce(json_agg(first ORDER BY day, rank), '[]') FROM (${firstOfDays(most)}) first) AS first`
  if (!row) throw new Error('Two lists are always one row')
  return row
}

type Counted = { day: CalendarDate; kind: CalendarKind; count: number; overdue: number; items: number }

const countedDays = Prisma.sql`
  SELECT day, kind, count(*) AS count, count(*) FILTER (WHERE kind = 'deadline' AND place = 0) AS overdue,
    count(DISTINCT commitment_id) FILTER (WHERE kind = 'milestone') AS items
  FROM standing GROUP BY day, kind`

function countDays(rows: readonly Counted[]): Map<CalendarDate, DayCounts> {
  const none = Object.fromEntries(calendarKinds.map((kind) => [kind, 0])) as Record<CalendarKind, number>
  const days = new Map<CalendarDate, DayCounts>()
  for (const { day, kind, count, overdue, items } of rows) {
    const counts = days.get(day) ?? { ...none, overdue: 0, milestoneItems: 0, total: 0 }
    days.set(day, {
      ...counts,
      [kind]: count,
      overdue: counts.overdue + overdue,
      milestoneItems: counts.milestoneItems + items,
      total: counts.total + count,
    })
  }
  return days
}

type Columns = { titleEn: string | null; titleZh: string | null; titleDe: string | null }
type Row = Told & {
  kind: CalendarKind
  commitmentId: string | null
  place: (Columns & Pick<Place, 'visitKey' | 'position'>) | null
}

/** The first entries of each day: what is late, then by kind and number; a date that is only proposed comes after agreed ones. */
function firstOfDays(most: number): Prisma.Sql {
  return Prisma.sql`
    SELECT ranked.kind, day, rank, phase, ranked.commitment_id AS "commitmentId", ref,
      said.words, said.language,
      CASE WHEN session.id IS NOT NULL THEN jsonb_build_object('visitKey', visit.key, 'position', session.position,
        'titleEn', session.title_en, 'titleZh', session.title_zh, 'titleDe', session.title_de) END AS place
    FROM (SELECT *, row_number() OVER (PARTITION BY day ORDER BY place, turn, ref) AS rank FROM standing) ranked
    LEFT JOIN LATERAL (
      SELECT next_step AS words, next_step_language::text AS language FROM commitment WHERE ranked.kind = 'step' AND id = ref
      UNION ALL SELECT title, language::text FROM milestone WHERE ranked.kind = 'milestone' AND id = ref
      UNION ALL SELECT decision_asked, language::text FROM problem WHERE ranked.kind = 'decision' AND id = ref
      LIMIT 1
    ) said ON true
    LEFT JOIN session ON ranked.kind = 'session' AND session.id = ref
    LEFT JOIN visit ON visit.id = session.visit_id
    WHERE rank <= ${most}`
}

async function listFirst(actor: Actor, rows: readonly Row[], reading: Reading) {
  const ids = [...new Set(rows.flatMap(({ commitmentId }) => commitmentId ?? []))]
  const items = await listByIds(
    actor,
    ids.map((id) => ({ id })),
    reading,
  )
  const known = new Map(items.map((item) => [item.id, item]))
  const entries = rows.flatMap((row) => toEntry(row, known.get(row.commitmentId ?? '')) ?? [])
  return Map.groupBy(entries, ({ day }) => day)
}

function toEntry(row: Row, item: CommitmentItem | undefined): CalendarEntry | null {
  const { kind, day, phase, ref, words, language, place } = row
  const told = { day, phase, ref, words, language }
  if (kind !== 'session') return item ? { ...told, kind, item } : null
  if (!place) return null
  const { visitKey, position } = place
  return { ...told, kind, session: { visitKey, position, title: fromColumns('title', place) } }
}

/** So many items are drawn on the timeline; filters lead to the others. */
export const mostRows = 60

/** The open items of a filter with their milestones, by deadline, and how many there are in all. */
export async function readTimeline(
  actor: Actor,
  { visit, partner, unit, mine }: CalendarFilters,
  reading: Reading,
) {
  const { filters } = parseCommitmentFilters({ visit, partner, unit })
  const own: Prisma.CommitmentWhereInput = mine
    ? { OR: [{ ownerId: actor.id }, { nextStepOwnerId: actor.id }] }
    : {}
  const where = { AND: [visibleCommitments(actor), whereFilters(filters, reading), own] }
  const [total, rows] = await Promise.all([
    db().commitment.count({ where }),
    db().commitment.findMany({
      where,
      select: { ...commitmentSelect, milestones: milestonePart },
      orderBy: orderBy(filters),
      take: mostRows,
    }),
  ])
  const items = rows.map(({ milestones, ...row }) => ({
    ...toCommitmentItem(row, actor, reading),
    milestones: milestones.map(toMilestone),
  }))
  return { items, total }
}

export type TimelineItem = Awaited<ReturnType<typeof readTimeline>>['items'][number]
