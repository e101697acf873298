import type { Actor } from '@/lib/auth/actor'
import { whereListed } from '@/lib/catalogue/queries'
import { orderBy } from '@/lib/catalogue/scope'
import { attentionOf } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { type StoodRow, toLedgerRows } from '@/lib/reports/ledger-rows'
import type { LedgerTold } from '@/lib/reports/ledger-told'
import type { LedgerRow } from '@/lib/reports/report'
import { ledgerReading } from '@/lib/reports/scope'
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
  const rows = await readLedgerRows(from, await listIds(from, where, filters, { take }), actor, reading)
  const { today, settings } = reading
  return rows.map((row) => ({ ...row, attention: attentionOf(row.standing, today, settings) }))
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
  ids: readonly string[],
  actor: Actor,
  reading: Reading,
): Promise<StoodRow[]> {
  const [row] = await from.$queryRaw<{ reading: string }[]>(ledgerReading(ids, actor))
  return toLedgerRows(JSON.parse(row?.reading ?? '') as LedgerTold, ids, actor, reading)
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
