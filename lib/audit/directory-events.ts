import { z } from 'zod'
import { calendarDate, event, nothing, word } from '@/lib/audit/event-parts'

const visitDates = z.strictObject({ startsOn: calendarDate, endsOn: calendarDate })
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
/** `sessionId` is the same before and after, so that it tells which session's event it is without being shown. */
const tookPart = z.strictObject({
  sessionId: z.string(),
  participant: word,
  participantSide: word,
  participantRole: word,
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
/** What another text was said to say in place of a passage; nothing where it has no such sentence. */
const matchAnswer = z.strictObject({ sentence: word, paragraph: z.int().nullable() })

/** Of visits, their sources and sessions, of partners and contacts. */
export const directoryEvents = [
  event(
    'visit.recorded',
    nothing,
    z.strictObject({ key: z.string(), startsOn: calendarDate, endsOn: calendarDate }),
  ),
  event('source.recorded', nothing, z.strictObject({ language: z.string(), paragraphs: z.int() })),
  event('source.anchored', nothing, z.strictObject({ paragraph: z.int() })),
  event(
    'source.matched',
    nothing,
    z.strictObject({
      passage: z.string(),
      sentence: z.string(),
      paragraph: z.int(),
      proposedFirst: z.boolean(),
    }),
  ),
  event('source.unmatched', nothing, z.strictObject({ passage: z.string() })),
  event('source.matchCorrected', matchAnswer, matchAnswer.extend({ passage: z.string() })),
  event('session.recorded', nothing, z.strictObject({ title: z.string() })),
  event('partner.added', nothing, z.strictObject({ key: z.string(), name: z.string() })),
  event('partner.edited', partnerFacts, partnerFacts),
  event('partner.archived', nothing, nothing),
  event('partner.restored', nothing, nothing),
  event(
    'partner.merged',
    z.strictObject({ partner: z.string() }),
    z.strictObject({
      partner: z.string(),
      items: z.int().optional(),
      contacts: z.int().optional(),
      participations: z.int().optional(),
    }),
  ),
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
  event('participant.corrected', tookPart, tookPart.extend({ session: z.string() })),
  event('participant.removed', tookPart, tookPart.extend({ session: z.string() })),
  event('visit.yearCorrected', visitDates, visitDates),
] as const
