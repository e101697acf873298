import { eventOf } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { nextUpdateDue } from '@/lib/cadences/rules'
import { findWithReading, saveCommitment } from '@/lib/commitments/commands'
import { toDateColumn } from '@/lib/db/calendar-column'
import { insertInto, writeTogether } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { readUnchanged } from '@/lib/no-changes/queries'
import { whyNotUnchanged } from '@/lib/no-changes/rules'
import type { ReportNoChange } from '@/lib/no-changes/schema'
import { approvalOf } from '@/lib/reviews/commands'
import { reportedEntryOf } from '@/lib/search/commands'

/**
 * Reports with one click that nothing has changed: an update without words, which sets the clock of updates, leaves the clock
 * of progress alone and is counted. It has no text that somebody could approve. The id comes with the form: sent twice it is
 * stored once. Returns the number of the item. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'nothingReported' (there was no update yet),
 * 'updateReturned' (it wants a correction), 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function reportNoChange(actor: Actor, input: ReportNoChange, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const { commitment, reading } = await findWithReading(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    if (actor.id === null) throw new DomainError('forbidden')
    const { id, commitmentId } = input
    const { counted, stored } = await readUnchanged(commitmentId, id, tx)
    if (stored?.commitmentId === commitmentId && stored.authorId === actor.id && stored.noChange)
      return commitment.number
    if (stored) throw new DomainError('repeatDiffers')
    const problem = whyNotUnchanged(commitment.standing)
    if (problem) throw new DomainError(problem)
    const { today, settings } = reading
    const unchanged = counted.unchangedUpdates + 1
    await saveCommitment(tx, commitmentId, input.version, {
      lastUpdateAt: now,
      unchangedUpdates: unchanged,
      updateDueOn: toDateColumn(nextUpdateDue(today, counted, settings)),
    })
    const { originalLanguage: language, health, stage, moveBy } = commitment
    const author = { authorId: actor.id, authorName: actor.name }
    const said = { language, progress: '', noChange: true, realProgress: false, health, stage, moveBy }
    await writeTogether(tx, [
      insertInto('status_update', { id, commitmentId, ...author, ...said, postedAt: now }),
      approvalOf(id, actor.id, now),
      reportedEntryOf(commitmentId, now),
      eventOf(
        actor,
        now,
        { commitmentId },
        { action: 'statusUpdate.unchanged', before: {}, after: { unchanged } },
      ),
    ])
    return commitment.number
  })
}
