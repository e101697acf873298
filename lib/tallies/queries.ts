import type { Actor } from '@/lib/auth/actor'
import { type Health, type MoveBy, moveByValues } from '@/lib/commitments/rules'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { keptDb } from '@/lib/db/kept'
import { type Part, partOf, readTogether } from '@/lib/db/parts'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { Narrowing } from '@/lib/overview/schema'
import { type CountedBy, countWhere, matching, moving, visible, within } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { bySeverity } from '@/lib/tallies/rules'
import { workspaceZone } from '@/lib/time/clock'
import { Prisma } from '@/prisma/generated/client'

/** A number with the address of the list that has exactly that many rows. */
export type Count = { count: number; href: string }
type Counts<Name extends string> = Record<Name, Count>

/** What is counted, by name: the name stands for the filters of one list. */
export type Counted<Name extends string> = Record<Name, CountedBy>

/** The visible items that fit each of the filters; narrowed, so are the lists behind the numbers. */
export function countsPart<Name extends string>(
  actor: Actor,
  reading: Reading,
  counted: Counted<Name>,
  narrowing: Narrowing = {},
): Part<Counts<Name>> {
  const sql = Prisma.sql`
    SELECT ${columnsFor(counted, reading)} FROM commitment
    WHERE archived_at IS NULL AND ${visible(actor)} AND ${within(narrowing)}`
  return partOf<Record<Name, number>, Counts<Name>>(sql, ([row]) => {
    if (!row) throw new Error('A count always has a row')
    return toCounts(row, counted, narrowing)
  })
}

/** The numbers of `countsPart` alone. */
export async function countEach<Name extends string>(
  actor: Actor,
  reading: Reading,
  counted: Counted<Name>,
): Promise<Counts<Name>> {
  return (await readTogether({ counts: countsPart(actor, reading, counted) }, keptDb())).counts
}

function columnsFor<Name extends string>(counted: Counted<Name>, reading: Reading): Prisma.Sql {
  const named = Object.entries<CountedBy>(counted)
  return Prisma.join(named.map(([name, filters]) => countWhere(matching(filters, reading), name)))
}

function toCounts<Name extends string>(
  row: Record<Name, number>,
  counted: Counted<Name>,
  of: Partial<CommitmentFilters> = {},
): Counts<Name> {
  const named = Object.entries<CountedBy>(counted) as [Name, CountedBy][]
  return Object.fromEntries(
    named.map(([name, filters]) => [name, toCount(row[name], { ...of, ...filters })]),
  ) as Counts<Name>
}

function toCount(count: number, filters: Partial<CommitmentFilters>): Count {
  return { count, href: `/commitments${commitmentFiltersToQuery(filters)}` }
}

const ofPartner: Counted<Health | 'open' | 'overdue'> = {
  offTrack: { health: 'offTrack' },
  atRisk: { health: 'atRisk' },
  onTrack: { health: 'onTrack' },
  notReported: { health: 'notReported' },
  open: {},
  overdue: { light: 'overdue' },
}
type PartnerNames = { printedName: string; name: Localized; shortName: Localized }
export type PartnerTally = { key: string; counts: Counts<keyof typeof ofPartner> } & PartnerNames
type PartnerRow = { key: string; printedName: string } & Record<keyof typeof ofPartner, number> &
  Record<`${'name' | 'shortName'}${'En' | 'Zh' | 'De'}`, string | null>

/**
 * The open items of each partner by health, the partner that needs most attention first. An item counts once per partner; narrowed
 * to a partner, it is that one alone, since no list is of two.
 */
export function partnersPart(
  actor: Actor,
  reading: Reading,
  narrowing: Narrowing = {},
): Part<PartnerTally[]> {
  const one = narrowing.partner ? Prisma.sql`WHERE p.key = ${narrowing.partner}` : Prisma.empty
  const sql = Prisma.sql`
    SELECT p.key, p.printed_name AS "printedName", p.name_en AS "nameEn", p.name_zh AS "nameZh", p.name_de AS "nameDe",
      p.short_name_en AS "shortNameEn", p.short_name_zh AS "shortNameZh", p.short_name_de AS "shortNameDe", tally.*
    FROM partner p JOIN (
      SELECT cp.partner_id, ${columnsFor(ofPartner, reading)}
      FROM commitment JOIN commitment_partner cp ON cp.commitment_id = commitment.id
      WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)} AND ${within(narrowing)}
      GROUP BY cp.partner_id
    ) tally ON tally.partner_id = p.id ${one}`
  return partOf<PartnerRow, PartnerTally[]>(sql, (rows) => {
    const tallies = rows.map((row) => ({
      key: row.key,
      printedName: row.printedName,
      name: fromColumns('name', row),
      shortName: fromColumns('shortName', row),
      counts: toCounts(row, ofPartner, { ...narrowing, partner: row.key }),
    }))
    return tallies.sort(
      (a, b) =>
        bySeverity(a.counts, b.counts, ['offTrack', 'atRisk', 'overdue', 'open']) || (a.key < b.key ? -1 : 1),
    )
  })
}

const ofUnit: Counted<'open' | 'overdue' | 'updateDue' | 'neverUpdated'> = {
  open: {},
  overdue: { light: 'overdue' },
  updateDue: { reason: 'updateDue' },
  neverUpdated: { reason: 'neverUpdated' },
}
/** Medians are of the items that are not paused; null where there is nothing to take one of. */
export type UnitTally = {
  counts: Counts<keyof typeof ofUnit>
  daysSinceUpdate: number | null
  daysSinceProgress: number | null
}
type UnitRow = Record<keyof typeof ofUnit, number> & {
  unitId: string | null
  whole: boolean
  nameEn: string | null
  nameZh: string | null
  nameDe: string | null
  daysSinceUpdate: number | null
  daysSinceProgress: number | null
}

/**
 * The open items of each unit that is confirmed to lead them, the unit that needs most attention first; then those whose lead
 * unit is only proposed, and all of them.
 */
export function unitsPart(actor: Actor, reading: Reading, narrowing: Narrowing = {}) {
  const now = toDateColumn(reading.today)
  const confirmed = Prisma.sql`CASE WHEN lead_unit_basis = 'confirmed' THEN lead_unit_id END`
  const median = (days: Prisma.Sql) =>
    Prisma.sql`percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days}) FILTER (WHERE ${moving(reading)})`
  const sql = Prisma.sql`
    SELECT tally.*, u.name_en AS "nameEn", u.name_zh AS "nameZh", u.name_de AS "nameDe"
    FROM (
      SELECT ${confirmed} AS "unitId", GROUPING(${confirmed}) = 1 AS "whole", ${columnsFor(ofUnit, reading)},
        ${median(Prisma.sql`${now}::date - (last_update_at AT TIME ZONE ${workspaceZone()})::date`)} AS "daysSinceUpdate",
        ${median(Prisma.sql`${now}::date - progress_on`)} AS "daysSinceProgress"
      FROM commitment
      WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)} AND ${within(narrowing)}
      GROUP BY GROUPING SETS ((${confirmed}), ())
    ) tally LEFT JOIN unit u ON u.id = tally."unitId"`
  return partOf(sql, (rows: UnitRow[]) => toUnitTallies(rows, narrowing))
}

function toUnitTallies(rows: UnitRow[], narrowing: Narrowing) {
  const units = rows.flatMap((row) =>
    row.unitId === null
      ? []
      : [
          {
            id: row.unitId,
            name: fromColumns('name', row),
            ...toUnitTally(row, { ...narrowing, unit: row.unitId }),
          },
        ],
  )
  units.sort(
    (a, b) => bySeverity(a.counts, b.counts, ['overdue', 'neverUpdated', 'open']) || (a.id < b.id ? -1 : 1),
  )
  const rest = rows.find(({ unitId, whole }) => unitId === null && !whole)
  const whole = rows.find((row) => row.whole)
  return {
    units,
    unassigned: rest ? toUnitTally(rest, { ...narrowing, assignment: 'proposed' }) : null,
    whole: whole ? toUnitTally(whole, narrowing) : null,
  }
}

export type UnitTallies = ReturnType<typeof toUnitTallies>

/** Open items whose move it is, and for how many days it has been: the median, and the longest. */
export type MoveTally = Count & { move: MoveBy; days: number | null; longest: number | null }

/** How long the open items have waited for us, for the partner or for both. */
export function movesPart(actor: Actor, reading: Reading, narrowing: Narrowing = {}): Part<MoveTally[]> {
  const days = Prisma.sql`${toDateColumn(reading.today)}::date - move_since`
  const sql = Prisma.sql`
    SELECT move_by AS move, count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days}) AS days, max(${days}) AS longest
    FROM commitment
    WHERE archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)} AND ${within(narrowing)}
    GROUP BY move_by`
  type Row = { move: MoveBy; count: number; days: number; longest: number }
  return partOf<Row, MoveTally[]>(sql, (rows) =>
    moveByValues.map((move) => {
      const row = rows.find((each) => each.move === move)
      const count = toCount(row?.count ?? 0, { ...narrowing, move })
      return { ...count, move, days: row ? Math.round(row.days) : null, longest: row?.longest ?? null }
    }),
  )
}

function toUnitTally(row: UnitRow, of: Partial<CommitmentFilters>): UnitTally {
  const rounded = (days: number | null) => (days === null ? null : Math.round(days))
  return {
    counts: toCounts(row, ofUnit, of),
    daysSinceUpdate: rounded(row.daysSinceUpdate),
    daysSinceProgress: rounded(row.daysSinceProgress),
  }
}
