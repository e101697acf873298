import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'

/**
 * The steps of a visible commitment on its path, newest first. Why it went back stands in an update: viewers read that once the
 * update is approved.
 */
export async function listStageChanges(actor: Actor, number: string) {
  const rows = await db().stageChange.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
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
  })
  return rows.map(({ statusUpdate, reason, ...change }) => {
    const approved = statusUpdate === null || statusUpdate.reviews[0]?.decision === 'approved'
    return { ...change, reason: actor.role === 'viewer' && !approved ? null : reason }
  })
}

export type StageChangeItem = Awaited<ReturnType<typeof listStageChanges>>[number]
