import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { keptDb } from '@/lib/db/kept'
import { type HandOverItem, handOverSelect, toHandOverItem, unanswered } from '@/lib/hand-overs/queries'
import type { Language } from '@/lib/i18n/locale'
import { groupOf, type WorkGroup, workGroups } from '@/lib/my-work/rules'
import { isOpen, isOwn, ledBy, pickedItems, toDecide, waiting } from '@/lib/my-work/scope'
import { canReview } from '@/lib/reviews/policy'
import type { ReviewItem } from '@/lib/reviews/queries'
import type { ReviewComments } from '@/lib/reviews/rules'
import { whereQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** Of each kind, one's own and those of the unit, at most so many are read; nobody works off more in a day. */
const most = 100

const workSelect = {
  ...commitmentSelect,
  ownerId: true,
  handOvers: { where: unanswered, select: handOverSelect, orderBy: { handedAt: 'desc' }, take: 1 },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof workSelect }>

const postableSelect = { ...commitmentSelect, ownerId: true } satisfies Prisma.CommitmentSelect
type PostableRow = Prisma.CommitmentGetPayload<{ select: typeof postableSelect }>

const byDeadline = [
  { dueOn: { sort: 'asc', nulls: 'last' } },
  { number: 'asc' },
] satisfies Prisma.CommitmentOrderByWithRelationInput[]

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
  const postable: Prisma.CommitmentWhereInput = {
    AND: [
      visibleCommitments(actor),
      { archivedAt: null, state: { in: ['open', 'suspended'] } },
      actor.role === 'administrator' ? {} : { leadUnitId: { in: [...actor.unitIds] } },
      question === '' ? {} : { search: { is: whereQuestion(question) } },
    ],
  }
  const lists = [{ ownerId: actor.id }, { OR: [{ ownerId: null }, { ownerId: { not: actor.id } }] }]
  const [own = [], others = []] = await Promise.all(
    lists.map((list) => findFirst({ AND: [postable, list] }, take + 1)),
  )
  const items = (await readPostable([...own, ...others].slice(0, take + 1))).map((row) => ({
    commitment: toCommitmentItem(row, actor, reading),
    mine: row.ownerId === actor.id,
  }))
  const allowed = items.filter(({ commitment }) => commitment.can.postStatusUpdate)
  return { items: allowed.slice(0, take), cut: allowed.length > take }
}

function findFirst(where: Prisma.CommitmentWhereInput, take: number): Promise<{ id: string }[]> {
  return db().commitment.findMany({ where, select: { id: true }, orderBy: byDeadline, take })
}

/** What is shown of the items that were found, in their order: the database would put it together for all those that it leaves out. */
async function readPostable(found: { id: string }[]): Promise<PostableRow[]> {
  const ids = found.map(({ id }) => id)
  const rows = await db().commitment.findMany({ where: { id: { in: ids } }, select: postableSelect })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
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
  const { ownerId: _, handOvers, ...kept } = row
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
