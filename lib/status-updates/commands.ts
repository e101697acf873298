import { eventOf } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { nextUpdateDue } from '@/lib/cadences/rules'
import { findWithReading, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { type Insert, insertInto, writeTogether } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { holdPerson } from '@/lib/people/commands'
import { approvalOf } from '@/lib/reviews/commands'
import { reportedEntryOf, updateEntryOf } from '@/lib/search/commands'
import { requireStep, stageChangesOf } from '@/lib/stages/commands'
import { canCorrectUpdate } from '@/lib/status-updates/policy'
import { readMeasure } from '@/lib/status-updates/queries'
import { type Assessment, applyStatusUpdate, mayHappenOn } from '@/lib/status-updates/rules'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'
import type { CalendarDate } from '@/lib/time/calendar-date'

/**
 * Posts a status update; returns its id. The id comes with the form: the same update sent twice is stored once, another one
 * under a used id is refused. A correction names the latest update, which it replaces. Throws DomainError 'notFound',
 * 'forbidden', 'commitmentClosed', 'stageOfOtherTemplate', 'stageReasonMissing' (going back), 'outcomeMissing' (of the step
 * announced before), 'happenedOutside', 'ownerNotOfUnit', 'updateNotLatest', 'conflict' (the commitment changed since it was
 * read, CC-1) and 'repeatDiffers'.
 */
export function postStatusUpdate(actor: Actor, input: PostStatusUpdate, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const { commitment, reading } = await findWithReading(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    if (actor.id === null) throw new DomainError('forbidden')
    const { measure: before, stored } = await readMeasure(commitment.id, input.id, tx)
    if (stored) return requireSame(stored, actor.id, input)
    if (!isOpen(commitment.standing)) throw new DomainError('commitmentClosed')
    const step = { from: commitment.stage, to: input.stage, reason: input.stageReason ?? null }
    requireStep(commitment.stageTemplate, step, 'stageReason')
    const { today, settings } = reading
    // Under the lock of the row: what was seen decides before what the form says about it does.
    if (commitment.version !== input.version) throw new DomainError('conflict')
    requireCorrectable(actor, commitment, before, input)
    requireOutcome(commitment, before, input)
    requireDay(input, today, before)
    await requireStepOwner(tx, commitment, input)
    const posted = toPosted(input)
    const change = applyStatusUpdate(
      {
        ...commitment,
        progressOn: commitment.standing.progressOn,
        stepMissingSince: before.stepMissingSince,
      },
      posted,
      today,
    )
    const waits = before.approvalRequired
    await saveCommitment(tx, commitment.id, input.version, {
      ...change,
      nextStepApproved: !waits,
      nextStepLanguage: posted.nextStep === null ? null : input.language,
      nextStepDueOn: toDateColumn(change.nextStepDueOn),
      nextStepOwnerId: posted.nextStepOwnerId,
      stageSince: toDateColumn(change.stageSince),
      moveSince: toDateColumn(change.moveSince),
      progressOn: toDateColumn(change.progressOn),
      stepMissingSince: toDateColumn(change.stepMissingSince),
      updateDueOn: toDateColumn(nextUpdateDue(today, before, settings)),
      lastUpdateAt: now,
    })
    const author = { id: actor.id, name: actor.name }
    await writeTogether(tx, [
      ...rowsOf(actor, { commitment, input, author }, now),
      ...(waits ? [] : [approvalOf(input.id, author.id, now)]),
    ])
    return input.id
  })
}

type Kept = { commitment: CommitmentItem; input: PostStatusUpdate; author: { id: string; name: string } }

/** The update with its step on the path, what it is found by, and what the history tells. */
function rowsOf(actor: Actor, { commitment, input, author }: Kept, now: Date): Insert[] {
  const posted = toPosted(input)
  const { id: commitmentId, health, stage: from } = commitment
  const row = { ...toRow(input), healthChanged: posted.health !== health, postedAt: now }
  const step = { from, to: input.stage, reason: input.stageReason ?? null }
  const moved = from !== input.stage && input.stageReason !== undefined
  const told = {
    action:
      input.correctsId === undefined ? ('statusUpdate.posted' as const) : ('statusUpdate.corrected' as const),
    before: assessmentOf(commitment),
    after: {
      ...assessmentOf(posted),
      realProgress: input.realProgress,
      ...(moved && { stageReason: input.stageReason }),
    },
  }
  return [
    insertInto('status_update', { ...row, authorId: author.id, authorName: author.name }),
    ...stageChangesOf({ ...step, commitmentId, statusUpdateId: input.id }, actor, now),
    updateEntryOf(input.id, row),
    reportedEntryOf(commitmentId, now),
    eventOf(actor, now, { commitmentId }, told),
  ]
}

type Read = Awaited<ReturnType<typeof readMeasure>>
type Before = Read['measure']

/** Only the latest update can be corrected: what was reported after an older one stands already. */
function requireCorrectable(
  actor: Actor,
  commitment: CommitmentItem,
  { latest }: Before,
  { correctsId }: PostStatusUpdate,
): void {
  if (correctsId === undefined) return
  if (latest?.id !== correctsId) throw new DomainError('updateNotLatest')
  allow(canCorrectUpdate(actor, { ...commitment, authorId: latest.authorId }))
}

/** Where a step was announced, the next update says what became of it; a correction answers what the corrected one did. */
function requireOutcome({ nextStep }: CommitmentItem, { latest }: Before, input: PostStatusUpdate): void {
  const asked = input.correctsId === undefined ? nextStep !== null : latest?.nextStepOutcome !== null
  if (asked && input.nextStepOutcome === undefined) throw new DomainError('outcomeMissing', 'nextStepOutcome')
}

/** An update speaks of a day of the visit or after it, and not of one that is still to come. */
function requireDay({ happenedOn }: PostStatusUpdate, today: CalendarDate, { visitStartsOn }: Before): void {
  if (happenedOn !== undefined && !mayHappenOn(happenedOn, today, visitStartsOn))
    throw new DomainError('happenedOutside', 'happenedOn')
}

/** The next step is taken by somebody who works in the lead unit. */
async function requireStepOwner(
  tx: Tx,
  { leadUnitId }: CommitmentItem,
  { nextStepBy }: PostStatusUpdate,
): Promise<void> {
  if (nextStepBy === undefined || nextStepBy === 'partner') return
  await holdPerson(tx, nextStepBy)
  const found = await tx.person.count({
    where: { id: nextStepBy, deactivatedAt: null, units: { some: { unitId: leadUnitId } } },
  })
  if (found === 0) throw new DomainError('ownerNotOfUnit', 'nextStepBy')
}

/** The id of this very update, which is stored already; that of another one is refused. */
function requireSame(stored: NonNullable<Read['stored']>, authorId: string, input: PostStatusUpdate): string {
  const row = { ...toRow(input), authorId }
  const same = (Object.keys(stored) as (keyof typeof stored)[]).every((key) => stored[key] === row[key])
  if (!same) throw new DomainError('repeatDiffers')
  return input.id
}

/** A step that the partner takes is their move, whatever else the form says. */
function toPosted(input: PostStatusUpdate) {
  const { health, stage, realProgress, nextStepBy } = input
  const nextStep = input.nextStep ?? null
  return {
    health,
    stage,
    moveBy: nextStepBy === 'partner' ? ('partner' as const) : input.moveBy,
    realProgress,
    nextStep,
    nextStepDueOn: input.nextStepDueOn ?? null,
    nextStepOwnerId: nextStepBy === 'partner' ? null : (nextStepBy ?? null),
    nextStepOutcome: input.nextStepOutcome ?? null,
  }
}

function toRow(input: PostStatusUpdate) {
  const { version: _, stageReason: __, nextStepBy: ___, problems, happenedOn, correctsId, ...update } = input
  return {
    ...update,
    ...toPosted(input),
    problems: problems ?? null,
    nextStepDueOn: toDateColumn(input.nextStepDueOn ?? null),
    happenedOn: toDateColumn(happenedOn ?? null),
    correctsId: correctsId ?? null,
  }
}

function assessmentOf({ health, stage, moveBy, nextStep, nextStepDueOn }: Assessment): Assessment {
  return { health, stage, moveBy, nextStep, nextStepDueOn }
}
