import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { visibleCommitments, whereReason } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { type HandOverItem, handOverSelect, toHandOverItem, unanswered } from '@/lib/hand-overs/queries'
import { groupOf, type WorkGroup, workGroups } from '@/lib/my-work/rules'
import { whereQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/** Of each kind, one's own and those of the unit, at most so many are read; nobody works off more in a day. */
const most = 200

const workSelect = {
  ...commitmentSelect,
  ownerId: true,
  handOvers: { where: unanswered, select: handOverSelect, orderBy: { handedAt: 'desc' }, take: 1 },
  statusUpdates: {
    select: {
      authorId: true,
      reviews: {
        select: { decision: true, comment: true, reviewer: { select: { name: true } } },
        orderBy: { decidedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
    take: 1,
  },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof workSelect }>

export type WorkItem = {
  group: WorkGroup
  commitment: CommitmentItem
  mine: boolean
  handOver: HandOverItem | null
  returned: { comment: string | null; by: string | null } | null
}

/**
 * What waits for the actor among the items that their units lead, in the order of the groups; one's own first, then by
 * deadline. `cut` says that there is more than was read.
 */
export async function listMyWork(
  actor: Actor,
  reading: Reading,
): Promise<{ items: WorkItem[]; cut: boolean }> {
  const waiting: Prisma.CommitmentWhereInput = {
    AND: [
      visibleCommitments(actor),
      { leadUnitId: { in: [...actor.unitIds] }, archivedAt: null, state: { in: ['open', 'suspended'] } },
      { OR: waitsFor(actor, reading) },
    ],
  }
  const [own, others] = await Promise.all([
    readRows({ AND: [waiting, { ownerId: actor.id }] }),
    readRows({ AND: [waiting, { OR: [{ ownerId: null }, { ownerId: { not: actor.id } }] }] }),
  ])
  const items = [...own, ...others].flatMap((row) => toWorkItem(row, actor, reading) ?? [])
  return {
    items: workGroups.flatMap((group) => items.filter((item) => item.group === group)),
    cut: own.length === most || others.length === most,
  }
}

/** What was handed to the actor's units and has no answer yet, oldest first, for those who begin with the overview. */
export async function listHandedOver(actor: Actor, reading: Reading): Promise<WorkItem[]> {
  const rows = await readRows({
    AND: [
      visibleCommitments(actor),
      { leadUnitId: { in: [...actor.unitIds] }, archivedAt: null, handOvers: { some: unanswered } },
    ],
  })
  return rows
    .flatMap((row) => toWorkItem(row, actor, reading) ?? [])
    .filter(({ group }) => group === 'handedOver')
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
  const [own, others] = await Promise.all([
    readRows({ AND: [postable, { ownerId: actor.id }] }, take + 1),
    readRows({ AND: [postable, { OR: [{ ownerId: null }, { ownerId: { not: actor.id } }] }] }, take + 1),
  ])
  const items = [...own, ...others].map((row) => ({
    commitment: toCommitmentItem(row, actor, reading),
    mine: row.ownerId === actor.id,
  }))
  const allowed = items.filter(({ commitment }) => commitment.can.postStatusUpdate)
  return { items: allowed.slice(0, take), cut: allowed.length > take }
}

function readRows(where: Prisma.CommitmentWhereInput, take = most): Promise<Row[]> {
  return db().commitment.findMany({
    where,
    select: workSelect,
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
    take,
  })
}

/** `groupOf` as conditions of the database, a little wider: the rule decides. */
function waitsFor(actor: Actor, reading: Reading): Prisma.CommitmentWhereInput[] {
  const reasons = (['dueSoon', 'overdue', 'neverUpdated', 'updateDue'] as const).map((reason) =>
    whereReason(reason, reading),
  )
  if (actor.id === null) return [{ handOvers: { some: unanswered } }, ...reasons]
  return [
    { handOvers: { some: unanswered } },
    ...reasons,
    { statusUpdates: { some: { authorId: actor.id, reviews: { some: { decision: 'returned' } } } } },
    { ownerId: actor.id, nextStep: { not: null }, moveBy: { not: 'partner' } },
  ]
}

function toWorkItem(row: Row, actor: Actor, reading: Reading): WorkItem | null {
  const { ownerId, handOvers, statusUpdates, ...kept } = row
  const commitment = toCommitmentItem(kept, actor, reading)
  const open = handOvers.find(({ toUnitId }) => toUnitId === row.leadUnitId)
  const [last] = statusUpdates
  const [review] = last && last.authorId === actor.id ? last.reviews : []
  const returned = review?.decision === 'returned'
  const mine = ownerId !== null && ownerId === actor.id
  const group = groupOf({ ...commitment, handedOver: open !== undefined, returned, mine })
  if (!group) return null
  return {
    group,
    commitment,
    mine,
    handOver: open ? toHandOverItem(open) : null,
    returned: returned ? { comment: review.comment, by: review.reviewer?.name ?? null } : null,
  }
}
