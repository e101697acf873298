import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { nextUpdateDue } from '@/lib/cadences/rules'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { whyNotUnchanged } from '@/lib/no-changes/rules'
import type { ReportNoChange } from '@/lib/no-changes/schema'
import { approveWithoutReview } from '@/lib/reviews/commands'
import { readReading } from '@/lib/settings/queries'

/**
 * Reports with one click that nothing has changed: an update without words, which sets the clock of updates, leaves the clock
 * of progress alone and is counted. It has no text that somebody could approve. The id comes with the form: sent twice it is
 * stored once. Returns the number of the item. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'nothingReported' (there was no update yet),
 * 'updateReturned' (it wants a correction), 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function reportNoChange(actor: Actor, input: ReportNoChange, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    if (actor.id === null) throw new DomainError('forbidden')
    const { id, commitmentId } = input
    const stored = await tx.statusUpdate.findUnique({
      where: { id },
      select: { commitmentId: true, authorId: true, noChange: true },
    })
    if (stored?.commitmentId === commitmentId && stored.authorId === actor.id && stored.noChange)
      return commitment.number
    if (stored) throw new DomainError('repeatDiffers')
    const problem = whyNotUnchanged(commitment.standing)
    if (problem) throw new DomainError(problem)
    const { cadence, pausedUntil, unchangedUpdates } = await tx.commitment.findUniqueOrThrow({
      where: { id: commitmentId },
      select: { cadence: true, pausedUntil: true, unchangedUpdates: true },
    })
    const { today, settings } = await readReading(now, tx)
    const pace = { cadence, pausedUntil: fromDateColumn(pausedUntil) }
    const unchanged = unchangedUpdates + 1
    await saveCommitment(tx, commitmentId, input.version, {
      lastUpdateAt: now,
      unchangedUpdates: unchanged,
      updateDueOn: toDateColumn(nextUpdateDue(today, pace, settings)),
    })
    const { originalLanguage: language, health, stage, moveBy } = commitment
    const author = { authorId: actor.id, authorName: actor.name }
    const said = { language, progress: '', noChange: true, realProgress: false, health, stage, moveBy }
    await tx.statusUpdate.create({
      data: { id, commitmentId, ...author, ...said, postedAt: now },
      select: { id: true },
    })
    await approveWithoutReview(tx, id, actor.id, now)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId },
      { action: 'statusUpdate.unchanged', before: {}, after: { unchanged } },
    )
    return commitment.number
  })
}
