import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { Tx } from '@/lib/db/client'
import { type Insert, insertInto } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canReview } from '@/lib/reviews/policy'
import { hasComment, reviewComments } from '@/lib/reviews/rules'
import type { ReviewStatusUpdate } from '@/lib/reviews/schema'

/**
 * Approves an update that waits for it, or returns it with comments. It decides only which text a report may print; health,
 * stage and clocks stay as the update has set them. The latest update that is returned marks its item as returned. The same
 * decision sent twice is kept once. Throws DomainError 'notFound', 'forbidden' (one's own words too), 'returnWithoutComment',
 * 'updateReviewed' (somebody decided before) and 'updateCorrected' (another update has replaced it).
 */
export function reviewStatusUpdate(actor: Actor, input: ReviewStatusUpdate, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { update, commitment } = await findUpdateFor(tx, actor, input.statusUpdateId, now)
    allow(canReview(actor, { ...commitment, authorId: update.authorId }))
    if (actor.id === null) throw new DomainError('forbidden')
    if (isDecided(update, input, actor.id)) return
    const returned = input.decision === 'returned'
    await tx.statusUpdateReview.create({
      data: {
        statusUpdateId: update.id,
        authorId: update.authorId,
        basis: 'reviewed',
        decision: input.decision,
        reviewerId: actor.id,
        ...commentsOf(input),
        decidedAt: now,
      },
      select: { id: true },
    })
    const latest = await isLatest(tx, commitment.id, update.id)
    const effect = returned ? { returnedAt: now } : { returnedAt: null, nextStepApproved: true }
    await saveCommitment(tx, commitment.id, commitment.version, latest ? effect : {})
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: returned ? 'statusUpdate.returned' : 'statusUpdate.approved',
        before: {},
        after: { decision: input.decision, author: update.authorName },
      },
    )
  })
}

/** Where the lead unit asks for no approval, posting approves; the fact is a row, so that a later switch changes no past. */
export function approvalOf(statusUpdateId: string, authorId: string, now: Date): Insert {
  return insertInto('status_update_review', {
    statusUpdateId,
    authorId,
    basis: 'approvalNotRequired',
    decision: 'approved',
    decidedAt: now,
  })
}

/** The update of a command with its item, as the actor sees it and with the item's row locked. */
async function findUpdateFor(tx: Tx, actor: Actor, id: string, now: Date) {
  const place = await tx.statusUpdate.findUnique({ where: { id }, select: { commitmentId: true } })
  if (!place) throw new DomainError('notFound')
  const commitment = await findCommitmentFor(tx, actor, place.commitmentId, now)
  // Read under the lock of the item: of two reviewers the second finds what the first has decided.
  const update = await tx.statusUpdate.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      authorId: true,
      authorName: true,
      correctedBy: { select: { id: true } },
      reviews: { orderBy: { decidedAt: 'desc' }, take: 1 },
    },
  })
  return { update, commitment }
}

type Update = Awaited<ReturnType<typeof findUpdateFor>>['update']

/** Whether this very decision is kept already. Throws where it cannot be made, or not any more. */
function isDecided({ reviews, correctedBy }: Update, input: ReviewStatusUpdate, actorId: string): boolean {
  if (input.decision === 'returned' && !hasComment(commentsOf(input)))
    throw new DomainError('returnWithoutComment', 'comment')
  const [decided] = reviews
  if (decided && isSame(decided, input, actorId)) return true
  if (decided) throw new DomainError('updateReviewed')
  if (correctedBy) throw new DomainError('updateCorrected')
  return false
}

function isSame(decided: Update['reviews'][number], input: ReviewStatusUpdate, actorId: string): boolean {
  return (
    decided.reviewerId === actorId &&
    decided.decision === input.decision &&
    reviewComments.every((field) => decided[field] === (input[field] ?? null))
  )
}

function commentsOf(input: ReviewStatusUpdate) {
  const { comment = null, onProgress = null, onProblems = null, onNextStep = null } = input
  return { comment, onProgress, onProblems, onNextStep }
}

/** An older one that is returned changes nothing any more: what was reported after it stands. */
async function isLatest(tx: Tx, commitmentId: string, id: string): Promise<boolean> {
  const latest = await tx.statusUpdate.findFirst({
    where: { commitmentId, noChange: false },
    select: { id: true },
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
  })
  return latest?.id === id
}
