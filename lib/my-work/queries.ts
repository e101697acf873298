import type { Actor } from '@/lib/auth/actor'
import { listByIds } from '@/lib/catalogue/queries'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { db } from '@/lib/db/client'
import { keptDb } from '@/lib/db/kept'
import { type HandOverItem, handOverSelect, toHandOverItem, unanswered } from '@/lib/hand-overs/queries'
import type { Language } from '@/lib/i18n/locale'
import { groupOf, type WorkGroup, workGroups } from '@/lib/my-work/rules'
import { isOpen, isOwn, ledBy, pickedItems, postableItems, toDecide, waiting } from '@/lib/my-work/scope'
import { canReview } from '@/lib/reviews/policy'
import type { ReviewItem } from '@/lib/reviews/queries'
import type { ReviewComments } from '@/lib/reviews/rules'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** Of each kind, one's own and those of the unit, at most so many are read; nobody works off more in a day. */
const most = 100

const workSelect = {
  ...commitmentSelect,
  handOvers: { where: unanswered, select: handOverSelect, orderBy: { handedAt: 'desc' }, take: 1 },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof workSelect }>

export type WorkItem = {
  group: WorkGroup
  commitment: CommitmentItem
  mine: boolean
  handOver: HandOverItem | null
  /** The update that came back to the reader, with what its reviewer says. */
  returned: ({ id: string } & Pick<ReviewItem, 'by' | keyof ReviewComments>) | null
  /** The oldest update that waits for the reader's approval. */
  toReview: { id: string; by: string; text: string; language: Language } | null
}

/** An item that may wait, with those of its updates that may. */
type Picked = Pick<WorkItem, 'returned'> & {
  id: string
  mine: boolean
  waiting: (NonNullable<WorkItem['toReview']> & { authorId: string }) | null
}

/**
 * What waits for the actor among the items that their units lead, in the order of the groups; one's own first, then by
 * deadline. `cut` says that there is more than was read.
 */
export async function listMyWork(
  actor: Actor,
  reading: Reading,
): Promise<{ items: WorkItem[]; cut: boolean }> {
  const waits = waiting(actor, reading)
  const [own, others] = [isOwn(actor), Prisma.sql`NOT ${isOwn(actor)}`]
  const picked = await pick(actor, Prisma.sql`${ledBy(actor)} AND ${isOpen}`, [
    Prisma.sql`${own} AND ${waits}`,
    Prisma.sql`${others} AND ${waits}`,
  ])
  const items = await readItems(actor, reading, picked)
  const isCut = (own: boolean) => picked.filter(({ mine }) => mine === own).length === most
  return {
    items: workGroups.flatMap((group) => items.filter((item) => item.group === group)),
    cut: isCut(true) || isCut(false),
  }
}

/** What asks for a decision before all else, for those who begin with the overview: hand-overs without an answer, updates to approve. */
export async function listToDecide(actor: Actor, reading: Reading): Promise<WorkItem[]> {
  const picked = await pick(actor, ledBy(actor), [toDecide(actor)])
  const items = await readItems(actor, reading, picked)
  return items.filter(({ group }) => group === 'handedOver' || group === 'toReview')
}

export type PostableItem = { commitment: CommitmentItem; mine: boolean }

/**
 * The items that the actor may post an update on, of those that hold every word of the question; one's own first, then by
 * deadline. `cut` says that there are more than `take`.
 */
export async function listPostable(
  actor: Actor,
  reading: Reading,
  question: string,
  take: number,
): Promise<{ items: PostableItem[]; cut: boolean }> {
  if (actor.id === null || actor.role === 'viewer') return { items: [], cut: false }
  const found = await db().$queryRaw<{ id: string; mine: boolean }[]>(
    postableItems(actor, question, take + 1),
  )
  const own = new Set(found.flatMap(({ id, mine }) => (mine ? [id] : [])))
  const items = (await listByIds(actor, found, reading)).map((commitment) => ({
    commitment,
    mine: own.has(commitment.id),
  }))
  const allowed = items.filter(({ commitment }) => commitment.can.postStatusUpdate)
  return { items: allowed.slice(0, take), cut: allowed.length > take }
}

/** The first of each list by deadline; nothing for those who lead nothing. */
async function pick(actor: Actor, among: Prisma.Sql, lists: Prisma.Sql[]): Promise<Picked[]> {
  if (actor.id === null || actor.unitIds.length === 0) return []
  return keptDb().$queryRaw<Picked[]>(pickedItems(actor, { among, lists, take: most }))
}

/** The picked items in their order, those of a group. What is shown of an item is read for these alone. */
async function readItems(actor: Actor, reading: Reading, picked: Picked[]): Promise<WorkItem[]> {
  if (picked.length === 0) return []
  const ids = picked.map(({ id }) => id)
  const rows = await db().commitment.findMany({ where: { id: { in: ids } }, select: workSelect })
  const found = new Map(rows.map((row) => [row.id, row]))
  return picked.flatMap((each) => {
    const row = found.get(each.id)
    return (row && toWorkItem(row, each, actor, reading)) ?? []
  })
}

function toWorkItem(row: Row, picked: Picked, actor: Actor, reading: Reading): WorkItem | null {
  const { handOvers, ...kept } = row
  const { mine, returned, waiting: update } = picked
  const commitment = toCommitmentItem(kept, actor, reading)
  const open = handOvers.find(({ toUnitId }) => toUnitId === row.leadUnitId)
  const toReview = update && canReview(actor, { ...commitment, authorId: update.authorId }) ? update : null
  const group = groupOf({
    ...commitment,
    handedOver: open !== undefined,
    toReview: toReview !== null,
    returned: returned !== null,
    mine,
  })
  if (!group) return null
  return { group, commitment, mine, handOver: open ? toHandOverItem(open) : null, returned, toReview }
}
