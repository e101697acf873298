import { db } from '@/lib/db/client'
import { raiseProblem } from '@/lib/problems/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import type { PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { type BuiltVisit, builtAt } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'

/** An item that a manager of its lead unit owns, whose next step is theirs, and whose problem is put to them. */
export async function buildHeld(
  actor: PersonActor,
  holder: { id: string },
  leadUnitId: string,
  visit?: BuiltVisit,
): Promise<BuiltCommitment> {
  const item = await buildCommitment({ leadUnitId, ownerId: holder.id, ...(visit && { visit }) })
  const step = { nextStep: 'Call them', nextStepBy: holder.id }
  await postStatusUpdate(actor, toPost(item, step), builtAt)
  await raiseProblem(actor, toRaise(item, { level: 'unit', askedOfId: holder.id }), builtAt)
  return item
}

/** In whose hands an item is. */
export function readHolders(id: string) {
  return db().commitment.findUniqueOrThrow({
    where: { id },
    select: {
      ownerId: true,
      nextStepOwnerId: true,
      version: true,
      problems: { select: { askedOfId: true } },
    },
  })
}
