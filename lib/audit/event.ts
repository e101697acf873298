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
/** What of a commitment can be edited; an event holds what was changed. Partners stand by their role, as printed. */
const editable = z.strictObject({
  originalLanguage: z.string().optional(),
  titleEn: z.string().nullable().optional(),
  titleZh: z.string().nullable().optional(),
  titleDe: z.string().nullable().optional(),
  summaryEn: z.string().nullable().optional(),
  summaryZh: z.string().nullable().optional(),
  summaryDe: z.string().nullable().optional(),
  commitmentKind: z.string().optional(),
  bindingStrength: z.string().optional(),
  promisedBy: z.string().optional(),
  moveBy: z.string().optional(),
  stageTemplate: z.string().optional(),
  stage: z.string().optional(),
  confidentiality: z.string().optional(),
  counterpart: z.string().nullable().optional(),
  signatory: z.string().nullable().optional(),
  intermediary: z.string().nullable().optional(),
  beneficiary: z.string().nullable().optional(),
})
/** What resolving a check can correct in the record. */
const correctable = z.strictObject({
  promisedBy: z.string().optional(),
  verifiedName: z.string().nullable().optional(),
  heldOn: calendarDate.nullable().optional(),
})
const visitDates = z.strictObject({ startsOn: calendarDate, endsOn: calendarDate })
/** A name in the languages that it has; the reader's own is shown. */
const texts = z.strictObject({
  en: z.string().optional(),
  zh: z.string().optional(),
  de: z.string().optional(),
})
const lead = z.strictObject({ leadUnit: texts, leadUnitBasis: z.string(), owner: z.string().nullable() })
const leadWithReason = z.strictObject({ ...lead.shape, reason: z.string().nullable() })
const support = z.strictObject({ supportingUnits: texts.nullable() })
const viewers = z.strictObject({ viewers: z.string().nullable() })
/** How an item stands; what it was merged into is not in the event, since not everybody who reads it sees that item. */
const state = z.strictObject({ state: z.string() })
const suspension = z.strictObject({ ...state.shape, suspendedUntil: calendarDate.nullable() })
const stateWithReason = z.strictObject({ ...state.shape, reason: z.string() })
const ownership = z.strictObject({ owner: z.string().nullable() })
const deadline = z.strictObject({ dueOn: calendarDate.nullable(), dueBasis: z.string().nullable() })
/** Units by their English names, in the order of the alphabet. */
const access = z.strictObject({ role: z.string(), seesAllUnits: z.boolean(), units: z.string() })
const account = z.strictObject({
  name: z.string(),
  locale: z.string().nullable(),
  timeZone: z.string().nullable(),
})
const unitNames = z.strictObject({ nameEn: z.string(), nameZh: z.string(), nameDe: z.string() })

const word = z.string().nullable()
const partnerFacts = z.strictObject({
  partnerKind: z.string(),
  sector: z.string(),
  countryCode: z.string(),
  hostCountryCode: word,
  nameEn: word,
  nameZh: word,
  nameDe: word,
  shortNameEn: word,
  shortNameZh: word,
  shortNameDe: word,
  printedName: z.string(),
})
/** `contactId` is the same before and after, so that it tells whose event it is without being shown; `contact` is the name. */
const contactFacts = z.strictObject({
  contactId: z.string(),
  printedName: z.string(),
  verifiedName: word,
  printedTitle: z.string(),
  titleEn: word,
  titleZh: word,
  titleDe: word,
})
const contactId = z.strictObject({ contactId: z.string() })
const contactNamed = z.strictObject({ contactId: z.string(), contact: z.string() })
const visitFacts = z.strictObject({
  titleEn: word,
  titleZh: word,
  titleDe: word,
  summaryEn: word,
  summaryZh: word,
  summaryDe: word,
  placesEn: word,
  placesZh: word,
  placesDe: word,
  startsOn: calendarDate,
  endsOn: calendarDate,
  timeZone: z.string(),
})
const sessionFacts = z.strictObject({
  sessionId: z.string(),
  sessionKind: z.string(),
  titleEn: word,
  titleZh: word,
  titleDe: word,
  placeEn: word,
  placeZh: word,
  placeDe: word,
  heldOn: calendarDate.nullable(),
})

function event<Action extends string, Before extends z.ZodType, After extends z.ZodType>(
  action: Action,
  before: Before,
  after: After,
) {
  return z.strictObject({ action: z.literal(action), before, after })
}

const view = z.strictObject({ view: z.string(), viewAudience: z.string(), viewQuery: word })

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
  event('person.changed', access, access),
  event('person.deactivated', nothing, nothing),
  event('person.reactivated', nothing, nothing),
  event('invitation.issued', nothing, nothing),
  event('invitation.accepted', nothing, nothing),
  event('account.changed', account, account),
  event('account.passwordChanged', nothing, nothing),
  event('account.sessionsEnded', nothing, z.strictObject({ sessions: z.int() })),
  event('unit.added', nothing, z.strictObject({ name: z.string() })),
  event('unit.renamed', unitNames, unitNames),
  event('unit.retired', nothing, nothing),
  event('unit.restored', nothing, nothing),
  /** The mark of a demo: written once, before everything else, and no part of it is real. */
  event('demo.told', nothing, z.strictObject({ endsOn: calendarDate })),
  event(
    'visit.recorded',
    nothing,
    z.strictObject({ key: z.string(), startsOn: calendarDate, endsOn: calendarDate }),
  ),
  event('source.recorded', nothing, z.strictObject({ language: z.string(), paragraphs: z.int() })),
  event('source.anchored', nothing, z.strictObject({ paragraph: z.int() })),
  event('session.recorded', nothing, z.strictObject({ title: z.string() })),
  event('partner.added', nothing, z.strictObject({ key: z.string(), name: z.string() })),
  event('partner.edited', partnerFacts, partnerFacts),
  event('partner.archived', nothing, nothing),
  event('partner.restored', nothing, nothing),
  event('contact.added', nothing, z.strictObject({ name: z.string() })),
  event('contact.edited', contactFacts, contactFacts.extend({ contact: z.string() })),
  event('contact.archived', contactId, contactNamed),
  event('contact.restored', contactId, contactNamed),
  event('visit.edited', visitFacts, visitFacts),
  event('session.edited', sessionFacts, sessionFacts.extend({ session: z.string() })),
  event(
    'participant.added',
    nothing,
    z.strictObject({ session: z.string(), participant: z.string(), participantRole: z.string() }),
  ),
  event(
    'commitment.recorded',
    nothing,
    z.strictObject({ number: z.string(), title: z.string(), bindingStrength: z.string(), ...deadline.shape }),
  ),
  event('commitment.edited', editable, editable),
  event('commitment.archived', nothing, z.strictObject({ reason: z.string() })),
  event('commitment.restored', nothing, nothing),
  event('mention.added', nothing, z.strictObject({ session: z.string(), paragraph: z.int().nullable() })),
  event(
    'check.resolved',
    correctable,
    z.strictObject({
      ...correctable.shape,
      checkField: z.string(),
      confirmed: z.boolean(),
      checkValue: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  event('visit.yearCorrected', visitDates, visitDates),
  event('deadline.recomputed', deadline, deadline),
  event('commitment.leadUnitConfirmed', lead, lead),
  event('commitment.leadUnitChanged', lead, lead),
  event('commitment.handedOver', lead, leadWithReason),
  event('commitment.handOverAccepted', nothing, z.strictObject({ leadUnit: texts })),
  event('commitment.handedBack', lead, leadWithReason),
  event('commitment.supportingUnitsSet', support, support),
  event('commitment.viewersSet', viewers, viewers),
  event('commitment.ownerSet', ownership, ownership),
  event(
    'statusUpdate.posted',
    assessment,
    z.strictObject({ ...assessment.shape, realProgress: z.boolean(), stageReason: z.string().optional() }),
  ),
  event(
    'stage.changed',
    z.strictObject({ stage: z.string() }),
    z.strictObject({ stage: z.string(), reason: z.string().optional() }),
  ),
  event('commitment.completed', state, z.strictObject({ ...state.shape, achieved: z.string() })),
  event('commitment.terminated', state, stateWithReason),
  event('commitment.suspended', suspension, z.strictObject({ ...suspension.shape, reason: z.string() })),
  event('commitment.merged', state, stateWithReason),
  event('commitment.reopened', state, stateWithReason),
  event('deadline.confirmed', deadline, deadline),
  event('deadline.changed', deadline, z.strictObject({ ...deadline.shape, reason: z.string() })),
  event(
    'deadline.changedAfterExpiry',
    deadline,
    z.strictObject({ ...deadline.shape, reason: z.string(), daysOverdue: z.int() }),
  ),
  event('view.saved', nothing, view),
  event('view.changed', view, view),
  event('view.removed', nothing, z.strictObject({ view: z.string() })),
  event(
    'ledger.exported',
    nothing,
    z.strictObject({ format: z.string(), rows: z.int(), filters: z.string() }),
  ),
])

export type Event = z.infer<typeof eventSchema>
export type EventAction = Event['action']
