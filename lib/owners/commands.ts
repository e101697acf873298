import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { saveCommitment } from '@/lib/commitments/commands'
import type { Tx } from '@/lib/db/client'
import { holdPerson } from '@/lib/people/commands'

/**
 * The name of somebody who may own what a unit leads: an active person who works in it. Null for all others. They stay so until
 * the transaction is over; lock the item before.
 */
export async function findWorker(tx: Tx, leadUnitId: string, id: string): Promise<string | null> {
  await holdPerson(tx, id)
  const person = await tx.person.findFirst({
    where: { id, deactivatedAt: null, role: { not: 'viewer' }, units: { some: { unitId: leadUnitId } } },
    select: { name: true },
  })
  return person?.name ?? null
}

type Hand = 'owner' | 'nextStepOwner'

/**
 * Takes an item that has come back out of the hands of those who may no longer act for it: while it was closed or archived,
 * whoever left handed over nothing of it. What is still closed keeps its names. The row is locked; `version` is the one that it has.
 */
export async function releaseGone(
  tx: Tx,
  actor: Actor,
  commitmentId: string,
  version: number,
  now: Date,
): Promise<void> {
  const person = { select: { id: true, name: true } } as const
  const { state, archivedAt, leadUnitId, ...hands } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: { state: true, archivedAt: true, leadUnitId: true, owner: person, nextStepOwner: person },
  })
  if (archivedAt !== null || (state !== 'open' && state !== 'suspended')) return
  let next = version
  for (const hand of ['owner', 'nextStepOwner'] as const) {
    const holder = hands[hand]
    if (!holder || (await findWorker(tx, leadUnitId, holder.id)) !== null) continue
    await saveCommitment(tx, commitmentId, next, { [`${hand}Id`]: null })
    next += 1
    await recordEvent(tx, actor, now, { commitmentId }, toldOf(hand, holder.name))
  }
}

function toldOf(hand: Hand, name: string): Event {
  return hand === 'owner'
    ? { action: 'commitment.ownerSet', before: { owner: name }, after: { owner: null } }
    : { action: 'commitment.stepOwnerSet', before: { stepOwner: name }, after: { stepOwner: null } }
}
