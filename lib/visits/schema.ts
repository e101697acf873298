import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { localizedText, text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { isTimeZone } from '@/lib/time/format'
import { participantRoles, sessionKinds, sourceKinds } from '@/lib/visits/rules'

const title = localizedText({ max: 300 })
const note = localizedText({ max: 2000, lines: 'many' })
const checks = z.array(checkSchema).max(20)
const timeZone = z.string().refine(isTimeZone, 'errors.timeZone')

/** Where in a source document a fact rests; `locator` finds the place in the original, in at most eight of its words. */
export const anchorSchema = z.strictObject({
  sourceDocumentId: z.uuid(),
  paragraph: z.int().positive(),
  exact: text({ max: 2000 }),
  locator: text({ max: 200 })
    .refine((words) => words.split(/\s+/).length <= 8, 'errors.locator')
    .optional(),
})
export type AnchorInput = z.infer<typeof anchorSchema>

const member = z.strictObject({
  side: z.literal('delegation'),
  role: z.enum(participantRoles),
  name: text({ max: 300 }),
  title: title.optional(),
  checks,
})
const guest = z.strictObject({
  side: z.literal('partner'),
  role: z.enum(participantRoles),
  partnerId: z.uuid(),
  contactId: z.uuid().optional(),
})

export const recordVisitSchema = z
  .strictObject({
    countryCode: z.string().regex(/^[A-Z]{2}$/, 'errors.country'),
    title,
    summary: note.optional(),
    places: title.optional(),
    startsOn: calendarDateSchema,
    endsOn: calendarDateSchema,
    timeZone,
    delegation: z.array(member).max(200),
    checks,
  })
  .refine((visit) => visit.startsOn <= visit.endsOn, { error: 'errors.endBeforeStart', path: ['endsOn'] })
export type RecordVisit = z.infer<typeof recordVisitSchema>

export const recordSourceSchema = z.strictObject({
  visitId: z.uuid(),
  kind: z.enum(sourceKinds),
  language: z.enum(languages),
  title,
  paragraphs: z
    .array(z.strictObject({ number: z.int().positive(), text: text({ max: 10_000, lines: 'many' }) }))
    .min(1)
    .max(500),
})
export type RecordSource = z.infer<typeof recordSourceSchema>

export const recordSessionSchema = z.strictObject({
  visitId: z.uuid(),
  position: z.int().positive().max(500),
  kind: z.enum(sessionKinds),
  title,
  place: title.optional(),
  heldOn: calendarDateSchema.optional(),
  participants: z.array(z.discriminatedUnion('side', [member, guest])).max(300),
  anchor: anchorSchema,
  checks,
})
export type RecordSession = z.infer<typeof recordSessionSchema>

/** A fact of the shared directory that rests on a source: exactly one subject. */
export const anchorFactSchema = z.strictObject({
  subject: z.union([
    z.strictObject({ partnerId: z.uuid() }),
    z.strictObject({ contactId: z.uuid() }),
    z.strictObject({ visitId: z.uuid() }),
    z.strictObject({ participantId: z.uuid() }),
  ]),
  anchor: anchorSchema,
})
export type AnchorFact = z.infer<typeof anchorFactSchema>
