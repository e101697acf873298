import type { Actor } from '@/lib/auth/actor'
import { type Health, type MoveBy, moveByValues } from '@/lib/commitments/rules'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { keptDb } from '@/lib/db/kept'
import { type Part, partOf, readTogether } from '@/lib/db/parts'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { Narrowing } from '@/lib/overview/schema'
import { type CountedBy, visible, within } from '@/lib/overview/scope'
import type { Reading } from '@/lib/settings/queries'
import { asSeen, seenItems } from '@/lib/standings/scope'
import { bySeverity } from '@/lib/tallies/rules'
import { columnsFor, countsOf, medians } from '@/lib/tallies/scope'
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
  const fitting = fittingFor(actor, narrowing)
  const sql = countsOf(counted, reading, fitting)
  const part = partOf<Record<Name, number>, Counts<Name>>(sql, ([row]) => {
    if (!row) throw new Error('A count always has a row')
    return toCounts(row, counted, narrowing)
  })
  return { ...part, seen: seenItems(reading, fitting) }
}

/** The numbers of `countsPart` alone. */
export async function countEach<Name extends string>(
  actor: Actor,
  reading: Reading,
  counted: Counted<Name>,
): Promise<Counts<Name>> {
  return (await readTogether({ counts: countsPart(actor, reading, counted) }, keptDb())).counts
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
  return {
    count,
    // most of the partners are counted and not shown
    get href() {
      return `/commitments${commitmentFiltersToQuery(filters)}`
    },
  }
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
      SELECT cp.partner_id, ${columnsFor(ofPartner, reading, asSeen)}
      FROM seen AS commitment JOIN commitment_partner cp ON cp.commitment_id = commitment.id
      GROUP BY cp.partner_id
    ) tally ON tally.partner_id = p.id ${one}`
  const part = partOf<PartnerRow, PartnerTally[]>(sql, (rows) => {
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
  return { ...part, seen: seenBy(actor, reading, narrowing) }
}

function fittingFor(actor: Actor, narrowing: Narrowing): Prisma.Sql {
  return Prisma.sql`${visible(actor)} AND ${within(narrowing)}`
}

function seenBy(actor: Actor, reading: Reading, narrowing: Narrowing): Prisma.Sql {
  return seenItems(reading, fittingFor(actor, narrowing))
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
  of: string | null
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
export function unitsPart(actor: Actor, reading: Reading, narrowing: Narrowing = {}): Part<UnitTallies> {
  const now = toDateColumn(reading.today)
  const unit = Prisma.sql`CASE WHEN lead_unit_basis = 'confirmed' THEN lead_unit_id END`
  const sinceUpdate = Prisma.sql`${now}::date - (last_update_at AT TIME ZONE ${workspaceZone()})::date`
  const sinceProgress = Prisma.sql`${now}::date - progress_on`
  const moving = Prisma.sql`moving`
  const sql = Prisma.sql`
    SELECT tally.*, u.name_en AS "nameEn", u.name_zh AS "nameZh", u.name_de AS "nameDe",
      updated.days AS "daysSinceUpdate", progressed.days AS "daysSinceProgress"
    FROM (
      SELECT ${unit} AS of, GROUPING(${unit}) = 1 AS whole, ${columnsFor(ofUnit, reading, asSeen)}
      FROM seen AS commitment GROUP BY GROUPING SETS ((${unit}), ())
    ) tally LEFT JOIN unit u ON u.id = tally.of
      LEFT JOIN (${medians(unit, sinceUpdate, moving)}) updated ON (updated.of, updated.whole) IS NOT DISTINCT FROM (tally.of, tally.whole)
      LEFT JOIN (${medians(unit, sinceProgress, moving)}) progressed ON (progressed.of, progressed.whole) IS NOT DISTINCT FROM (tally.of, tally.whole)`
  const part = partOf<UnitRow, UnitTallies>(sql, (rows) => toUnitTallies(rows, narrowing))
  return { ...part, seen: seenBy(actor, reading, narrowing) }
}

function toUnitTallies(rows: UnitRow[], narrowing: Narrowing) {
  const units = rows.flatMap((row) =>
    row.of === null
      ? []
      : [
          {
            id: row.of,
            name: fromColumns('name', row),
            ...toUnitTally(row, { ...narrowing, unit: row.of }),
          },
        ],
  )
  units.sort(
    (a, b) => bySeverity(a.counts, b.counts, ['overdue', 'neverUpdated', 'open']) || (a.id < b.id ? -1 : 1),
  )
  const rest = rows.find(({ of, whole }) => of === null && !whole)
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
  const sql = Prisma.sql`SELECT of AS move, count, days, longest FROM (${medians(Prisma.sql`move_by`, days, Prisma.sql`true`)}) moved WHERE NOT whole`
  type Row = { move: MoveBy; count: number; days: number; longest: number }
  const part = partOf<Row, MoveTally[]>(sql, (rows) =>
    moveByValues.map((move) => {
      const row = rows.find((each) => each.move === move)
      const count = toCount(row?.count ?? 0, { ...narrowing, move })
      return { ...count, move, days: row ? Math.round(row.days) : null, longest: row?.longest ?? null }
    }),
  )
  return { ...part, seen: seenBy(actor, reading, narrowing) }
}

function toUnitTally(row: UnitRow, of: Partial<CommitmentFilters>): UnitTally {
  const rounded = (days: number | null) => (days === null ? null : Math.round(days))
  return {
    counts: toCounts(row, ofUnit, of),
    daysSinceUpdate: rounded(row.daysSinceUpdate),
    daysSinceProgress: rounded(row.daysSinceProgress),
  }
}
