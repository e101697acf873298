import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { nextUpdateDue } from '@/lib/cadences/rules'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { holdPerson } from '@/lib/people/commands'
import { approveWithoutReview } from '@/lib/reviews/commands'
import { indexStatusUpdate } from '@/lib/search/commands'
import { readReading } from '@/lib/settings/queries'
import { keepStageChange, requireStep } from '@/lib/stages/commands'
import { canCorrectUpdate } from '@/lib/status-updates/policy'
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
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    if (actor.id === null) throw new DomainError('forbidden')
    if (await isRepeat(tx, actor.id, input)) return input.id
    if (!isOpen(commitment.standing)) throw new DomainError('commitmentClosed')
    const step = { from: commitment.stage, to: input.stage, reason: input.stageReason ?? null }
    requireStep(commitment.stageTemplate, step, 'stageReason')
    const { today, settings } = await readReading(now, tx)
    const before = await readBefore(tx, commitment.id)
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
    await keepUpdate(tx, actor, { commitment, input, author: { id: actor.id, name: actor.name } }, now)
    if (!waits) await approveWithoutReview(tx, input.id, actor.id, now)
    return input.id
  })
}

type Kept = { commitment: CommitmentItem; input: PostStatusUpdate; author: { id: string; name: string } }

/** Writes the update with its step on the path, makes it findable and tells the history. */
async function keepUpdate(
  tx: Tx,
  actor: Actor,
  { commitment, input, author }: Kept,
  now: Date,
): Promise<void> {
  const posted = toPosted(input)
  const { id: commitmentId, health, stage: from } = commitment
  const healthChanged = posted.health !== health
  await tx.statusUpdate.create({
    data: { ...toRow(input), healthChanged, authorId: author.id, authorName: author.name, postedAt: now },
    select: { id: true },
  })
  const step = { from, to: input.stage, reason: input.stageReason ?? null }
  await keepStageChange(tx, actor, { ...step, commitmentId, statusUpdateId: input.id }, now)
  await indexStatusUpdate(tx, input.id)
  const moved = from !== input.stage && input.stageReason !== undefined
  await recordEvent(
    tx,
    actor,
    now,
    { commitmentId },
    {
      action: input.correctsId === undefined ? 'statusUpdate.posted' : 'statusUpdate.corrected',
      before: assessmentOf(commitment),
      after: {
        ...assessmentOf(posted),
        realProgress: input.realProgress,
        ...(moved && { stageReason: input.stageReason }),
      },
    },
  )
}

type Before = Awaited<ReturnType<typeof readBefore>>

/** What an update is measured against and nobody sees on the item. */
async function readBefore(tx: Tx, id: string) {
  const row = await tx.commitment.findUniqueOrThrow({
    where: { id },
    select: {
      cadence: true,
      pausedUntil: true,
      stepMissingSince: true,
      visit: { select: { startsOn: true } },
      leadUnit: { select: { approvalRequired: true } },
      statusUpdates: {
        select: { id: true, authorId: true, nextStepOutcome: true },
        where: { noChange: false },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: 1,
      },
    },
  })
  return {
    cadence: row.cadence,
    pausedUntil: fromDateColumn(row.pausedUntil),
    stepMissingSince: fromDateColumn(row.stepMissingSince),
    visitStartsOn: fromDateColumn(row.visit.startsOn),
    approvalRequired: row.leadUnit.approvalRequired,
    latest: row.statusUpdates[0] ?? null,
  }
}

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

/** Whether this very update is stored already; the id of another one is refused. */
async function isRepeat(tx: Tx, authorId: string, input: PostStatusUpdate): Promise<boolean> {
  const stored = await tx.statusUpdate.findUnique({
    where: { id: input.id },
    select: {
      commitmentId: true,
      authorId: true,
      progress: true,
      problems: true,
      nextStep: true,
      health: true,
      stage: true,
      correctsId: true,
    },
  })
  if (!stored) return false
  const row = { ...toRow(input), authorId }
  const same = (Object.keys(stored) as (keyof typeof stored)[]).every((key) => stored[key] === row[key])
  if (!same) throw new DomainError('repeatDiffers')
  return true
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
