import type { Actor } from '@/lib/auth/actor'
import type { ReviewComments } from '@/lib/reviews/rules'
import type { Prisma } from '@/prisma/generated/client'

/** The review of an update that counts: the latest. */
export const latestReview = {
  select: {
    basis: true,
    decision: true,
    comment: true,
    onProgress: true,
    onProblems: true,
    onNextStep: true,
    decidedAt: true,
    reviewer: { select: { name: true } },
  },
  orderBy: { decidedAt: 'desc' },
  take: 1,
} satisfies Prisma.StatusUpdate$reviewsArgs
type Row = Prisma.StatusUpdateReviewGetPayload<typeof latestReview>

/** A review as it is shown; what reviewer and author say to each other is not for viewers. */
export function toReview(rows: readonly Row[], actor: Actor) {
  const [row] = rows
  if (!row) return null
  const { reviewer, ...review } = row
  const withheld: ReviewComments = { comment: null, onProgress: null, onProblems: null, onNextStep: null }
  return { ...review, ...(actor.role === 'viewer' && withheld), by: reviewer?.name ?? null }
}

export type ReviewItem = NonNullable<ReturnType<typeof toReview>>
