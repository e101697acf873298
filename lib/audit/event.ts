import { z } from 'zod'

/**
 * Every event of the history, `noun.pastVerb`, with what it says before and after. Closed: `recordEvent` accepts nothing else.
 * Values are what `describe.ts` can put into words in any language, never sentences.
 */
const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const nothing = z.strictObject({})
const assessment = z.strictObject({
  health: z.string(),
  stage: z.string(),
  moveBy: z.string(),
  nextStep: z.string().nullable(),
  nextStepDueOn: calendarDate.nullable(),
})
const deadline = z.strictObject({ dueOn: calendarDate.nullable(), dueBasis: z.string().nullable() })

function event<Action extends string, Before extends z.ZodType, After extends z.ZodType>(
  action: Action,
  before: Before,
  after: After,
) {
  return z.strictObject({ action: z.literal(action), before, after })
}

export const eventSchema = z.discriminatedUnion('action', [
  event('signIn.succeeded', nothing, nothing),
  event(
    'signIn.failed',
    nothing,
    z.strictObject({ reason: z.enum(['unknownAccount', 'wrongPassword', 'deactivated']) }),
  ),
  event('signIn.ended', nothing, nothing),
  event('person.added', nothing, z.strictObject({ name: z.string(), role: z.string() })),
  event(
    'person.languageChanged',
    z.strictObject({ locale: z.string().nullable() }),
    z.strictObject({ locale: z.string() }),
  ),
  event('unit.added', nothing, z.strictObject({ name: z.string() })),
  event(
    'visit.recorded',
    nothing,
    z.strictObject({ key: z.string(), startsOn: calendarDate, endsOn: calendarDate }),
  ),
  event('source.recorded', nothing, z.strictObject({ language: z.string(), paragraphs: z.int() })),
  event('source.anchored', nothing, z.strictObject({ paragraph: z.int() })),
  event('session.recorded', nothing, z.strictObject({ title: z.string() })),
  event('partner.added', nothing, z.strictObject({ key: z.string(), name: z.string() })),
  event('contact.added', nothing, z.strictObject({ name: z.string() })),
  event(
    'commitment.recorded',
    nothing,
    z.strictObject({ number: z.string(), title: z.string(), bindingStrength: z.string(), ...deadline.shape }),
  ),
  event(
    'statusUpdate.posted',
    assessment,
    z.strictObject({ ...assessment.shape, realProgress: z.boolean() }),
  ),
  event('deadline.confirmed', deadline, deadline),
  event('deadline.changed', deadline, z.strictObject({ ...deadline.shape, reason: z.string() })),
  event(
    'deadline.changedAfterExpiry',
    deadline,
    z.strictObject({ ...deadline.shape, reason: z.string(), daysOverdue: z.int() }),
  ),
  event(
    'ledger.exported',
    nothing,
    z.strictObject({ format: z.string(), rows: z.int(), filters: z.string() }),
  ),
])

export type Event = z.infer<typeof eventSchema>
export type EventAction = Event['action']
