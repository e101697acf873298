import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import {
  type ExportFailure,
  type ExportStanding,
  isExportId,
  isRepeatable,
  standingOf,
} from '@/lib/exports/rules'
import { readQuery } from '@/lib/exports/schema'
import { labelOf } from '@/lib/i18n/labels'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { listPartners } from '@/lib/partners/queries'
import type { FilterNames } from '@/lib/reports/applied'
import type { LedgerRequest, ReportLanguage } from '@/lib/reports/filters'
import { listSessionChoices, listVisits } from '@/lib/visits/queries'
import type { Prisma } from '@/prisma/generated/client'

/** As many files as one page shows; who asks for five a minute has more important worries than those before them. */
const mostListed = 30

const exportSelect = {
  id: true,
  query: true,
  scope: true,
  state: true,
  progress: true,
  total: true,
  failure: true,
  byteCount: true,
  requestedAt: true,
  startedAt: true,
  endedAt: true,
  expiresAt: true,
  version: true,
} satisfies Prisma.ExportSelect
type Row = Prisma.ExportGetPayload<{ select: typeof exportSelect }>

/** A file that was asked for, for the page of whoever did. */
export type ExportItem = Omit<Row, 'query' | 'scope' | 'state' | 'failure'> & {
  standing: ExportStanding
  failure: ExportFailure | null
  request: LedgerRequest & { language: ReportLanguage }
  can: { fetch: boolean; retry: boolean }
}

/** The files that somebody has asked for and that are still kept, newest first; nobody else's. */
export async function listExports(actor: Actor, now: Date): Promise<ExportItem[]> {
  const rows = await db().export.findMany({
    where: { personId: ownId(actor) },
    select: exportSelect,
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: mostListed,
  })
  return toItems(actor, rows, now)
}

/** One of them; null for somebody else's as for one that never was. */
export async function findExport(actor: Actor, id: string, now: Date): Promise<ExportItem | null> {
  if (!isExportId(id)) return null
  const rows = await db().export.findMany({ where: { id, personId: ownId(actor) }, select: exportSelect })
  const [item] = await toItems(actor, rows, now)
  return item ?? null
}

async function toItems(actor: Actor, rows: Row[], now: Date): Promise<ExportItem[]> {
  const isAnyDone = rows.some(({ state }) => state === 'done')
  const sight = isAnyDone ? await readSight(actor) : null
  return rows.map(({ query, scope, state, failure, ...row }) => {
    const madeAt = row.startedAt ?? row.requestedAt
    const outdated = state === 'done' && fingerprintOf(actor, sight, madeAt) !== scope
    const standing = standingOf({ state, expiresAt: row.expiresAt }, now, outdated)
    return {
      ...row,
      standing,
      failure: failure as ExportFailure | null,
      request: readQuery(query),
      can: { fetch: standing === 'done', retry: isRepeatable(standing) },
    }
  })
}

/** What somebody may see, item by item with when it was recorded; null stands for everything. */
type Sight = { id: string; createdAt: Date }[] | null

/** What somebody may see now. */
export async function readSight(actor: Actor, from: Db = db()): Promise<Sight> {
  // Nothing is hidden from administrators: that they are one says it all.
  if (actor.role === 'administrator') return null
  return from.commitment.findMany({
    where: visibleCommitments(actor),
    select: { id: true, createdAt: true },
    orderBy: { id: 'asc' },
  })
}

/**
 * What a file was made from, as a hash: the role and the units of its reader, and which of the items of that moment they could
 * see. While it stays the same, the file holds nothing that they may not see; what is recorded later makes no difference (AZ-8).
 */
export function fingerprintOf(actor: Actor, sight: Sight, madeAt: Date): string {
  const seen = sight?.filter(({ createdAt }) => createdAt <= madeAt).map(({ id }) => id) ?? 'all'
  const units = actor.unitIds.toSorted()
  const facts = { role: actor.role, seesAllUnits: actor.role === 'viewer' && actor.seesAllUnits, units, seen }
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}

type Labels = Parameters<typeof labelOf>[0]
type Filters = Pick<CommitmentFilters, 'partner' | 'sector' | 'session' | 'unit' | 'visit'>

/** What the filters are called, and the visit that all rows belong to where there is only one; one reading for any number. */
export async function readFilterNames(actor: Actor, asked: readonly Filters[], labels: Labels) {
  const uses = (name: keyof Filters) => asked.some((filters) => filters[name])
  const [visits, partners, sessions, units] = await Promise.all([
    listVisits(actor),
    uses('partner') ? listPartners(actor) : [],
    uses('session') ? listSessionChoices(actor) : [],
    readUnitNames(
      actor,
      asked.flatMap(({ unit }) => unit ?? []),
    ),
  ])
  const only = visits.length === 1 ? visits[0]?.title : undefined
  return ({
    partner,
    sector,
    session,
    unit,
    visit,
  }: Filters): { names: FilterNames; visit: Localized | null } => {
    const title = visits.find(({ key }) => key === visit)?.title
    const names: FilterNames = {
      visit: title,
      partner: partners.find(({ key }) => key === partner)?.name,
      session: sessions.find(({ key }) => key === session)?.title,
      sector: labelOf(labels, 'sector', sector),
      unit: unit === undefined ? null : (units.get(unit) ?? null),
    }
    return { names, visit: title ?? only ?? null }
  }
}

/** The names of units, of those that lead an item which the actor may see. */
async function readUnitNames(actor: Actor, unitIds: string[]): Promise<Map<string, Localized>> {
  if (unitIds.length === 0) return new Map()
  const found = await db().commitment.findMany({
    where: { AND: [visibleCommitments(actor), { leadUnitId: { in: unitIds } }] },
    select: { leadUnitId: true, leadUnit: { select: { nameEn: true, nameZh: true, nameDe: true } } },
    distinct: ['leadUnitId'],
  })
  return new Map(found.map(({ leadUnitId, leadUnit }) => [leadUnitId, fromColumns('name', leadUnit)]))
}

/** Without an id nothing is anybody's own. */
function ownId({ id }: Actor): string {
  return id ?? '00000000-0000-0000-0000-000000000000'
}
