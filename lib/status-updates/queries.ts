import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/prisma/generated/client'

const statusUpdateSelect = {
  id: true,
  postedAt: true,
  authorName: true,
  language: true,
  progress: true,
  problems: true,
  nextStep: true,
  nextStepDueOn: true,
  nextStepOutcome: true,
  health: true,
  stage: true,
  realProgress: true,
  reviews: {
    select: {
      basis: true,
      decision: true,
      comment: true,
      decidedAt: true,
      reviewer: { select: { name: true } },
    },
    orderBy: { decidedAt: 'desc' },
    take: 1,
  },
} satisfies Prisma.StatusUpdateSelect

/** The updates of a visible commitment, newest first. Viewers are given approved text only. */
export async function listStatusUpdates(actor: Actor, number: string) {
  const commitment: Prisma.CommitmentWhereInput = { AND: [visibleCommitments(actor), { number }] }
  const rows = await db().statusUpdate.findMany({
    where: { commitment },
    select: statusUpdateSelect,
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
  })
  // The latest review is the one that counts: an approval can be taken back.
  const readable = rows.filter(
    ({ reviews }) => actor.role !== 'viewer' || reviews[0]?.decision === 'approved',
  )
  return readable.map(({ reviews, nextStepDueOn, ...update }) => ({
    ...update,
    nextStepDueOn: fromDateColumn(nextStepDueOn),
    review: reviews[0] ?? null,
  }))
}

export type StatusUpdateItem = Awaited<ReturnType<typeof listStatusUpdates>>[number]
