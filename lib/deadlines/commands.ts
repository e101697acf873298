import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { isConfirmable, judgeDeadlineChange } from '@/lib/deadlines/rules'
import type { ChangeDeadline, ConfirmDeadline } from '@/lib/deadlines/schema'
import { allow, DomainError } from '@/lib/errors'
import { readingAt } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Sets a new deadline with a reason; the first date stays for ever. The id comes with the form: sent twice it changes once.
 * Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'deadlineUnchanged', 'conflict' (CC-1), 'repeatDiffers'.
 */
export function changeDeadline(actor: Actor, input: ChangeDeadline, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findChangeable(tx, actor, input, now)
    if (await isRepeat(tx, input, { newDueOn: toDateColumn(input.dueOn), reason: input.reason })) return
    requireOpen(commitment)
    const { dueOn, dueBasis, originalDueOn } = commitment
    if (dueOn === input.dueOn && dueBasis !== 'proposed') throw new DomainError('deadlineUnchanged', 'dueOn')
    const { kind, daysOverdue, moved } = judgeDeadlineChange(commitment, input.dueOn, readingAt(now).today)
    await saveCommitment(tx, commitment.id, input.version, {
      dueOn: toDateColumn(input.dueOn),
      dueBasis: 'agreed',
      originalDueOn: toDateColumn(originalDueOn ?? input.dueOn),
      timesMoved: { increment: moved ? 1 : 0 },
      wasOverdueDays: { increment: daysOverdue },
    })
    await recordChange(
      tx,
      actor,
      commitment,
      { id: input.id, kind, newDueOn: input.dueOn, reason: input.reason, daysOverdue },
      now,
    )
    const after = { dueOn: input.dueOn, dueBasis: 'agreed', reason: input.reason }
    const event: Event =
      kind === 'changed'
        ? { action: 'deadline.changed', before: { dueOn, dueBasis }, after }
        : {
            action: 'deadline.changedAfterExpiry',
            before: { dueOn, dueBasis },
            after: { ...after, daysOverdue },
          }
    await recordEvent(tx, actor, now, { commitmentId: commitment.id }, event)
  })
}

/**
 * Confirms a proposed deadline as it stands, so that it makes a light from now on. Throws DomainError 'notFound', 'forbidden',
 * 'commitmentClosed', 'deadlineNotProposed', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function confirmDeadline(actor: Actor, input: ConfirmDeadline, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findChangeable(tx, actor, input, now)
    if (await isRepeat(tx, input, { kind: 'confirmed' })) return
    requireOpen(commitment)
    const { dueOn } = commitment
    if (dueOn === null || !isConfirmable(commitment)) throw new DomainError('deadlineNotProposed')
    await saveCommitment(tx, commitment.id, input.version, { dueBasis: 'agreed' })
    await recordChange(
      tx,
      actor,
      commitment,
      { id: input.id, kind: 'confirmed', newDueOn: dueOn, reason: null, daysOverdue: 0 },
      now,
    )
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'deadline.confirmed',
        before: { dueOn, dueBasis: 'proposed' },
        after: { dueOn, dueBasis: 'agreed' },
      },
    )
  })
}

async function findChangeable(
  tx: Tx,
  actor: Actor,
  { commitmentId }: ConfirmDeadline,
  now: Date,
): Promise<CommitmentItem> {
  const commitment = await findCommitmentFor(tx, actor, commitmentId, now)
  allow(commitment.can.changeDeadline)
  return commitment
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}

/** Whether this very change is stored already, whatever became of the item since; the id of another one is refused. */
async function isRepeat(
  tx: Tx,
  { id, commitmentId }: ConfirmDeadline,
  sent: Prisma.DeadlineChangeWhereInput,
): Promise<boolean> {
  if ((await tx.deadlineChange.count({ where: { id } })) === 0) return false
  const same = await tx.deadlineChange.count({ where: { AND: [{ id, commitmentId }, sent] } })
  if (same === 0) throw new DomainError('repeatDiffers')
  return true
}

type Change = {
  id: string
  kind: 'confirmed' | 'changed' | 'changedAfterExpiry'
  newDueOn: string
  reason: string | null
  daysOverdue: number
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  { id: commitmentId, dueOn, dueBasis }: CommitmentItem,
  change: Change,
  now: Date,
): Promise<void> {
  if (actor.id === null) throw new DomainError('forbidden')
  await tx.deadlineChange.create({
    data: {
      ...change,
      commitmentId,
      oldDueOn: toDateColumn(dueOn),
      oldBasis: dueBasis,
      newDueOn: toDateColumn(change.newDueOn),
      newBasis: 'agreed',
      requestedById: actor.id,
      grantedById: actor.id,
      changedAt: now,
    },
    select: { id: true },
  })
}
