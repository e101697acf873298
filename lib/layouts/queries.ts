import type { Actor } from '@/lib/auth/actor'
import { listByIds, pageSize } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { type Stage, type StageTemplate, stagesOf, stageTemplates } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { keptDb } from '@/lib/db/kept'
import { groupedBy, lightColumn, listed, listOrder } from '@/lib/layouts/scope'
import { filtersOfGroup, type Grouping } from '@/lib/listings/rules'
import type { Listing } from '@/lib/listings/schema'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** Rows that stand together, how many of them there are on all pages, and the list that holds just those; null where none does. */
export type ListGroup = {
  own: Partial<CommitmentFilters> | null
  count: number
  filters: CommitmentFilters | null
  items: CommitmentItem[]
}
type Entry = { id: string; value: string; count: number; total: number; rows: number }

/**
 * One page of a list, with the total that it is a page of: what is shown of an item is looked up for those of the page alone,
 * since a deep page passes over thousands. Whatever the filters are, and the page, it takes two statements.
 */
export async function listPage(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where = listed(actor, filters, reading)
  const picked = await keptDb().$queryRaw<{ id: string; total: number }[]>`
    WITH size AS MATERIALIZED (SELECT count(*)::int AS total FROM commitment WHERE ${where})
    SELECT id, (SELECT total FROM size) AS total FROM commitment WHERE ${where}
    ORDER BY ${listOrder(filters, 'commitment')} LIMIT ${pageSize} ${offsetOf(filters.page, 'total')}`
  const items = await listByIds(actor, picked, reading)
  const total = picked[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / pageSize))
  return { items, total, page: Math.min(filters.page, pages), pages }
}

/** A page behind the last is the last; the first needs no size, and the plan is the better for knowing so. */
function offsetOf(page: number, column: 'total' | 'rows'): Prisma.Sql {
  if (page === 1) return Prisma.empty
  const last = Prisma.sql`(${Prisma.raw(column)} + ${pageSize - 1}) / ${pageSize}`
  return Prisma.sql`OFFSET (SELECT greatest(0, least(${page}, ${last}) - 1) * ${pageSize} FROM size)`
}

/** What is asked of each item of a list before its rows are picked. */
function keptRows(actor: Actor, filters: CommitmentFilters, reading: Reading): Prisma.Sql {
  return Prisma.sql`SELECT id, number, due_on, last_update_at, stage, health, binding_strength, move_by, lead_unit_id,
    lead_unit_basis, visit_id, ${lightColumn(filters, reading)} AS light FROM commitment WHERE ${listed(actor, filters, reading)}`
}

/**
 * One page of a list by groups: ordered by group and then as the list is sorted, in one statement whatever the groups are. An
 * item stands below each of its partners, so that the count of every group is that of the list that it links to; `rows` may
 * therefore be more than `total`, the items. What has no confirmed lead unit, or no partner, comes last.
 */
export async function listGroups(
  actor: Actor,
  filters: CommitmentFilters,
  group: Grouping,
  reading: Reading,
) {
  const { value, order, join, own } = groupedBy[group]
  const joined = join?.(filters) ?? Prisma.empty
  const entries = await keptDb().$queryRaw<Entry[]>`
    WITH kept AS (${keptRows(actor, filters, reading)}),
      counts AS (SELECT ${value} AS value, count(*)::int AS count FROM kept ${joined} GROUP BY 1),
      size AS (SELECT coalesce(sum(count), 0)::int AS rows FROM counts)
    SELECT kept.id, ${value} AS value, counts.count, size.rows, (SELECT count(*)::int FROM kept) AS total
    FROM kept ${joined} JOIN counts ON counts.value = ${value} CROSS JOIN size
    ORDER BY ${order}, ${listOrder(filters)} LIMIT ${pageSize} ${offsetOf(filters.page, 'rows')}`
  const items = await listByIds(actor, entries, reading)
  const { total = 0, rows = 0 } = entries[0] ?? {}
  const pages = Math.max(1, Math.ceil(rows / pageSize))
  const groups = toGroups(entries, items, filters, own)
  return { groups, items, total, rows, page: Math.min(filters.page, pages), pages }
}

function toGroups(
  entries: Entry[],
  items: CommitmentItem[],
  filters: CommitmentFilters,
  ownOf: (value: string) => ListGroup['own'],
): ListGroup[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const groups = new Map<string, ListGroup>()
  for (const { id, value, count } of entries) {
    const item = known.get(id)
    if (!item) continue
    const group = groups.get(value)
    const own = ownOf(value)
    if (group) group.items.push(item)
    else groups.set(value, { own, count, filters: own && filtersOfGroup(filters, own), items: [item] })
  }
  return [...groups.values()]
}

/** Cards of a column of the board; the rest is a link away. */
export const boardColumnSize = 20

export type BoardColumn = { stage: Stage; count: number; items: CommitmentItem[] }
export type BoardPath = { template: StageTemplate; count: number; columns: BoardColumn[] }

/**
 * The board: both paths with the items of each stage, the first ones of each in the list's order, and how many there are. However
 * many stages there are, they are picked in one statement.
 */
export async function listBoard(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const picked = await keptDb().$queryRaw<{ id: string; stage: Stage; count: number }[]>`
    WITH kept AS (${keptRows(actor, filters, reading)})
    SELECT id, stage::text AS stage, count FROM (
      SELECT id, stage, row_number() OVER (PARTITION BY stage ORDER BY ${listOrder(filters)}) AS place,
        count(*) OVER (PARTITION BY stage)::int AS count
      FROM kept
    ) placed WHERE place <= ${boardColumnSize} ORDER BY placed.stage, place`
  const items = await listByIds(actor, picked, reading)
  const counts = new Map(picked.map(({ stage, count }) => [stage, count]))
  const paths = stageTemplates.map((template): BoardPath => {
    const columns = stagesOf[template].map((stage) => ({
      stage,
      count: counts.get(stage) ?? 0,
      items: items.filter((item) => item.stage === stage),
    }))
    return { template, columns, count: columns.reduce((sum, { count }) => sum + count, 0) }
  })
  return { paths, total: paths.reduce((sum, { count }) => sum + count, 0) }
}

/** A list as it is shown: the rows of a page, by groups where that was asked for, or the board. */
export type ListedCommitments = {
  items: CommitmentItem[]
  /** Items of all pages; `rows` is more where one stands in several groups. */
  total: number
  rows: number
  page: number
  pages: number
  pageSize: number
  groups?: ListGroup[]
  board?: BoardPath[]
}

/** A list in the way that its address asks for. */
export async function readListing(
  actor: Actor,
  { filters, display }: Listing,
  reading: Reading,
): Promise<ListedCommitments> {
  if (display.layout === 'board') {
    const { paths, total } = await listBoard(actor, filters, reading)
    const items = paths.flatMap(({ columns }) => columns.flatMap((column) => column.items))
    return { items, total, rows: total, page: 1, pages: 1, pageSize, board: paths }
  }
  if (display.group) return { ...(await listGroups(actor, filters, display.group, reading)), pageSize }
  const list = await listPage(actor, filters, reading)
  return { ...list, rows: list.total, pageSize }
}
