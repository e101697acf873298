import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import { type CommitmentItem, findCommitment } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { type EndingKind, isReopenable, isSuspensionDate } from '@/lib/endings/rules'
import type {
  EndCommitment,
  MergeCommitment,
  ReopenCommitment,
  SuspendCommitment,
} from '@/lib/endings/schema'
import { allow, DomainError } from '@/lib/errors'
import { unanswered } from '@/lib/hand-overs/queries'
import { releaseGone } from '@/lib/owners/commands'
import { readReading, todayAt } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Ends a commitment: completed with what was achieved, or terminated with the reason. The id comes with the form: sent twice it
 * ends once. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'handOverWaits', 'conflict' (CC-1), 'repeatDiffers'.
 */
export function endCommitment(actor: Actor, input: EndCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findEndable(tx, actor, input, now)
    const ending: Decision = { kind: input.kind, reason: input.reason }
    if (await isRepeat(tx, input, ending)) return
    await requireEndable(tx, commitment)
    const before = { state: commitment.state }
    const event: Event =
      input.kind === 'completed'
        ? { action: 'commitment.completed', before, after: { state: input.kind, achieved: input.reason } }
        : { action: 'commitment.terminated', before, after: { state: input.kind, reason: input.reason } }
    await decide(tx, actor, commitment, input, ending, event, now)
  })
}

/**
 * Suspends a commitment until a day on which it comes back by itself; a suspended one until another day. Throws what
 * `endCommitment` throws, and DomainError 'suspensionDate' for a day that is not after today or too far away.
 */
export function suspendCommitment(actor: Actor, input: SuspendCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findEndable(tx, actor, input, now)
    const { reason, suspendedUntil } = input
    const ending: Decision = { kind: 'suspended', reason, suspendedUntil: toDateColumn(suspendedUntil) }
    if (await isRepeat(tx, input, ending)) return
    await requireEndable(tx, commitment)
    if (!isSuspensionDate(suspendedUntil, todayAt(now)))
      throw new DomainError('suspensionDate', 'suspendedUntil')
    const event: Event = {
      action: 'commitment.suspended',
      before: { state: commitment.state, suspendedUntil: commitment.standing.suspendedUntil },
      after: { state: 'suspended', suspendedUntil, reason },
    }
    await decide(tx, actor, commitment, input, ending, event, now)
  })
}

/**
 * Ends a commitment because another one goes on for both; its mentions stay where they are, and the other item's page names it.
 * Throws what `endCommitment` throws, and at `into` DomainError 'mergeIntoItself', 'mergeTargetMissing' (none that the actor
 * sees) and 'mergeTargetClosed'.
 */
export function mergeCommitment(actor: Actor, input: MergeCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findEndable(tx, actor, input, now)
    const { reason, into } = input
    if (await isRepeat(tx, input, { kind: 'merged', reason, mergedInto: { number: into } })) return
    await requireEndable(tx, commitment)
    if (into === commitment.number) throw new DomainError('mergeIntoItself', 'into')
    const mergedIntoId = await findTarget(tx, actor, into, now)
    const ending: Decision = { kind: 'merged', reason, mergedIntoId }
    // Without the other number: who may read of this item need not know of that one.
    const event: Event = {
      action: 'commitment.merged',
      before: { state: commitment.state },
      after: { state: 'merged', reason },
    }
    await decide(tx, actor, commitment, input, ending, event, now)
  })
}

/**
 * Opens an ended or suspended commitment again, without an owner who may no longer act for it. Throws DomainError 'notFound',
 * 'forbidden', 'archived', 'notEnded', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function reopenCommitment(actor: Actor, input: ReopenCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findEndable(tx, actor, input, now)
    const ending: Decision = { kind: 'reopened', reason: input.reason }
    if (await isRepeat(tx, input, ending)) return
    if (commitment.archived) throw new DomainError('archived')
    if (!isReopenable(commitment.standing)) throw new DomainError('notEnded')
    const event: Event = {
      action: 'commitment.reopened',
      before: { state: commitment.state },
      after: { state: 'open', reason: input.reason },
    }
    await decide(tx, actor, commitment, input, ending, event, now)
    await releaseGone(tx, actor, commitment.id, input.version + 1, now)
  })
}

type Input = { id: string; commitmentId: string; version: number }
type Decision = { kind: EndingKind; reason: string; suspendedUntil?: Date; mergedIntoId?: string }

async function findEndable(tx: Tx, actor: Actor, { commitmentId }: Input, now: Date) {
  const commitment = await findCommitmentFor(tx, actor, commitmentId, now)
  allow(commitment.can.end)
  return commitment
}

/** The open item that another one is merged into. Throws DomainError 'mergeTargetMissing' and 'mergeTargetClosed', at `into`. */
async function findTarget(tx: Tx, actor: Actor, number: string, now: Date): Promise<string> {
  const found = await findCommitment(actor, number, await readReading(now, tx), tx)
  if (!found) throw new DomainError('mergeTargetMissing', 'into')
  // Locked, so that it does not end at this moment: of two that are merged into each other one is refused.
  const { id, standing } = await findCommitmentFor(tx, actor, found.id, now)
  if (!isOpen(standing)) throw new DomainError('mergeTargetClosed', 'into')
  return id
}

/** Refuses an item that is closed already, and one that was handed over to somebody who has not answered yet. */
async function requireEndable(tx: Tx, { id, leadUnitId, standing }: CommitmentItem): Promise<void> {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
  const waiting: Prisma.HandOverWhereInput = {
    AND: [unanswered, { commitmentId: id, toUnitId: leadUnitId }],
  }
  if ((await tx.handOver.count({ where: waiting })) > 0) throw new DomainError('handOverWaits')
}

/** Whether this very decision is stored already, whatever became of the item since; the id of another one is refused. */
async function isRepeat(
  tx: Tx,
  { id, commitmentId }: Input,
  sent: Prisma.EndingWhereInput,
): Promise<boolean> {
  if ((await tx.ending.count({ where: { id } })) === 0) return false
  const same = await tx.ending.count({ where: { AND: [{ id, commitmentId }, sent] } })
  if (same === 0) throw new DomainError('repeatDiffers')
  return true
}

/** Writes a decision: the item on the version that was seen, the row that stays, and the event. */
async function decide(
  tx: Tx,
  actor: Actor,
  { id: commitmentId }: CommitmentItem,
  { id, version }: Input,
  decision: Decision,
  event: Event,
  now: Date,
): Promise<void> {
  if (actor.id === null) throw new DomainError('forbidden')
  const { kind, reason, suspendedUntil = null } = decision
  const ends = kind !== 'suspended' && kind !== 'reopened'
  await saveCommitment(tx, commitmentId, version, {
    state: kind === 'reopened' ? 'open' : kind,
    suspendedUntil,
    endReason: ends ? reason : null,
    endedAt: ends ? now : null,
  })
  await tx.ending.create({
    data: { ...decision, id, commitmentId, decidedById: actor.id, decidedByName: actor.name, decidedAt: now },
    select: { id: true },
  })
  await recordEvent(tx, actor, now, { commitmentId }, event)
}
