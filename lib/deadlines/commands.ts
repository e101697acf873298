import type { Event } from '@/lib/audit/event'
import { eventOf } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { type Insert, insertInto, writeTogether } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { isConfirmable, judgeDeadlineChange } from '@/lib/deadlines/rules'
import type { ChangeDeadline, ConfirmDeadline, GrantExtension } from '@/lib/deadlines/schema'
import { allow, DomainError } from '@/lib/errors'
import { closeExtension, findAsked, requireAnother, settleExtension } from '@/lib/extensions/commands'
import { todayAt } from '@/lib/settings/queries'
import type { CalendarDate } from '@/lib/time/calendar-date'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Sets a new deadline with a reason; the first date stays for ever, and a request for an extension that waits is decided by it.
 * The id comes with the form: sent twice it changes once. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed',
 * 'deadlineUnchanged', 'conflict' (CC-1), 'repeatDiffers'.
 */
export function changeDeadline(actor: Actor, input: ChangeDeadline, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findChangeable(tx, actor, input, now)
    if (await isRepeat(tx, input, { newDueOn: toDateColumn(input.dueOn), reason: input.reason })) return
    requireOpen(commitment)
    const { id: commitmentId, dueOn, dueBasis } = commitment
    if (dueOn === input.dueOn && dueBasis !== 'proposed') throw new DomainError('deadlineUnchanged', 'dueOn')
    const settled = await settleExtension(tx, actor, commitmentId, input, now)
    const requestedById = settled?.decision === 'granted' ? settled.askedById : actor.id
    const moved = await moveDeadline(tx, actor, commitment, { ...input, requestedById }, now)
    const before = { dueOn, dueBasis }
    const after = {
      dueOn: input.dueOn,
      dueBasis: 'agreed',
      reason: input.reason,
      ...(settled && { extension: settled.decision }),
    }
    const event: Event =
      moved.kind === 'changed'
        ? { action: 'deadline.changed', before, after }
        : {
            action: 'deadline.changedAfterExpiry',
            before,
            after: { ...after, daysOverdue: moved.daysOverdue },
          }
    await writeTogether(tx, [moved.kept, eventOf(actor, now, { commitmentId }, event)])
  })
}

/**
 * Grants an extension that was asked for: the date moves once. What was asked for in time is granted even when the date has
 * passed meanwhile, as a change after expiry. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'extensionDecided',
 * 'extensionOwn' (whoever asked does not decide), 'extensionDatePassed' (the new date too), 'conflict' (CC-1), 'repeatDiffers'.
 */
export function grantExtension(actor: Actor, input: GrantExtension, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, commitmentId, version, extensionId, comment = null } = input
    const commitment = await findCommitmentFor(tx, actor, commitmentId, now)
    allow(commitment.can.decideExtension)
    if (await isRepeat(tx, input, { grantedById: actor.id ?? '' })) return
    const { askedById, askedByName, newDueOn, reason } = await findAsked(tx, commitment, extensionId)
    requireAnother({ askedById }, actor)
    if (newDueOn < todayAt(now)) throw new DomainError('extensionDatePassed')
    await closeExtension(tx, actor, { id: extensionId, decision: 'granted', comment }, now)
    const move = { id, version, dueOn: newDueOn, reason, requestedById: askedById }
    const { daysOverdue, kept } = await moveDeadline(tx, actor, commitment, move, now)
    const { dueOn, dueBasis } = commitment
    const granted = { dueOn: newDueOn, dueBasis: 'agreed', askedBy: askedByName, reason, comment }
    const told = {
      action: 'extension.granted' as const,
      before: { dueOn, dueBasis },
      after: { ...granted, ...(daysOverdue > 0 && { daysOverdue }) },
    }
    await writeTogether(tx, [kept, eventOf(actor, now, { commitmentId }, told)])
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
    const confirmed = { kind: 'confirmed' as const, reason: null, daysOverdue: 0, requestedById: actor.id }
    const told = {
      action: 'deadline.confirmed' as const,
      before: { dueOn, dueBasis: 'proposed' },
      after: { dueOn, dueBasis: 'agreed' },
    }
    await writeTogether(tx, [
      changeOf(actor, commitment, { ...confirmed, id: input.id, newDueOn: dueOn }, now),
      eventOf(actor, now, { commitmentId: commitment.id }, told),
    ])
  })
}

type Move = {
  id: string
  version: number
  dueOn: CalendarDate
  reason: string
  requestedById: string | null
}

/** Moves the date with everything that counts moves, on the version that was seen; nothing is asked for afterwards. `kept` is still to be written. */
async function moveDeadline(
  tx: Tx,
  actor: Actor,
  commitment: CommitmentItem,
  { id, version, dueOn, reason, requestedById }: Move,
  now: Date,
) {
  const judged = judgeDeadlineChange(commitment, dueOn, todayAt(now))
  const { kind, daysOverdue, moved } = judged
  await saveCommitment(tx, commitment.id, version, {
    dueOn: toDateColumn(dueOn),
    dueBasis: 'agreed',
    originalDueOn: toDateColumn(commitment.originalDueOn ?? dueOn),
    timesMoved: { increment: moved ? 1 : 0 },
    wasOverdueDays: { increment: daysOverdue },
    extensionAsked: false,
  })
  const change = { id, kind, newDueOn: dueOn, reason, daysOverdue, requestedById }
  return { ...judged, kept: changeOf(actor, commitment, change, now) }
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
  newDueOn: CalendarDate
  reason: string | null
  daysOverdue: number
  requestedById: string | null
}

function changeOf(
  actor: Actor,
  { id: commitmentId, dueOn, dueBasis }: CommitmentItem,
  { requestedById, ...change }: Change,
  now: Date,
): Insert {
  if (actor.id === null || requestedById === null) throw new DomainError('forbidden')
  return insertInto('deadline_change', {
    ...change,
    commitmentId,
    oldDueOn: toDateColumn(dueOn),
    oldBasis: dueBasis,
    newDueOn: toDateColumn(change.newDueOn),
    newBasis: 'agreed',
    requestedById,
    grantedById: actor.id,
    changedAt: now,
  })
}
