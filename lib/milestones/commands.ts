import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { milestonePart, toMilestone } from '@/lib/milestones/queries'
import { summariseMilestones } from '@/lib/milestones/rules'
import type { AddMilestone, ChangeMilestone, ReachMilestone, RemoveMilestone } from '@/lib/milestones/schema'
import { todayAt } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Adds a milestone; its planned day stays as it is for ever. The id comes with the form: sent twice it is added once. Throws
 * DomainError 'notFound', 'forbidden', 'commitmentClosed', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function addMilestone(actor: Actor, input: AddMilestone, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.planMilestones)
    if (await isRepeat(tx, input)) return
    requireOpen(commitment)
    const { id, commitmentId, title, language, plannedOn } = input
    await tx.milestone.create({
      data: { id, commitmentId, title, language, plannedOn: toDateColumn(plannedOn), createdAt: now },
      select: { id: true },
    })
    const after = { milestone: title, plannedOn }
    await keep(tx, actor, input, { action: 'milestone.added', before: {}, after }, now)
  })
}

/**
 * Says on which day a milestone is expected now, and why; what was planned stays in sight. Throws DomainError 'notFound',
 * 'forbidden', 'commitmentClosed', 'milestoneReached', 'milestoneUnchanged' and 'conflict' (CC-1).
 */
export function changeMilestone(actor: Actor, input: ChangeMilestone, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.reportMilestone)
    const { milestoneId, forecastOn, reason } = input
    const milestone = await findAhead(tx, commitment, milestoneId)
    const before = milestone.forecastOn
    if (forecastOn === (before ?? milestone.plannedOn))
      throw new DomainError('milestoneUnchanged', 'forecastOn')
    await write(tx, milestoneId, { forecastOn: toDateColumn(forecastOn) })
    const after = { milestone: milestone.title, forecastOn, forecastReason: reason }
    const event: Event = { action: 'milestone.changed', before: { forecastOn: before }, after }
    await keep(tx, actor, input, event, now)
  })
}

/**
 * Says that a milestone was reached, today or before. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed',
 * 'milestoneReached', 'milestoneAhead' (a day to come) and 'conflict' (CC-1).
 */
export function reachMilestone(actor: Actor, input: ReachMilestone, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.reportMilestone)
    const { milestoneId, actualOn } = input
    const { title } = await findAhead(tx, commitment, milestoneId)
    if (actualOn > todayAt(now)) throw new DomainError('milestoneAhead', 'actualOn')
    await write(tx, milestoneId, { actualOn: toDateColumn(actualOn) })
    const after = { milestone: title, actualOn }
    await keep(tx, actor, input, { action: 'milestone.reached', before: {}, after }, now)
  })
}

/**
 * Takes a milestone from sight; its row and its history stay. Throws DomainError 'notFound', 'forbidden', 'commitmentClosed' and
 * 'conflict' (CC-1).
 */
export function removeMilestone(actor: Actor, input: RemoveMilestone, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.planMilestones)
    const { milestoneId, reason } = input
    const { title } = await findMilestone(tx, commitment, milestoneId)
    await write(tx, milestoneId, { removedAt: now })
    const after = { milestone: title, reason }
    await keep(tx, actor, input, { action: 'milestone.removed', before: {}, after }, now)
  })
}

/** A milestone that is still to be reached. */
async function findAhead(tx: Tx, commitment: CommitmentItem, id: string) {
  const milestone = await findMilestone(tx, commitment, id)
  if (milestone.actualOn !== null) throw new DomainError('milestoneReached')
  return milestone
}

/** A milestone of an open commitment that was not removed. */
async function findMilestone(tx: Tx, commitment: CommitmentItem, id: string) {
  const row = await tx.milestone.findFirst({
    where: { id, commitmentId: commitment.id, removedAt: null },
    select: milestonePart.select,
  })
  if (!row) throw new DomainError('notFound')
  requireOpen(commitment)
  return toMilestone(row)
}

async function write(tx: Tx, id: string, data: Prisma.MilestoneUpdateInput): Promise<void> {
  await tx.milestone.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
}

/** Keeps what the commitment knows of its milestones, on the version that was seen, and the event. */
async function keep(
  tx: Tx,
  actor: Actor,
  { commitmentId, version }: { commitmentId: string; version: number },
  event: Event,
  now: Date,
): Promise<void> {
  const rows = await tx.milestone.findMany({
    where: { commitmentId, removedAt: null },
    select: milestonePart.select,
  })
  const { milestoneDueOn, milestoneSlipped } = summariseMilestones(rows.map(toMilestone))
  await saveCommitment(tx, commitmentId, version, {
    milestoneDueOn: toDateColumn(milestoneDueOn),
    milestoneSlipped,
  })
  await recordEvent(tx, actor, now, { commitmentId }, event)
}

/** Whether this very milestone is stored already, whatever became of it since; the id of another one is refused. */
async function isRepeat(
  tx: Tx,
  { id, commitmentId, title, language, plannedOn }: AddMilestone,
): Promise<boolean> {
  if ((await tx.milestone.count({ where: { id } })) === 0) return false
  const sent = { commitmentId, title, language, plannedOn: toDateColumn(plannedOn) }
  if ((await tx.milestone.count({ where: { id, ...sent } })) === 0) throw new DomainError('repeatDiffers')
  return true
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}
