import type { Actor } from '@/lib/auth/actor'
import { listByIds, listCommitments, pageSize, whereListed } from '@/lib/catalogue/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { lights, type Stage, type StageTemplate, stagesOf, stageTemplates } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { orderBy, visibleCommitments, whereFilters } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { filtersOfGroup, type Grouping, windowOf } from '@/lib/listings/rules'
import type { Listing } from '@/lib/listings/schema'
import { groupSelect, pairOrder, type StoredGrouping, storedGroups } from '@/lib/listings/scope'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.CommitmentWhereInput
type Own = Partial<CommitmentFilters>
/** A row of a grouped list: which item, below which group. */
type Entry = { id: string; value: string; own: Own | null }
/** Groups that the database orders behind each other: how many rows each has, and a part of the rows. */
type Run = { counts: Map<string, number>; read: (skip: number, take: number) => Promise<Entry[]> }
type Asked = { where: Where; filters: CommitmentFilters; group: Grouping; reading: Reading }

/** Rows that stand together, how many of them there are on all pages, and the list that holds just those; null where none does. */
export type ListGroup = {
  own: Own | null
  count: number
  filters: CommitmentFilters | null
  items: CommitmentItem[]
}

/**
 * One page of a list by groups: ordered by group and then as the list is sorted, both by the database. An item stands below
 * each of its partners, so that the count of every group is that of the list that it links to; `rows` may therefore be more than
 * `total`, the items. What has no confirmed lead unit, or no partner, comes last.
 */
export async function listGroups(
  actor: Actor,
  filters: CommitmentFilters,
  group: Grouping,
  reading: Reading,
) {
  const where = { AND: [visibleCommitments(actor), await whereListed(filters, reading)] }
  const [total, runs] = await Promise.all([
    db().commitment.count({ where }),
    readRuns({ where, filters, group, reading }),
  ])
  const sizes = runs.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0))
  const rows = sizes.reduce((sum, size) => sum + size, 0)
  const pages = Math.max(1, Math.ceil(rows / pageSize))
  const page = Math.min(filters.page, pages)
  const parts = runs.map(async (run, index) => {
    const first = sizes.slice(0, index).reduce((sum, size) => sum + size, 0)
    const part = windowOf(first, sizes[index] ?? 0, { skip: (page - 1) * pageSize, take: pageSize })
    const entries = part.take === 0 ? [] : await run.read(part.skip, part.take)
    return entries.map((entry) => ({ ...entry, count: run.counts.get(entry.value) ?? 0 }))
  })
  const entries = (await Promise.all(parts)).flat()
  const items = await listByIds(actor, entries, reading)
  return { groups: toGroups(entries, items, filters), items, total, rows, page, pages }
}

function toGroups(
  entries: (Entry & { count: number })[],
  items: CommitmentItem[],
  filters: CommitmentFilters,
): ListGroup[] {
  const known = new Map(items.map((item) => [item.id, item]))
  const groups = new Map<string, ListGroup>()
  for (const { id, value, own, count } of entries) {
    const item = known.get(id)
    if (!item) continue
    const group = groups.get(value)
    if (group) group.items.push(item)
    else groups.set(value, { own, count, filters: own && filtersOfGroup(filters, own), items: [item] })
  }
  return [...groups.values()]
}

function readRuns(asked: Asked): Promise<Run[]> {
  const { group, where } = asked
  if (group === 'light') return Promise.all(lights.map((light) => lightRun(light, asked)))
  if (group === 'partner')
    return Promise.all([partnerRun(asked), restRun(asked, { partners: { none: {} } }, null)])
  if (group !== 'unit') return Promise.all([storedRun(group, where, asked)])
  const confirmed = { AND: [where, { leadUnitBasis: 'confirmed' as const }] }
  const proposed = restRun(asked, { leadUnitBasis: 'proposed' }, { assignment: 'proposed' })
  return Promise.all([storedRun(group, confirmed, asked), proposed])
}

async function storedRun(group: StoredGrouping, where: Where, { filters }: Asked): Promise<Run> {
  const { column, own, order } = storedGroups[group]
  const counts = await db().commitment.groupBy({ by: [column], where, _count: true })
  return {
    counts: new Map(counts.map((row) => [String(row[column]), row._count])),
    read: async (skip, take) => {
      const orders = [...order, ...orderBy(filters)]
      const rows = await db().commitment.findMany({ where, select: groupSelect, orderBy: orders, skip, take })
      return rows.map((row) => ({ id: row.id, value: row[column], own: own(row) }))
    },
  }
}

async function lightRun(light: (typeof lights)[number], asked: Asked): Promise<Run> {
  return restRun(asked, whereFilters({ ...asked.filters, light }, asked.reading), { light })
}

/** One group that no column tells apart. */
async function restRun({ where, filters }: Asked, narrower: Where, own: Own | null): Promise<Run> {
  const narrowed = { AND: [where, narrower] }
  const value = JSON.stringify(own)
  return {
    counts: new Map([[value, await db().commitment.count({ where: narrowed })]]),
    read: async (skip, take) => {
      const order = { orderBy: orderBy(filters), skip, take }
      const rows = await db().commitment.findMany({ where: narrowed, select: { id: true }, ...order })
      return rows.map(({ id }) => ({ id, value, own }))
    },
  }
}

/** Below each partner its items; below one alone when the list is that partner's. */
async function partnerRun({ where, filters }: Asked): Promise<Run> {
  const pairs = {
    commitment: where,
    ...(filters.partner !== undefined && { partner: { key: filters.partner } }),
  }
  const counts = await db().commitmentPartner.groupBy({ by: ['partnerId'], where: pairs, _count: true })
  return {
    counts: new Map(counts.map(({ partnerId, _count }) => [partnerId, _count])),
    read: async (skip, take) => {
      const select = { commitmentId: true, partnerId: true, partner: { select: { key: true } } }
      const order = { orderBy: pairOrder(filters), skip, take }
      const rows = await db().commitmentPartner.findMany({ where: pairs, select, ...order })
      return rows.map(({ commitmentId, partnerId, partner }) => ({
        id: commitmentId,
        value: partnerId,
        own: { partner: partner.key },
      }))
    },
  }
}

/** Cards of a column of the board; the rest is a link away. */
export const boardColumnSize = 20

export type BoardColumn = { stage: Stage; count: number; items: CommitmentItem[] }
export type BoardPath = { template: StageTemplate; count: number; columns: BoardColumn[] }

/** The board: both paths with the items of each stage, the first ones of each in the list's order, and how many there are. */
export async function listBoard(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where = { AND: [visibleCommitments(actor), await whereListed(filters, reading)] }
  const found = await db().commitment.groupBy({ by: ['stage'], where, _count: true })
  const counts = new Map(found.map(({ stage, _count }) => [stage, _count]))
  const picked = await Promise.all(
    [...counts.keys()].map((stage) =>
      db().commitment.findMany({
        where: { AND: [where, { stage }] },
        select: { id: true },
        orderBy: orderBy(filters),
        take: boardColumnSize,
      }),
    ),
  )
  const items = await listByIds(actor, picked.flat(), reading)
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
    return { items: [], total, rows: total, page: 1, pages: 1, pageSize, board: paths }
  }
  if (display.group) return { ...(await listGroups(actor, filters, display.group, reading)), pageSize }
  const list = await listCommitments(actor, filters, reading)
  return { ...list, rows: list.total, pageSize }
}

type Choice = { key: string; name: Localized; printedName: string }
export type ListChoices = Record<'partners' | 'units' | 'visits', Choice[]> & {
  sessions: { key: string; title: Localized }[]
}

/** What the filters of a list can name: partners, units, visits and sessions, in one statement; nothing without the directory. */
export async function listChoices(actor: Actor): Promise<ListChoices> {
  if (!canSeeDirectory(actor)) return { partners: [], units: [], visits: [], sessions: [] }
  const rows = await db().$queryRaw<
    {
      kind: keyof ListChoices
      key: string
      nameEn: string | null
      nameZh: string | null
      nameDe: string | null
      printed: string
    }[]
  >`
    SELECT 'partners' AS kind, key, key AS place, COALESCE(short_name_en, name_en) AS "nameEn", COALESCE(short_name_zh, name_zh) AS "nameZh", COALESCE(short_name_de, name_de) AS "nameDe", printed_name AS printed
    FROM partner WHERE archived_at IS NULL
    UNION ALL SELECT 'units', id::text, name_en, name_en, name_zh, name_de, '' FROM unit WHERE retired_at IS NULL
    UNION ALL SELECT 'visits', key, (date '9999-12-31' - starts_on)::text, title_en, title_zh, title_de, '' FROM visit
    UNION ALL SELECT 'sessions', visit.key || '-' || session.position, (date '9999-12-31' - visit.starts_on)::text || to_char(session.position, '0000'), session.title_en, session.title_zh, session.title_de, ''
    FROM session JOIN visit ON visit.id = session.visit_id
    ORDER BY place, key`
  const of = (kind: keyof ListChoices): Choice[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => ({ key: row.key, name: fromColumns('name', row), printedName: row.printed }))
  const sessions = of('sessions').map(({ key, name }) => ({ key, title: name }))
  return { partners: of('partners'), units: of('units'), visits: of('visits'), sessions }
}
