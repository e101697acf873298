import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { grantExtension } from '@/lib/deadlines/commands'
import { grantExtensionSchema } from '@/lib/deadlines/schema'
import { askExtension, refuseExtension } from '@/lib/extensions/commands'
import { askExtensionSchema, refuseExtensionSchema } from '@/lib/extensions/schema'
import { addMilestone, changeMilestone, reachMilestone } from '@/lib/milestones/commands'
import { addMilestoneSchema, changeMilestoneSchema, reachMilestoneSchema } from '@/lib/milestones/schema'
import { todayAt } from '@/lib/settings/queries'
import { dayIn } from '@/prisma/demo/days'
import type { ItemBeat } from '@/prisma/demo/shape'
import type { World } from '@/prisma/demo/world'

type Subject = { commitmentId: string; version: number }

/** Extensions and milestones. Whether the deed was one of these. */
export async function tellDates(
  { today }: World,
  actor: Actor,
  subject: Subject,
  beat: ItemBeat,
  at: Date,
): Promise<boolean> {
  const id = randomUUID()
  switch (beat.does) {
    case 'ask': {
      const { why: reason, soFar: progress, dueIn } = beat
      const asked = { ...subject, id, reason, progress, newDueOn: dayIn(today, dueIn) }
      await askExtension(actor, askExtensionSchema.parse(asked), at)
      return true
    }
    case 'grant': {
      const granted = { ...subject, id, extensionId: await waiting(subject), comment: beat.comment }
      await grantExtension(actor, grantExtensionSchema.parse(granted), at)
      return true
    }
    case 'refuse': {
      const refused = { ...subject, extensionId: await waiting(subject), comment: beat.why }
      await refuseExtension(actor, refuseExtensionSchema.parse(refused), at)
      return true
    }
    case 'plan': {
      const { milestone: title, language, dueIn } = beat
      const planned = { ...subject, id, title, language, plannedOn: dayIn(today, dueIn) }
      await addMilestone(actor, addMilestoneSchema.parse(planned), at)
      return true
    }
    case 'expect': {
      const milestoneId = await milestoneNamed(subject, beat.milestone)
      const expected = { ...subject, milestoneId, forecastOn: dayIn(today, beat.dueIn), reason: beat.why }
      await changeMilestone(actor, changeMilestoneSchema.parse(expected), at)
      return true
    }
    case 'reach': {
      const milestoneId = await milestoneNamed(subject, beat.milestone)
      // Told on a day off the deed moves to the working day before it; it was not reached later than it was said.
      const [day, said] = [dayIn(today, -beat.daysAgo), todayAt(at)]
      const reached = { ...subject, milestoneId, actualOn: day < said ? day : said }
      await reachMilestone(actor, reachMilestoneSchema.parse(reached), at)
      return true
    }
    default:
      return false
  }
}

async function waiting({ commitmentId }: Subject): Promise<string> {
  const where = { commitmentId, decision: null }
  const select = { id: true }
  return (await transaction((tx) => tx.extension.findFirstOrThrow({ where, select }))).id
}

async function milestoneNamed({ commitmentId }: Subject, title: string): Promise<string> {
  const where = { commitmentId, title }
  const select = { id: true }
  return (await transaction((tx) => tx.milestone.findFirstOrThrow({ where, select }))).id
}
