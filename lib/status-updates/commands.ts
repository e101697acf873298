import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { indexStatusUpdate } from '@/lib/search/commands'
import { readingAt } from '@/lib/settings/queries'
import { keepStageChange, requireStep } from '@/lib/stages/commands'
import { type Assessment, applyStatusUpdate } from '@/lib/status-updates/rules'
import type { PostStatusUpdate } from '@/lib/status-updates/schema'

/**
 * Posts a status update; returns its id. The id comes with the form: the same update sent twice is stored once, another one
 * under a used id is refused. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed', 'stageOfOtherTemplate',
 * 'stageReasonMissing' (going back), 'conflict' (the commitment changed since it was read, CC-1) and 'repeatDiffers'.
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
    const posted = toPosted(input)
    const { today, settings } = readingAt(now)
    const change = applyStatusUpdate(
      { ...commitment, progressOn: commitment.standing.progressOn },
      posted,
      today,
      settings.cadenceDays,
    )
    const waits = await needsApproval(tx, commitment)
    await saveCommitment(tx, commitment.id, input.version, {
      ...change,
      nextStepApproved: !waits,
      nextStepLanguage: posted.nextStep === null ? null : input.language,
      nextStepDueOn: toDateColumn(change.nextStepDueOn),
      stageSince: toDateColumn(change.stageSince),
      moveSince: toDateColumn(change.moveSince),
      progressOn: toDateColumn(change.progressOn),
      updateDueOn: toDateColumn(change.updateDueOn),
      lastUpdateAt: now,
    })
    const healthChanged = posted.health !== commitment.health
    await tx.statusUpdate.create({
      data: { ...toRow(input), healthChanged, authorId: actor.id, authorName: actor.name, postedAt: now },
      select: { id: true },
    })
    await keepStageChange(tx, actor, { ...step, commitmentId: commitment.id, statusUpdateId: input.id }, now)
    if (!waits) await approveWithoutReview(tx, input.id, actor.id, now)
    await indexStatusUpdate(tx, input.id)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'statusUpdate.posted',
        before: assessmentOf(commitment),
        after: {
          ...assessmentOf(posted),
          realProgress: input.realProgress,
          ...(input.stageReason !== undefined && step.from !== step.to && { stageReason: input.stageReason }),
        },
      },
    )
    return input.id
  })
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
    },
  })
  if (!stored) return false
  const row = toRow(input)
  const same =
    stored.authorId === authorId &&
    (Object.keys(stored) as (keyof typeof stored)[]).every(
      (key) => key === 'authorId' || stored[key] === row[key],
    )
  if (!same) throw new DomainError('repeatDiffers')
  return true
}

/** Where the lead unit asks for no approval, posting approves; the fact is a row, so that a later switch changes no past. */
async function approveWithoutReview(
  tx: Tx,
  statusUpdateId: string,
  authorId: string,
  now: Date,
): Promise<void> {
  await tx.statusUpdateReview.create({
    data: {
      statusUpdateId,
      authorId,
      basis: 'approvalNotRequired',
      decision: 'approved',
      decidedAt: now,
    },
    select: { id: true },
  })
}

async function needsApproval(tx: Tx, { leadUnitId }: CommitmentItem): Promise<boolean> {
  const unit = await tx.unit.findUniqueOrThrow({
    where: { id: leadUnitId },
    select: { approvalRequired: true },
  })
  return unit.approvalRequired
}

function toPosted(input: PostStatusUpdate) {
  const { health, stage, moveBy, realProgress } = input
  const nextStep = input.nextStep ?? null
  return {
    health,
    stage,
    moveBy,
    realProgress,
    nextStep,
    nextStepDueOn: input.nextStepDueOn ?? null,
    nextStepOutcome: input.nextStepOutcome ?? null,
  }
}

function toRow(input: PostStatusUpdate) {
  const { version: _, stageReason: __, problems, ...update } = input
  return {
    ...update,
    ...toPosted(input),
    problems: problems ?? null,
    nextStepDueOn: toDateColumn(input.nextStepDueOn ?? null),
  }
}

function assessmentOf({ health, stage, moveBy, nextStep, nextStepDueOn }: Assessment): Assessment {
  return { health, stage, moveBy, nextStep, nextStepDueOn }
}
