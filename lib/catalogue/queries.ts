import type { Actor } from '@/lib/auth/actor'
import { orderBy, whereProof, whereStep } from '@/lib/catalogue/scope'
import { commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { type Stage, stagesFrom } from '@/lib/commitments/rules'
import type { CommitmentFilters } from '@/lib/commitments/schema'
import { visibleCommitments, whereFilters } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/**
 * The filters of an address as conditions; combine with `visibleCommitments`, never instead of it. Whether a verification still
 * holds compares rows with each other, which conditions cannot: items that came to a verified stage again are looked up first.
 */
export async function whereListed(
  actor: Actor,
  { proof, stepOn, ...filters }: CommitmentFilters,
  reading: Reading,
  from: Db = db(),
): Promise<Prisma.CommitmentWhereInput> {
  const step = stepOn === undefined ? {} : whereStep(actor, stepOn)
  if (proof === undefined) return { AND: [whereFilters(filters, reading), step] }
  const ids = (await findOutdated(filters.reached, from)).map(({ id }) => id)
  return { AND: [whereFilters(filters, reading), step, whereProof(proof, ids, filters.reached)] }
}

/** Items whose verification of a stage came before they went back behind it or came to it again; without a stage, of their own. */
function findOutdated(reached: Stage | undefined, from: Db): Promise<{ id: string }[]> {
  if (reached)
    return from.$queryRaw<{ id: string }[]>`
      SELECT v.commitment_id AS id FROM stage_verification v WHERE v.stage = ${reached}::stage
      GROUP BY v.commitment_id
      HAVING max(v.verified_at) < (SELECT max(s.changed_at) FROM stage_change s
        WHERE s.commitment_id = v.commitment_id AND s.to_stage <> ALL (${stagesFrom(reached).slice(1)}::stage[]))`
  return from.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM commitment c JOIN stage_verification v ON v.commitment_id = c.id AND v.stage = c.stage
    GROUP BY c.id
    HAVING max(v.verified_at) < (SELECT max(s.changed_at) FROM stage_change s WHERE s.commitment_id = c.id)`
}

/** Rows of one page of the list. */
export const pageSize = 50

/**
 * One page of the commitments that the actor may see, with the total that it is a page of; for first pages: `listPage` of layouts
 * passes over thousands of rows faster.
 */
export async function listCommitments(actor: Actor, filters: CommitmentFilters, reading: Reading) {
  const where: Prisma.CommitmentWhereInput = {
    AND: [visibleCommitments(actor), await whereListed(actor, filters, reading)],
  }
  const total = await db().commitment.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(filters.page, pages)
  const rows = await db().commitment.findMany({
    where,
    select: commitmentSelect,
    orderBy: orderBy(filters),
    skip: (page - 1) * pageSize,
    take: pageSize,
  })
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
