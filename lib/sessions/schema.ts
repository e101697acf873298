import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { optionalText } from '@/lib/forms/text'
import { sessionKinds } from '@/lib/visits/rules'
import type { RecordSession } from '@/lib/visits/schema'

const id = z.uuid('errors.invalid')
const line = optionalText({ max: 300 })
const titles = { titleEn: line, titleZh: line, titleDe: line }
const facts = {
  sessionKind: z.enum(sessionKinds, 'errors.invalid'),
  ...titles,
  placeEn: line,
  placeZh: line,
  placeDe: line,
  heldOn: calendarDateSchema.optional(),
}
const hasTitle = ({ titleEn, titleZh, titleDe }: { [T in keyof typeof titles]?: string | undefined }) =>
  (titleEn ?? titleZh ?? titleDe) !== undefined
const untitled = { error: 'errors.required', path: ['titleEn'] }

/** The form of a new session: the id comes with the form, and it takes the next place of its visit. */
export const newSessionSchema = z.strictObject({ id, visitId: id, ...facts }).refine(hasTitle, untitled)
export type NewSession = z.infer<typeof newSessionSchema>

export const editSessionSchema = z
  .strictObject({ id, version: z.int().positive(), ...facts })
  .refine(hasTitle, untitled)
export type EditSession = z.infer<typeof editSessionSchema>

/** What the form of a new session means to the command that records whole visits too. */
export function toRecordSession(input: NewSession): RecordSession {
  const { id, visitId, sessionKind, heldOn } = input
  return {
    id,
    visitId,
    kind: sessionKind,
    title: { en: input.titleEn, zh: input.titleZh, de: input.titleDe },
    place: { en: input.placeEn, zh: input.placeZh, de: input.placeDe },
    heldOn,
    participants: [],
    checks: [],
  }
}
