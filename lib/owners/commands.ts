import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { saveCommitment } from '@/lib/commitments/commands'
import { subjectOf } from '@/lib/commitments/queries'
import type { Tx } from '@/lib/db/client'
import { holdPerson } from '@/lib/people/commands'
import { findDecider } from '@/lib/problems/commands'
import type { Prisma } from '@/prisma/generated/client'

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

const person = { select: { id: true, name: true } } as const
const heldSelect = {
  state: true,
  archivedAt: true,
  leadUnitId: true,
  confidentiality: true,
  supportingUnits: { select: { unitId: true } },
  owner: person,
  nextStepOwner: person,
  problems: {
    where: { answeredAt: null, resolvedAt: null, askedOfId: { not: null } },
    select: { id: true, level: true, decisionAsked: true, askedOf: person },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.CommitmentSelect

/**
 * Takes an item that has come back out of the hands of those who may no longer act for it, and what is put to them by name: while
 * it was closed or archived, whoever left handed over nothing of it. A problem is then for whoever decides on its level. What is
 * still closed keeps its names. The row is locked; `version` is the one that it has.
 */
export async function releaseGone(
  tx: Tx,
  actor: Actor,
  commitmentId: string,
  version: number,
  now: Date,
): Promise<void> {
  const item = await tx.commitment.findUniqueOrThrow({ where: { id: commitmentId }, select: heldSelect })
  if (item.archivedAt !== null || (item.state !== 'open' && item.state !== 'suspended')) return
  let next = version
  const keep = async (change: Prisma.CommitmentUncheckedUpdateManyInput, event: Event) => {
    await saveCommitment(tx, commitmentId, next, change)
    next += 1
    await recordEvent(tx, actor, now, { commitmentId }, event)
  }
  for (const hand of ['owner', 'nextStepOwner'] as const) {
    const holder = item[hand]
    if (!holder || (await findWorker(tx, item.leadUnitId, holder.id)) !== null) continue
    await keep({ [`${hand}Id`]: null }, toldOf(hand, holder.name))
  }
  const subject = { ...subjectOf(item), id: commitmentId }
  for (const { id, level, decisionAsked, askedOf } of item.problems) {
    if (!askedOf || (await findDecider(tx, subject, { id: askedOf.id, level }))?.decides) continue
    const data = { askedOfId: null, version: { increment: 1 } }
    await tx.problem.update({ where: { id }, data, select: { id: true } })
    const before = { askedOf: askedOf.name }
    await keep({}, { action: 'problem.readdressed', before, after: { decisionAsked, askedOf: null } })
  }
}

function toldOf(hand: Hand, name: string): Event {
  return hand === 'owner'
    ? { action: 'commitment.ownerSet', before: { owner: name }, after: { owner: null } }
    : { action: 'commitment.stepOwnerSet', before: { stepOwner: name }, after: { stepOwner: null } }
}
