import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { type ExtensionDecision, judgeOvertaken, whyNotExtendable } from '@/lib/extensions/rules'
import type { AskExtension, RefuseExtension, WithdrawExtension } from '@/lib/extensions/schema'
import { todayAt } from '@/lib/settings/queries'
import type { CalendarDate } from '@/lib/time/calendar-date'

/**
 * Asks for a later deadline before the agreed one has passed; it waits for a manager then. The id comes with the form: sent twice
 * it is asked once. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'conflict' (CC-1), 'extensionWithoutDate',
 * 'extensionTooLate', 'extensionNotLater', 'extensionWaits' and 'repeatDiffers'.
 */
export function askExtension(actor: Actor, input: AskExtension, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, newDueOn, reason, progress, version } = input
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.askExtension)
    if (await isRepeat(tx, actor, input)) return
    requireOpen(commitment)
    // The row is locked: what is no longer current now stays so, and its deadline says nothing about what was seen.
    if (commitment.version !== version) throw new DomainError('conflict')
    const { id: commitmentId, dueOn } = commitment
    const hindrance = whyNotExtendable(commitment, todayAt(now))
    if (dueOn === null || hindrance !== null) throw new DomainError(hindrance ?? 'extensionWithoutDate')
    if (newDueOn <= dueOn) throw new DomainError('extensionNotLater', 'newDueOn')
    if (await findWaiting(tx, commitmentId)) throw new DomainError('extensionWaits')
    await saveCommitment(tx, commitmentId, version, { extensionAsked: true })
    await tx.extension.create({
      data: {
        id,
        commitmentId,
        currentDueOn: toDateColumn(dueOn),
        newDueOn: toDateColumn(newDueOn),
        reason,
        progress,
        askedById: idOf(actor),
        askedByName: actor.name,
        askedAt: now,
      },
      select: { id: true },
    })
    const after = { askedDueOn: newDueOn, askedReason: reason, askedProgress: progress }
    await record(tx, actor, commitment, { action: 'extension.asked', before: {}, after }, now)
  })
}

/**
 * Refuses an extension and says why. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'extensionDecided',
 * 'extensionOwn' (whoever asked does not decide) and 'conflict' (CC-1).
 */
export function refuseExtension(actor: Actor, input: RefuseExtension, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { version, comment } = input
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.decideExtension)
    const refused = { decision: 'refused' as const, comment }
    if (await isDecidedSo(tx, actor, input, refused)) return
    const extension = await findAsked(tx, commitment, input.extensionId)
    requireAnother(extension, actor)
    await saveCommitment(tx, commitment.id, version, { extensionAsked: false })
    await closeExtension(tx, actor, { id: extension.id, ...refused }, now)
    const after = { askedDueOn: extension.newDueOn, comment }
    await record(tx, actor, commitment, { action: 'extension.refused', before: {}, after }, now)
  })
}

/**
 * Takes back what one has asked for oneself. Throws DomainError 'notFound', 'forbidden' (asked by somebody else too),
 * 'commitmentClosed', 'extensionDecided' and 'conflict' (CC-1).
 */
export function withdrawExtension(actor: Actor, input: WithdrawExtension, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.askExtension)
    const withdrawn = { decision: 'withdrawn' as const, comment: null }
    if (await isDecidedSo(tx, actor, input, withdrawn)) return
    const { id, askedById, newDueOn } = await findAsked(tx, commitment, input.extensionId)
    allow(askedById === actor.id)
    await saveCommitment(tx, commitment.id, input.version, { extensionAsked: false })
    await closeExtension(tx, actor, { id, ...withdrawn }, now)
    const after = { askedDueOn: newDueOn }
    await record(tx, actor, commitment, { action: 'extension.withdrawn', before: {}, after }, now)
  })
}

const waitingSelect = { id: true, askedById: true, newDueOn: true, reason: true, askedByName: true } as const

/** The extension that waits on a commitment, if one does. */
async function findWaiting(tx: Tx, commitmentId: string) {
  const found = await tx.extension.findFirst({
    where: { commitmentId, decision: null },
    select: waitingSelect,
  })
  return found && { ...found, newDueOn: fromDateColumn(found.newDueOn) }
}

/**
 * The extension of an open commitment that is to be decided. Throws DomainError 'notFound' for one of another commitment,
 * 'commitmentClosed' and 'extensionDecided'.
 */
export async function findAsked(tx: Tx, commitment: CommitmentItem, extensionId: string) {
  const own = { id: extensionId, commitmentId: commitment.id }
  if ((await tx.extension.count({ where: own })) === 0) throw new DomainError('notFound')
  requireOpen(commitment)
  const waiting = await findWaiting(tx, commitment.id)
  if (waiting?.id !== extensionId) throw new DomainError('extensionDecided')
  return waiting
}

/** Refuses whoever has asked. Throws DomainError('extensionOwn'). */
export function requireAnother({ askedById }: { askedById: string }, actor: Actor): void {
  if (askedById === actor.id) throw new DomainError('extensionOwn')
}

type Closing = { id: string; decision: ExtensionDecision; comment: string | null }

/** Writes what was decided on a request; the flag of the commitment is the caller's. */
export async function closeExtension(
  tx: Tx,
  actor: Actor,
  { id, decision, comment }: Closing,
  now: Date,
): Promise<void> {
  await tx.extension.update({
    where: { id },
    data: { decision, comment, decidedById: idOf(actor), decidedByName: actor.name, decidedAt: now },
    select: { id: true },
  })
}

/**
 * Closes the request that waits when a date is set over it, with the reason of that as the comment. Returns what became of it
 * and who had asked; null when none waited.
 */
export async function settleExtension(
  tx: Tx,
  actor: Actor,
  commitmentId: string,
  { dueOn, reason }: { dueOn: CalendarDate; reason: string },
  now: Date,
): Promise<{ decision: ExtensionDecision; askedById: string } | null> {
  const waiting = await findWaiting(tx, commitmentId)
  if (!waiting) return null
  const decision = judgeOvertaken(waiting, { byId: actor.id, dueOn })
  await closeExtension(tx, actor, { id: waiting.id, decision, comment: reason }, now)
  return { decision, askedById: waiting.askedById }
}

/** Whether this very request is stored already, whatever became of it since; the id of another one is refused. */
async function isRepeat(
  tx: Tx,
  actor: Actor,
  { id, commitmentId, newDueOn, reason, progress }: AskExtension,
): Promise<boolean> {
  if ((await tx.extension.count({ where: { id } })) === 0) return false
  const sent = { commitmentId, newDueOn: toDateColumn(newDueOn), reason, progress, askedById: actor.id ?? '' }
  if ((await tx.extension.count({ where: { id, ...sent } })) === 0) throw new DomainError('repeatDiffers')
  return true
}

/** Whether the actor has decided this already, in these words. */
async function isDecidedSo(
  tx: Tx,
  actor: Actor,
  { extensionId: id, commitmentId }: WithdrawExtension,
  decided: Pick<Closing, 'decision' | 'comment'>,
): Promise<boolean> {
  return (
    (await tx.extension.count({ where: { id, commitmentId, ...decided, decidedById: actor.id ?? '' } })) === 1
  )
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}

function idOf({ id }: Actor): string {
  if (id === null) throw new DomainError('forbidden')
  return id
}

function record(tx: Tx, actor: Actor, { id }: CommitmentItem, event: Event, now: Date): Promise<void> {
  return recordEvent(tx, actor, now, { commitmentId: id }, event)
}
