import { totalsOf } from '@/lib/amounts/rules'
import type { Actor } from '@/lib/auth/actor'
import { whereListed } from '@/lib/catalogue/queries'
import { orderBy } from '@/lib/catalogue/scope'
import { checkSelect, toCheckItem } from '@/lib/checks/queries'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { LedgerRow, LedgerUpdate } from '@/lib/reports/report'
import { openSnapshot, readAhead } from '@/lib/reports/snapshot'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/** Rows of one page of the ledger. */
export const ledgerPageSize = 100

/** One page of the ledger, with the total that it is a page of and the number that its first row bears. */
export async function readLedgerPage(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where = await whereLedger(db(), actor, filters, reading)
  const total = await db().commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / ledgerPageSize))
  const page = Math.min(filters.page, pages)
  const skip = (page - 1) * ledgerPageSize
  const ids = await listIds(db(), where, filters, { skip, take: ledgerPageSize })
  return { rows: await readLedgerRows(db(), ids, actor, reading), total, page, pages, firstNo: skip + 1 }
}

/** The whole ledger, open for reading: `close` must be called when the reader has finished or has gone. */
export type OpenLedger = { total: number; rows: AsyncIterable<LedgerRow>; close: () => Promise<void> }

/**
 * Opens the whole ledger as it stands at one moment, to be read in batches, whatever is changed meanwhile. The order is read
 * once, as ids: pages by key would sort all that is left for each batch, which takes sixty times as long for ten times the
 * rows. Rows that nobody asks for within a minute end the reading with an error.
 */
export async function openLedger(
  actor: Actor,
  filters: CommitmentFilters,
  reading: Reading,
): Promise<OpenLedger> {
  const { tx, touch, close } = await openSnapshot()
  try {
    const ids = await listIds(tx, await whereLedger(tx, actor, filters, reading), filters)
    const read = (part: string[]) => {
      touch()
      return readLedgerRows(tx, part, actor, reading)
    }
    return { total: ids.length, rows: readAhead(ids, read), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The first so many rows of these filters as they stand in a transaction, with what lights and reasons are made of. */
export async function listLedgerRows(
  from: Db,
  actor: Actor,
  filters: CommitmentFilters,
  reading: Reading,
  take: number,
) {
  const where = await whereLedger(from, actor, filters, reading)
  return readLedgerRows(from, await listIds(from, where, filters, { take }), actor, reading)
}

/** How many rows these filters have. */
export async function countLedgerRows(
  from: Db,
  actor: Actor,
  filters: CommitmentFilters,
  reading: Reading,
): Promise<number> {
  return from.commitment.count({ where: await whereLedger(from, actor, filters, reading) })
}

/** One commitment as the ledger shows it; null when the actor may not know of it. */
export async function findLedgerRow(actor: Actor, id: string, reading: Reading): Promise<LedgerRow | null> {
  const [row] = await readLedgerRows(db(), [id], actor, reading)
  return row ?? null
}

/** The name of a unit, for those who may see an item that it leads; null for everybody else. */
export async function findUnitName(actor: Actor, unitId: string): Promise<Localized | null> {
  const found = await db().commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { leadUnitId: unitId }] },
    select: { leadUnit: { select: { nameEn: true, nameZh: true, nameDe: true } } },
  })
  return found && fromColumns('name', found.leadUnit)
}

/** The rows in their order, as ids: to sort whole rows would be to read the whole of every row that is not wanted. */
async function listIds(
  from: Db,
  where: Prisma.CommitmentWhereInput,
  filters: CommitmentFilters,
  part: { skip?: number; take?: number } = {},
): Promise<string[]> {
  const found = await from.commitment.findMany({
    where,
    select: { id: true },
    orderBy: orderBy(filters),
    ...part,
  })
  return found.map(({ id }) => id)
}

/** These items as the ledger shows them, in this order; those that the actor may not know of are left out. */
export async function readLedgerRows(
  from: Db,
  ids: string[],
  actor: Actor,
  reading: Reading,
): Promise<ListedRow[]> {
  const where = { AND: [visibleCommitments(actor), { id: { in: ids } }] }
  const rows = await from.commitment.findMany({ where, select: ledgerSelect(actor) })
  const place = new Map(ids.map((id, index) => [id, index]))
  const placeOf = ({ id }: { id: string }) => place.get(id) ?? 0
  return rows.sort((a, b) => placeOf(a) - placeOf(b)).map((row) => toLedgerRow(row, actor, reading))
}

/** The condition of the rows that the ledger has for this actor. */
export async function whereLedger(
  from: Db,
  actor: Actor,
  filters: CommitmentFilters,
  reading: Reading,
): Promise<Prisma.CommitmentWhereInput> {
  // What a viewer was shown by name is not to be carried away.
  const carried: Prisma.CommitmentWhereInput =
    actor.role === 'viewer' ? { confidentiality: { not: 'restricted' } } : {}
  return { AND: [visibleCommitments(actor), carried, await whereListed(actor, filters, reading, from)] }
}

/** Viewers are given text that is approved; everybody else the latest, with its standing. */
function ledgerSelect(actor: Actor) {
  const readable: Prisma.StatusUpdateWhereInput =
    actor.role === 'viewer'
      ? { reviews: { some: { decision: 'approved' }, none: { decision: 'returned' } } }
      : {}
  const said: Prisma.StatusUpdateWhereInput = { noChange: false }
  return {
    ...commitmentSelect,
    supportingUnits: {
      select: { unitId: true, unit: { select: { nameEn: true, nameZh: true, nameDe: true } } },
      orderBy: { unitId: 'asc' },
    },
    mentions: {
      select: {
        session: {
          select: {
            position: true,
            titleEn: true,
            titleZh: true,
            titleDe: true,
            visit: { select: { key: true } },
          },
        },
        anchor: { select: { paragraphNumber: true } },
      },
      orderBy: { id: 'asc' },
    },
    checks: { select: checkSelect, where: { resolvedAt: null }, orderBy: { id: 'asc' } },
    amounts: { select: { kind: true, currency: true, value: true }, where: { withdrawnAt: null } },
    problems: {
      select: { level: true, language: true, description: true, decisionAsked: true, decisionDueOn: true },
      where: { answeredAt: null, resolvedAt: null },
      orderBy: [{ decisionDueOn: 'asc' }, { id: 'asc' }],
    },
    statusUpdates: {
      select: {
        postedAt: true,
        language: true,
        progress: true,
        problems: true,
        nextStep: true,
        nextStepDueOn: true,
        reviews: { select: { decision: true }, orderBy: { decidedAt: 'desc' }, take: 1 },
      },
      where: { AND: [said, readable] },
      orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
      take: 1,
    },
  } satisfies Prisma.CommitmentSelect
}

type Row = Prisma.CommitmentGetPayload<{ select: ReturnType<typeof ledgerSelect> }>
type ListedRow = LedgerRow & Pick<CommitmentItem, 'id' | 'standing' | 'attention'>

function toLedgerRow(
  { mentions, checks, problems, amounts, statusUpdates, ...row }: Row,
  actor: Actor,
  reading: Reading,
): ListedRow {
  const [latest] = statusUpdates
  const item = toCommitmentItem(row, actor, reading)
  return {
    ...item,
    // A next step takes effect when it is posted; its words are as unapproved as the update that they came with.
    ...(actor.role === 'viewer' && nextStepOf(latest)),
    supportingUnits: row.supportingUnits.map(({ unit }) => fromColumns('name', unit)),
    update: latest ? toUpdate(latest) : null,
    newerWaits:
      !row.nextStepApproved && row.lastUpdateAt !== null && (!latest || latest.postedAt < row.lastUpdateAt),
    sources: mentions.map(({ session, anchor }) => ({
      session: `${session.visit.key}-${session.position}`,
      visitKey: session.visit.key,
      title: fromColumns('title', session),
      paragraph: anchor?.paragraphNumber ?? null,
    })),
    openChecks: checks.map(toCheckItem),
    amounts: totalsOf(amounts.map((amount) => ({ ...amount, value: amount.value.toFixed(2) }))),
    openProblems: problems.map(({ decisionDueOn, ...problem }) => ({
      ...problem,
      decisionDueOn: fromDateColumn(decisionDueOn),
    })),
  }
}

type UpdateRow = Row['statusUpdates'][number]

function toUpdate({ language, progress, problems, reviews }: UpdateRow): LedgerUpdate {
  return { language, progress, problems, review: reviews[0]?.decision ?? 'waiting' }
}

function nextStepOf(
  update: UpdateRow | undefined,
): Pick<LedgerRow, 'nextStep' | 'nextStepLanguage' | 'nextStepDueOn'> {
  if (!update?.nextStep) return { nextStep: null, nextStepLanguage: null, nextStepDueOn: null }
  return {
    nextStep: update.nextStep,
    nextStepLanguage: update.language,
    nextStepDueOn: fromDateColumn(update.nextStepDueOn),
  }
}
