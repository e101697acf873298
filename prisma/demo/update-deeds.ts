import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { pauseUpdates, setCadence } from '@/lib/cadences/commands'
import { pauseUpdatesSchema, setCadenceSchema } from '@/lib/cadences/schema'
import { transaction } from '@/lib/db/transaction'
import { reportNoChange } from '@/lib/no-changes/commands'
import { reviewStatusUpdate } from '@/lib/reviews/commands'
import { reviewStatusUpdateSchema } from '@/lib/reviews/schema'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { postStatusUpdateSchema } from '@/lib/status-updates/schema'
import { dayIn } from '@/prisma/demo/days'
import type { ItemBeat } from '@/prisma/demo/shape'
import type { World } from '@/prisma/demo/world'

type Subject = { commitmentId: string; version: number }

/** Reviews and corrections of the latest update, "no change", and how often updates are expected. Whether the deed was one of these. */
export async function tellUpdates(
  { today }: World,
  actor: Actor,
  subject: Subject,
  beat: ItemBeat,
  at: Date,
): Promise<boolean> {
  switch (beat.does) {
    case 'approve':
    case 'giveBack': {
      const { id: statusUpdateId } = await latestUpdate(subject)
      const decision = beat.does === 'approve' ? 'approved' : 'returned'
      const onProgress = beat.does === 'giveBack' ? beat.asks : undefined
      const review = reviewStatusUpdateSchema.parse({ statusUpdateId, decision, onProgress })
      await reviewStatusUpdate(actor, review, at)
      return true
    }
    case 'correct':
      await correct(actor, subject, beat.progress, at)
      return true
    case 'sayNoChange':
      await reportNoChange(actor, { ...subject, id: randomUUID() }, at)
      return true
    case 'setCadence':
      await setCadence(actor, setCadenceSchema.parse({ ...subject, cadence: beat.cadence }), at)
      return true
    case 'pause': {
      const paused = { ...subject, pausedUntil: dayIn(today, beat.untilIn), reason: beat.why }
      await pauseUpdates(actor, pauseUpdatesSchema.parse(paused), at)
      return true
    }
    default:
      return false
  }
}

/** The latest update once more with other words for what happened, as its form would hold it. */
async function correct(actor: Actor, subject: Subject, progress: string, at: Date): Promise<void> {
  const { id, ...said } = await latestUpdate(subject)
  const kept = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null))
  const nextStepDueOn = said.nextStepDueOn?.toISOString().slice(0, 10)
  const corrected = { ...subject, ...kept, nextStepDueOn, id: randomUUID(), correctsId: id, progress }
  await postStatusUpdate(actor, postStatusUpdateSchema.parse(corrected), at)
}

function latestUpdate({ commitmentId }: Subject) {
  return transaction((tx) =>
    tx.statusUpdate.findFirstOrThrow({
      where: { commitmentId, noChange: false },
      select: {
        id: true,
        language: true,
        problems: true,
        nextStep: true,
        nextStepDueOn: true,
        nextStepOutcome: true,
        health: true,
        stage: true,
        moveBy: true,
        realProgress: true,
      },
      orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
    }),
  )
}
