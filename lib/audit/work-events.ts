import { z } from 'zod'
import { calendarDate, deadline, event, nothing, word } from '@/lib/audit/event-parts'

const extensionAsked = z.strictObject({ askedDueOn: calendarDate })
const milestoneNamed = z.strictObject({ milestone: z.string() })
const amountFacts = z.strictObject({
  amountKind: z.string(),
  amount: z.string(),
  currency: z.string(),
  heldOn: calendarDate,
})

/** Of what comes together about an item: requests, milestones, documents, problems, talk. */
export const workEvents = [
  event(
    'extension.asked',
    nothing,
    extensionAsked.extend({ askedReason: z.string(), askedProgress: z.string() }),
  ),
  event(
    'extension.granted',
    deadline,
    z.strictObject({
      ...deadline.shape,
      askedBy: z.string(),
      reason: z.string(),
      comment: z.string().nullable(),
      daysOverdue: z.int().optional(),
    }),
  ),
  event('extension.refused', nothing, extensionAsked.extend({ comment: z.string() })),
  event('extension.withdrawn', nothing, extensionAsked),
  event('milestone.added', nothing, milestoneNamed.extend({ plannedOn: calendarDate })),
  event(
    'milestone.changed',
    z.strictObject({ forecastOn: calendarDate.nullable() }),
    milestoneNamed.extend({ forecastOn: calendarDate, forecastReason: z.string() }),
  ),
  event('milestone.reached', nothing, milestoneNamed.extend({ actualOn: calendarDate })),
  event('milestone.removed', nothing, milestoneNamed.extend({ reason: z.string() })),
  event('document.added', nothing, z.strictObject({ document: word, fileSize: z.int() })),
  event('document.archived', nothing, z.strictObject({ document: word, reason: z.string() })),
  event('amount.recorded', nothing, amountFacts),
  event('amount.withdrawn', amountFacts, z.strictObject({ reason: z.string() })),
  event(
    'fact.confirmed',
    nothing,
    z.strictObject({ fact: z.string(), factStanding: z.string(), document: word, contact: word, note: word }),
  ),
  event(
    'problem.raised',
    nothing,
    z.strictObject({
      problemLevel: z.string(),
      problem: z.string(),
      decisionAsked: z.string(),
      askedOf: z.string().nullable(),
      decisionDueOn: calendarDate,
    }),
  ),
  event(
    'problem.readdressed',
    z.strictObject({ askedOf: z.string() }),
    z.strictObject({ decisionAsked: z.string(), askedOf: z.string().nullable() }),
  ),
  event('problem.answered', nothing, z.strictObject({ decisionAsked: z.string(), answer: z.string() })),
  event(
    'problem.done',
    nothing,
    z.strictObject({ instruction: z.string(), doneNote: z.string().optional() }),
  ),
  event('problem.resolved', nothing, z.strictObject({ decisionAsked: z.string(), resolution: z.string() })),
  /** The words of a comment stand in its row alone, so that one withdrawn is out of sight here as well. */
  event('comment.written', nothing, z.strictObject({ mentioned: z.string().optional() })),
  event('comment.withdrawn', nothing, nothing),
] as const
