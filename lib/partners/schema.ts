import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import { localizedText, optionalText, text } from '@/lib/forms/text'
import { nameFields, partnerKinds } from '@/lib/partners/rules'

const country = z
  .string({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.country') })
  .regex(/^[A-Z]{2}$/, 'errors.country')

const choice = {
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'errors.required' : 'errors.invalid'),
}
/** A key of the list that administrators edit. */
const sector = z.string(choice).regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'errors.invalid')

/** A partner with all its facts at once, under a key of its own unless one is made from its names. */
export const addPartnerSchema = z.strictObject({
  id: z.uuid('errors.invalid').optional(),
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'errors.key')
    .max(60, 'errors.key')
    .optional(),
  kind: z.enum(partnerKinds, 'errors.invalid'),
  sector,
  countryCode: country,
  hostCountryCode: country.optional(),
  name: localizedText({ max: 300 }),
  shortName: localizedText({ max: 120 }).optional(),
  printedName: text({ max: 300 }),
  checks: z.array(checkSchema).max(20),
})
export type AddPartner = z.infer<typeof addPartnerSchema>

const name = optionalText({ max: 300 })
const shortName = optionalText({ max: 120 })
/** What people write about a partner; the names of the fields are those of the history. */
const facts = {
  partnerKind: z.enum(partnerKinds, choice),
  sector,
  countryCode: country,
  hostCountryCode: country.optional(),
  nameEn: name,
  nameZh: name,
  nameDe: name,
  shortNameEn: shortName,
  shortNameZh: shortName,
  shortNameDe: shortName,
}
const hasName = (partner: Partial<Record<(typeof nameFields)[number], string | undefined>>) =>
  nameFields.some((field) => partner[field] !== undefined)
const nameless = { error: 'errors.required', path: ['nameEn'] }

/** The form of a new partner: the id comes with the form, and a name as printed is the first name unless there is another. */
export const newPartnerSchema = z
  .strictObject({ id: z.uuid('errors.invalid'), ...facts, printedName: name })
  .refine(hasName, nameless)
export type NewPartner = z.infer<typeof newPartnerSchema>

export const editPartnerSchema = z
  .strictObject({
    id: z.uuid('errors.invalid'),
    version: z.int().positive(),
    ...facts,
    printedName: text({ max: 300 }),
  })
  .refine(hasName, nameless)
export type EditPartner = z.infer<typeof editPartnerSchema>

/** For archiving and for restoring. */
export const archivePartnerSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  version: z.int().positive(),
})
export type ArchivePartner = z.infer<typeof archivePartnerSchema>

/** What the form of a new partner means to the command that records whole visits too. */
export function toAddPartner({
  id,
  partnerKind,
  sector,
  countryCode,
  hostCountryCode,
  printedName,
  ...names
}: NewPartner): AddPartner {
  const name = { en: names.nameEn, zh: names.nameZh, de: names.nameDe }
  return {
    id,
    kind: partnerKind,
    sector,
    countryCode,
    hostCountryCode,
    name,
    shortName: { en: names.shortNameEn, zh: names.shortNameZh, de: names.shortNameDe },
    printedName: printedName ?? name.en ?? name.zh ?? name.de ?? '',
    checks: [],
  }
}
