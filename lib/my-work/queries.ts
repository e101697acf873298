import type { Actor } from '@/lib/auth/actor'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { visibleCommitments, whereReason } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { type HandOverItem, handOverSelect, toHandOverItem, unanswered } from '@/lib/hand-overs/queries'
import type { Language } from '@/lib/i18n/locale'
import { groupOf, type WorkGroup, workGroups } from '@/lib/my-work/rules'
import { canReview } from '@/lib/reviews/policy'
import { latestReview, type ReviewItem, toReview as toReviewItem } from '@/lib/reviews/queries'
import type { ReviewComments } from '@/lib/reviews/rules'
import { whereQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/** Of each kind, one's own and those of the unit, at most so many are read; nobody works off more in a day. */
const most = 100

/** So far back an update may lie that still waits for its approval. */
const mostUpdates = 20

const workSelect = {
  ...commitmentSelect,
  ownerId: true,
  handOvers: { where: unanswered, select: handOverSelect, orderBy: { handedAt: 'desc' }, take: 1 },
  statusUpdates: {
    select: {
      id: true,
      authorId: true,
      authorName: true,
      language: true,
      progress: true,
      reviews: latestReview,
    },
    where: { noChange: false, correctedBy: { is: null } },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
    take: mostUpdates,
  },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof workSelect }>

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
    readFirst({ AND: [waiting, { ownerId: actor.id }] }),
    readFirst({ AND: [waiting, { OR: [{ ownerId: null }, { ownerId: { not: actor.id } }] }] }),
  ])
  const items = [...own, ...others].flatMap((row) => toWorkItem(row, actor, reading) ?? [])
  return {
    items: workGroups.flatMap((group) => items.filter((item) => item.group === group)),
    cut: own.length === most || others.length === most,
  }
}

/** What asks for a decision before all else, for those who begin with the overview: hand-overs without an answer, updates to approve. */
export async function listToDecide(actor: Actor, reading: Reading): Promise<WorkItem[]> {
  const rows = await readRows({
    AND: [
      visibleCommitments(actor),
      { leadUnitId: { in: [...actor.unitIds] }, archivedAt: null, OR: toDecide(actor) },
    ],
  })
  return rows
    .flatMap((row) => toWorkItem(row, actor, reading) ?? [])
    .filter(({ group }) => group === 'handedOver' || group === 'toReview')
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
    readFirst({ AND: [postable, { ownerId: actor.id }] }, take + 1),
    readFirst({ AND: [postable, { OR: [{ ownerId: null }, { ownerId: { not: actor.id } }] }] }, take + 1),
  ])
  const items = [...own, ...others].map((row) => ({
    commitment: toCommitmentItem(row, actor, reading),
    mine: row.ownerId === actor.id,
  }))
  const allowed = items.filter(({ commitment }) => commitment.can.postStatusUpdate)
  return { items: allowed.slice(0, take), cut: allowed.length > take }
}

function readRows(where: Prisma.CommitmentWhereInput, take = most): Promise<Row[]> {
  return db().commitment.findMany({ where, select: workSelect, orderBy: byDeadline, take })
}

/**
 * The same where very many may fit. Their ids are read before them: the database would put together all that belongs to each of
 * them, only to leave most of them out.
 */
async function readFirst(where: Prisma.CommitmentWhereInput, take = most): Promise<Row[]> {
  const first = await db().commitment.findMany({ where, select: { id: true }, orderBy: byDeadline, take })
  return readRows({ id: { in: first.map(({ id }) => id) } }, take)
}

/** `groupOf` as conditions of the database, a little wider: the rule decides. */
function waitsFor(actor: Actor, reading: Reading): Prisma.CommitmentWhereInput[] {
  const reasons = (['dueSoon', 'overdue', 'neverUpdated', 'updateDue'] as const).map((reason) =>
    whereReason(reason, reading),
  )
  if (actor.id === null) return [...toDecide(actor), ...reasons]
  return [
    ...toDecide(actor),
    ...reasons,
    { statusUpdates: { some: { authorId: actor.id, reviews: { some: { decision: 'returned' } } } } },
    { ownerId: actor.id, nextStep: { not: null }, moveBy: { not: 'partner' } },
  ]
}

/** A hand-over without an answer, and an update of somebody else that waits for approval and that nothing has replaced. */
function toDecide(actor: Actor): Prisma.CommitmentWhereInput[] {
  const handedOver = { handOvers: { some: unanswered } }
  if (actor.id === null || (actor.role !== 'administrator' && actor.role !== 'manager')) return [handedOver]
  const waits = { noChange: false, reviews: { none: {} }, correctedBy: { is: null } }
  return [handedOver, { statusUpdates: { some: { ...waits, authorId: { not: actor.id } } } }]
}

function toWorkItem(row: Row, actor: Actor, reading: Reading): WorkItem | null {
  const { ownerId, handOvers, statusUpdates, ...kept } = row
  const commitment = toCommitmentItem(kept, actor, reading)
  const open = handOvers.find(({ toUnitId }) => toUnitId === row.leadUnitId)
  const returned = returnedTo(actor, statusUpdates)
  const toReview = reviewableBy(actor, commitment, statusUpdates)
  const mine = ownerId !== null && ownerId === actor.id
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

type UpdateRow = Row['statusUpdates'][number]

/** The latest update, if it is the actor's and was returned. */
function returnedTo(actor: Actor, [last]: UpdateRow[]): WorkItem['returned'] {
  const review = last && last.authorId === actor.id ? toReviewItem(last.reviews, actor) : null
  return last && review?.decision === 'returned' ? { ...review, id: last.id } : null
}

/** The oldest update that waits for the actor's approval. */
function reviewableBy(
  actor: Actor,
  commitment: CommitmentItem,
  newestFirst: UpdateRow[],
): WorkItem['toReview'] {
  const waiting = newestFirst.findLast(
    ({ reviews, authorId }) => reviews.length === 0 && canReview(actor, { ...commitment, authorId }),
  )
  if (!waiting) return null
  const { id, authorName: by, progress: text, language } = waiting
  return { id, by, text, language }
}
