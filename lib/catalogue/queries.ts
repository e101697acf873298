import type { Actor } from '@/lib/auth/actor'
import { commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { orderBy, visibleCommitments, whereFilters } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/** Rows of one page of the list. */
export const pageSize = 50

/** One page of the commitments that the actor may see, with the total that it is a page of. */
export async function listCommitments(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where: Prisma.CommitmentWhereInput = {
    AND: [visibleCommitments(actor), whereFilters(filters, reading)],
  }
  const total = await db().commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page, pages)
  const place = { where, orderBy: orderBy(filters), skip: (page - 1) * pageSize, take: pageSize }
  // a deep page passes over thousands of rows: what is shown of a row is looked up for those of the page alone
  if (page > 1) {
    const picked = await db().commitment.findMany({ ...place, select: { id: true } })
    return { items: await listByIds(actor, picked, reading), total, page, pages }
  }
  const rows = await db().commitment.findMany({ ...place, select: commitmentSelect })
  return { items: rows.map((row) => toCommitmentItem(row, actor, reading)), total, page, pages }
}

/** The visible ones of these commitments, in their order. */
export async function listByIds(actor: Actor, picked: { id: string }[], reading: Reading) {
  const ids = picked.map(({ id }) => id)
  const rows = await db().commitment.findMany({
    where: { AND: [visibleCommitments(actor), { id: { in: ids } }] },
    select: commitmentSelect,
  })
  const found = new Map(rows.map((row) => [row.id, toCommitmentItem(row, actor, reading)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
