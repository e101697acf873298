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

/** An update whose text may be printed: its latest review approves it. */
const approved: Prisma.StatusUpdateWhereInput = { reviews: { some: { decision: 'approved' } } }

/** The updates of a visible commitment, newest first. Viewers are given approved text only. */
export async function listStatusUpdates(actor: Actor, number: string) {
  const commitment: Prisma.CommitmentWhereInput = { AND: [visibleCommitments(actor), { number }] }
  const rows = await db().statusUpdate.findMany({
    where: { commitment, ...(actor.role === 'viewer' ? approved : {}) },
    select: statusUpdateSelect,
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ reviews, nextStepDueOn, ...update }) => ({
    ...update,
    nextStepDueOn: fromDateColumn(nextStepDueOn),
    review: reviews[0] ?? null,
  }))
}

export type StatusUpdateItem = Awaited<ReturnType<typeof listStatusUpdates>>[number]
