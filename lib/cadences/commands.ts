import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { lastPauseDay, nextUpdateDue } from '@/lib/cadences/rules'
import type { PauseUpdates, ResumeUpdates, SetCadence } from '@/lib/cadences/schema'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import { isOpen } from '@/lib/commitments/rules'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { readReading, todayAt } from '@/lib/settings/queries'

/**
 * Sets how often an update of an item is expected; the day on which the next one falls due follows. Throws DomainError
 * 'notFound', 'forbidden', 'commitmentClosed' and 'conflict' (CC-1).
 */
export function setCadence(actor: Actor, input: SetCadence, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, pace, reportedOn } = await findPaced(tx, actor, input, now)
    const { settings } = await readReading(now, tx)
    const cadence = input.cadence ?? null
    const updateDueOn = nextUpdateDue(reportedOn, { ...pace, cadence }, settings)
    await saveCommitment(tx, id, input.version, { cadence, updateDueOn: toDateColumn(updateDueOn) })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: id },
      { action: 'commitment.cadenceSet', before: { cadence: pace.cadence }, after: { cadence } },
    )
  })
}

/**
 * Expects no update of an item before a day, for a reason. Throws DomainError 'pauseOutside' for a day that is not ahead or
 * too far, 'notFound', 'forbidden', 'commitmentClosed' and 'conflict' (CC-1).
 */
export function pauseUpdates(actor: Actor, input: PauseUpdates, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, pace, reportedOn } = await findPaced(tx, actor, input, now)
    const { today, settings } = await readReading(now, tx)
    const { pausedUntil, reason } = input
    if (pausedUntil <= today || pausedUntil > lastPauseDay(today))
      throw new DomainError('pauseOutside', 'pausedUntil')
    const updateDueOn = nextUpdateDue(reportedOn, { ...pace, pausedUntil }, settings)
    await saveCommitment(tx, id, input.version, {
      pausedUntil: toDateColumn(pausedUntil),
      pauseReason: reason,
      updateDueOn: toDateColumn(updateDueOn),
    })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: id },
      {
        action: 'commitment.updatesPaused',
        before: { pausedUntil: pace.pausedUntil },
        after: { pausedUntil, reason },
      },
    )
  })
}

/**
 * Expects updates of an item again, as if they had not been paused. Throws DomainError 'notPaused', 'notFound', 'forbidden',
 * 'commitmentClosed' and 'conflict' (CC-1).
 */
export function resumeUpdates(actor: Actor, input: ResumeUpdates, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, pace, reportedOn } = await findPaced(tx, actor, input, now)
    if (pace.pausedUntil === null) throw new DomainError('notPaused')
    const { settings } = await readReading(now, tx)
    const updateDueOn = nextUpdateDue(reportedOn, { ...pace, pausedUntil: null }, settings)
    await saveCommitment(tx, id, input.version, {
      pausedUntil: null,
      pauseReason: null,
      updateDueOn: toDateColumn(updateDueOn),
    })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: id },
      {
        action: 'commitment.updatesResumed',
        before: { pausedUntil: pace.pausedUntil },
        after: { pausedUntil: null },
      },
    )
  })
}

/** The open item of a command, with its pace and the day from which the next update is counted: the last one's, else the visit's end. */
async function findPaced(tx: Tx, actor: Actor, input: ResumeUpdates, now: Date) {
  const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
  allow(commitment.can.paceUpdates)
  if (!isOpen(commitment.standing)) throw new DomainError('commitmentClosed')
  // Under the lock of the row a version that is not the current one now never will be.
  if (commitment.version !== input.version) throw new DomainError('conflict')
  const { visit, pausedUntil, ...row } = await tx.commitment.findUniqueOrThrow({
    where: { id: commitment.id },
    select: { cadence: true, pausedUntil: true, visit: { select: { endsOn: true } } },
  })
  const { lastUpdateAt } = commitment
  return {
    id: commitment.id,
    pace: { ...row, pausedUntil: fromDateColumn(pausedUntil) },
    reportedOn: lastUpdateAt === null ? fromDateColumn(visit.endsOn) : todayAt(lastUpdateAt),
  }
}
