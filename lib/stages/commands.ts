import { eventOf } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen, type Stage, type StageTemplate } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { type Insert, insertInto, writeTogether } from '@/lib/db/inserts'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { todayAt } from '@/lib/settings/queries'
import { judgeStageStep, type StageStep } from '@/lib/stages/rules'
import type { ChangeStage } from '@/lib/stages/schema'

/**
 * Moves a commitment on its path, without an update; a step forward is real progress. Throws DomainError 'notFound', 'forbidden',
 * 'commitmentClosed', 'conflict' (CC-1), 'stageUnchanged', 'stageOfOtherTemplate' and 'stageReasonMissing' (going back).
 */
export function changeStage(actor: Actor, input: ChangeStage, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.changeStage)
    if (!isOpen(commitment.standing)) throw new DomainError('commitmentClosed')
    // The row is locked: what is no longer current now stays so, and its stage says nothing about what was seen.
    if (commitment.version !== input.version) throw new DomainError('conflict')
    const { id: commitmentId, stage: from, stageTemplate } = commitment
    const { stage: to, reason = null } = input
    const step = requireStep(stageTemplate, { from, to, reason }, 'reason')
    if (step === 'same') throw new DomainError('stageUnchanged', 'stage')
    const today = toDateColumn(todayAt(now))
    await saveCommitment(tx, commitmentId, input.version, {
      stage: to,
      stageSince: today,
      ...(step === 'forward' && { progressOn: today }),
    })
    const told = {
      action: 'stage.changed' as const,
      before: { stage: from },
      after: { stage: to, ...(reason !== null && { reason }) },
    }
    await writeTogether(tx, [
      ...stageChangesOf({ commitmentId, from, to, reason }, actor, now),
      eventOf(actor, now, { commitmentId }, told),
    ])
  })
}

type Step = { from: Stage; to: Stage; reason: string | null }

/**
 * Which step it is. Throws DomainError 'stageOfOtherTemplate' at `stage`, and 'stageReasonMissing' at the given field for a step
 * back without a reason.
 */
export function requireStep(template: StageTemplate, { from, to, reason }: Step, field: string): StageStep {
  const step = judgeStageStep(template, from, to)
  if (step === 'otherPath') throw new DomainError('stageOfOtherTemplate', 'stage')
  if (step === 'back' && reason === null) throw new DomainError('stageReasonMissing', field)
  return step
}

/**
 * Which step editing the facts of an item makes; it may put it on the other path. Throws, at `stage`, DomainError 'stageBack'
 * (that takes a reason, which `changeStage` asks for) and 'commitmentClosed' for another stage of an ended item.
 */
export function requireEditedStage(
  { stage, standing }: CommitmentItem,
  template: StageTemplate,
  to: Stage,
): StageStep {
  const step = judgeStageStep(template, stage, to)
  if (step === 'back') throw new DomainError('stageBack', 'stage')
  if (step !== 'same' && !isOpen(standing)) throw new DomainError('commitmentClosed', 'stage')
  return step
}

type Kept = Step & { commitmentId: string; statusUpdateId?: string }

/** Keeps a step that a command has made: from where to where, why, by whom and when. A stage that stays keeps nothing. */
export async function keepStageChange(tx: Tx, actor: Actor, step: Kept, now: Date): Promise<void> {
  await writeTogether(tx, stageChangesOf(step, actor, now))
}

/** The same as rows, for a command that writes them together with others: one, or none where the stage stays. */
export function stageChangesOf({ from, to, ...kept }: Kept, actor: Actor, now: Date): Insert[] {
  if (from === to) return []
  if (actor.id === null) throw new DomainError('forbidden')
  const by = { changedById: actor.id, changedByName: actor.name, changedAt: now }
  return [insertInto('stage_change', { ...kept, fromStage: from, toStage: to, ...by })]
}
