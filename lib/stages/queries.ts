import type { Actor } from '@/lib/auth/actor'
import type { Prisma } from '@/prisma/generated/client'

/** The steps of a commitment on its path, newest first. */
export const stagePart = {
  select: {
    id: true,
    fromStage: true,
    toStage: true,
    reason: true,
    changedByName: true,
    changedAt: true,
    statusUpdate: {
      select: { reviews: { select: { decision: true }, orderBy: { decidedAt: 'desc' }, take: 1 } },
    },
  },
  orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$stageChangesArgs
type Row = Prisma.StageChangeGetPayload<typeof stagePart>

/** Why it went back stands in an update: viewers read that once the update is approved. */
export function toStageChange({ statusUpdate, reason, ...change }: Row, actor: Actor) {
  const approved = statusUpdate === null || statusUpdate.reviews[0]?.decision === 'approved'
  return { ...change, reason: actor.role === 'viewer' && !approved ? null : reason }
}

export type StageChangeItem = ReturnType<typeof toStageChange>
