import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import { localizedText, optionalText, text } from '@/lib/forms/text'

/** A contact with what is to be checked of it, as a whole visit is recorded. */
export const addContactSchema = z.strictObject({
  id: z.uuid('errors.invalid').optional(),
  partnerId: z.uuid('errors.invalid'),
  printedName: text({ max: 300 }),
  verifiedName: optionalText({ max: 300 }),
  printedTitle: text({ max: 300 }),
  title: localizedText({ max: 300 }).optional(),
  checks: z.array(checkSchema).max(20),
})
export type AddContact = z.infer<typeof addContactSchema>

const id = z.uuid('errors.invalid')
const title = optionalText({ max: 300 })
const facts = {
  printedName: text({ max: 300 }),
  verifiedName: optionalText({ max: 300 }),
  printedTitle: text({ max: 300 }),
  titleEn: title,
  titleZh: title,
  titleDe: title,
}

/** The form of a new contact: its id comes with the form. */
export const newContactSchema = z.strictObject({ id, partnerId: id, ...facts })
export type NewContact = z.infer<typeof newContactSchema>

export const editContactSchema = z.strictObject({ id, version: z.int().positive(), ...facts })
export type EditContact = z.infer<typeof editContactSchema>

/** For archiving and for restoring. */
export const archiveContactSchema = z.strictObject({ id, version: z.int().positive() })
export type ArchiveContact = z.infer<typeof archiveContactSchema>

/** What the form of a new contact means to the command that records whole visits too. */
export function toAddContact({ titleEn, titleZh, titleDe, ...facts }: NewContact): AddContact {
  const titles = { en: titleEn, zh: titleZh, de: titleDe }
  const title = Object.values(titles).some((each) => each !== undefined) ? titles : undefined
  return { ...facts, title, checks: [] }
}
