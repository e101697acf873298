import type { Actor } from '@/lib/auth/actor'
import { whereListed } from '@/lib/catalogue/queries'
import { type CommitmentFilters, parseCommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import type { Localized } from '@/lib/i18n/localized'
import { compareItems } from '@/lib/reports/briefing-changes'
import {
  type BriefingContent,
  type BriefingItem,
  type BriefingMilestone,
  type BriefingProblem,
  mostBriefingItems,
} from '@/lib/reports/briefing-content'
import { isOpenItem, toBriefingItem } from '@/lib/reports/briefing-items'
import { countQuality, emptyQuality } from '@/lib/reports/quality'
import { countLedgerRows, listLedgerRows } from '@/lib/reports/queries'
import type { LedgerRow } from '@/lib/reports/report'
import { type Reading, readReading, todayAt } from '@/lib/settings/queries'
import { workspaceZone } from '@/lib/time/clock'

/** What a briefing is to be about, and the published issue before it. */
export type Wanted = Pick<BriefingContent, 'kind' | 'fromOn' | 'toOn' | 'visit' | 'unit'> & {
  unitId: string | null
  previous: { number: number; content: BriefingContent } | null
}

/**
 * Everything that a briefing tells, as it stands now: the rows of the ledger that everybody may read who sees the whole of it, with
 * approved text alone and without restricted items. Throws DomainError('briefingTooLarge').
 */
export async function takeContent(tx: Tx, actor: Actor, wanted: Wanted, now: Date): Promise<BriefingContent> {
  const { unitId, previous, ...about } = wanted
  const reading = await readReading(now, tx)
  const reader = readerFor(actor, unitId)
  const filters = filtersOf(wanted)
  const rows = await listLedgerRows(tx, reader, { ...filters, state: 'all' }, reading, mostBriefingItems + 1)
  if (rows.length > mostBriefingItems)
    throw new DomainError('briefingTooLarge', undefined, { most: mostBriefingItems })
  const items = rows.map((row) =>
    toBriefingItem(row, reading.today, row.lastUpdateAt && todayAt(row.lastUpdateAt)),
  )
  const open = new Map(items.filter(isOpenItem).map((item) => [item.number, item]))
  return {
    ...about,
    asOf: reading.today,
    takenAt: now.toISOString(),
    timeZone: workspaceZone(),
    since: previous && { number: previous.number, toOn: previous.content.toOn },
    items,
    problems: await listProblems(tx, open),
    milestones: await listMilestones(tx, open),
    changes: compareItems(previous?.content.items ?? [], items).filter(
      ({ kind }) => previous !== null || kind === 'silent',
    ),
    quality: await countQualities(tx, reader, filters, reading, rows.filter(isOpenItem)),
    restricted: await countRestricted(tx, actor, filters, reading),
    dueSoonDays: reading.settings.dueSoonDays,
  }
}

/** Whoever reads a briefing reads what a leader of its units reads; nobody is given more by making one. */
function readerFor(actor: Actor, unitId: string | null): Actor {
  const seesAllUnits = actor.role === 'administrator'
  return { ...actor, role: 'viewer', seesAllUnits, unitIds: unitId === null ? [] : [unitId] }
}

function filtersOf({ visit, unitId }: Wanted): CommitmentFilters {
  const query = { sort: 'number', ...(visit && { visit: visit.key }), ...(unitId && { unit: unitId }) }
  return parseCommitmentFilters(query).filters
}

async function listProblems(tx: Tx, open: ReadonlyMap<string, BriefingItem>): Promise<BriefingProblem[]> {
  const rows = await tx.problem.findMany({
    where: { answeredAt: null, resolvedAt: null, commitment: { number: { in: [...open.keys()] } } },
    select: {
      level: true,
      language: true,
      description: true,
      decisionAsked: true,
      decisionDueOn: true,
      raisedAt: true,
      askedOf: { select: { name: true } },
      commitment: { select: { number: true } },
    },
    orderBy: [{ decisionDueOn: 'asc' }, { commitment: { number: 'asc' } }, { raisedAt: 'asc' }],
  })
  return rows.map(({ commitment: { number }, askedOf, decisionDueOn, raisedAt, ...problem }) => ({
    number,
    title: titleOf(open, number),
    ...problem,
    askedOf: askedOf?.name ?? null,
    raisedOn: todayAt(raisedAt),
    dueOn: fromDateColumn(decisionDueOn),
  }))
}

async function listMilestones(tx: Tx, open: ReadonlyMap<string, BriefingItem>): Promise<BriefingMilestone[]> {
  const rows = await tx.milestone.findMany({
    where: { removedAt: null, actualOn: null, commitment: { number: { in: [...open.keys()] } } },
    select: {
      title: true,
      language: true,
      plannedOn: true,
      forecastOn: true,
      commitment: { select: { number: true } },
    },
    orderBy: [{ commitment: { number: 'asc' } }, { plannedOn: 'asc' }, { title: 'asc' }],
  })
  return rows.map(({ commitment: { number }, title, language, plannedOn, forecastOn }) => ({
    number,
    title: titleOf(open, number),
    text: title,
    language,
    dueOn: fromDateColumn(forecastOn ?? plannedOn),
  }))
}

async function countQualities(
  tx: Tx,
  reader: Actor,
  filters: CommitmentFilters,
  reading: Reading,
  rows: Iterable<LedgerRow>,
): Promise<BriefingContent['quality']> {
  const quality = emptyQuality()
  await Array.fromAsync(countQuality(rows, quality))
  const { rows: _, restricted: __, ...counts } = quality
  const reported = await countLedgerRows(tx, reader, { ...filters, proof: 'reported' }, reading)
  return { ...counts, reported }
}

/** What fits and is left out; whoever makes the briefing sees these items. */
async function countRestricted(
  tx: Tx,
  actor: Actor,
  filters: CommitmentFilters,
  reading: Reading,
): Promise<number> {
  const listed = await whereListed(actor, filters, reading, tx)
  return tx.commitment.count({
    where: { AND: [visibleCommitments(actor), { confidentiality: 'restricted' }, listed] },
  })
}

function titleOf(open: ReadonlyMap<string, BriefingItem>, number: string): Localized {
  return open.get(number)?.title ?? {}
}
