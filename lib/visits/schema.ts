import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { codePoints, localizedText, optionalText, text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'
import { languageSeen, paragraphsOf } from '@/lib/sentences/rules'
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

const id = z.uuid('errors.invalid')
const inOrder = (visit: { startsOn: string; endsOn: string }) => visit.startsOn <= visit.endsOn
const disorder = { error: 'errors.endBeforeStart', path: ['endsOn'] }

export const recordVisitSchema = z
  .strictObject({
    id: id.optional(),
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
  .refine(inOrder, disorder)
export type RecordVisit = z.infer<typeof recordVisitSchema>

export const recordSourceSchema = z.strictObject({
  id: id.optional(),
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

/** A session takes the next place of its visit unless it has one. */
export const recordSessionSchema = z.strictObject({
  id: id.optional(),
  visitId: z.uuid(),
  position: z.int().positive().max(500).optional(),
  kind: z.enum(sessionKinds),
  title,
  place: title.optional(),
  heldOn: calendarDateSchema.optional(),
  participants: z.array(z.discriminatedUnion('side', [member, guest])).max(300),
  anchor: anchorSchema.optional(),
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

const line = optionalText({ max: 300 })
const lines = optionalText({ max: 2000, lines: 'many' })
const titles = { titleEn: line, titleZh: line, titleDe: line }
/** What people write about a visit; the names of the fields are those of the history. */
const facts = {
  ...titles,
  summaryEn: lines,
  summaryZh: lines,
  summaryDe: lines,
  placesEn: line,
  placesZh: line,
  placesDe: line,
  startsOn: calendarDateSchema,
  endsOn: calendarDateSchema,
  timeZone: text({ max: 60 }).refine(isTimeZone, 'errors.timeZone'),
}
const hasTitle = ({ titleEn, titleZh, titleDe }: { [T in keyof typeof titles]?: string | undefined }) =>
  (titleEn ?? titleZh ?? titleDe) !== undefined
const untitled = { error: 'errors.required', path: ['titleEn'] }

/** The form of a new visit: the id comes with the form, the delegation is told with the sessions. */
export const newVisitSchema = z
  .strictObject({
    id,
    countryCode: text({ max: 2 }).refine((code) => /^[A-Z]{2}$/.test(code), 'errors.country'),
    ...facts,
  })
  .refine(hasTitle, untitled)
  .refine(inOrder, disorder)
export type NewVisit = z.infer<typeof newVisitSchema>

export const editVisitSchema = z
  .strictObject({ id, version: z.int().positive(), ...facts })
  .refine(hasTitle, untitled)
  .refine(inOrder, disorder)
export type EditVisit = z.infer<typeof editVisitSchema>

const longest = 10_000
/** The form of a new source: its text is pasted as a whole, and blank lines part its paragraphs. */
export const newSourceSchema = z
  .strictObject({
    id,
    visitId: id,
    kind: z.enum(sourceKinds, 'errors.invalid'),
    language: z.enum(languages, 'errors.invalid'),
    ...titles,
    text: text({ max: 500_000, lines: 'many' })
      .refine((pasted) => paragraphsOf(pasted).length <= 500, 'errors.tooManyParagraphs')
      .refine((pasted) => paragraphsOf(pasted).every((paragraph) => codePoints(paragraph.text) <= longest), {
        error: 'errors.longParagraph',
      }),
    // without script a file stands in the same form: a button of its own takes its text
    file: z.never('errors.fileNotTaken').optional(),
    /** The language is right, though the text looks like another. */
    languageMeant: z.boolean().default(false),
  })
  .refine(hasTitle, untitled)
  .superRefine((input, context) => {
    const seen = input.languageMeant ? null : languageSeen(input.text)
    if (seen !== null && seen !== input.language)
      context.addIssue({
        code: 'custom',
        path: ['language'],
        message: 'errors.otherLanguage',
        params: { seen },
        input,
      })
  })
export type NewSource = z.infer<typeof newSourceSchema>

/** What the form of a new visit means to the command that records whole visits too. */
export function toRecordVisit(input: NewVisit): RecordVisit {
  const { id, countryCode, startsOn, endsOn, timeZone } = input
  return {
    id,
    countryCode,
    startsOn,
    endsOn,
    timeZone,
    title: { en: input.titleEn, zh: input.titleZh, de: input.titleDe },
    summary: { en: input.summaryEn, zh: input.summaryZh, de: input.summaryDe },
    places: { en: input.placesEn, zh: input.placesZh, de: input.placesDe },
    delegation: [],
    checks: [],
  }
}

/** What the form of a new source means to the command that records whole visits too. */
export function toRecordSource({
  titleEn,
  titleZh,
  titleDe,
  text: pasted,
  languageMeant: _,
  ...source
}: NewSource): RecordSource {
  return { ...source, title: { en: titleEn, zh: titleZh, de: titleDe }, paragraphs: paragraphsOf(pasted) }
}
