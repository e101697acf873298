import { z } from 'zod'
import { checkSchema } from '@/lib/checks/schema'
import { localizedText, optionalText, text } from '@/lib/forms/text'
import { partnerKinds, sectors } from '@/lib/partners/rules'

const country = z.string().regex(/^[A-Z]{2}$/, 'errors.country')

export const addPartnerSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'errors.key')
    .max(60, 'errors.key'),
  kind: z.enum(partnerKinds, 'errors.invalid'),
  sector: z.enum(sectors, 'errors.invalid'),
  countryCode: country,
  hostCountryCode: country.optional(),
  name: localizedText({ max: 300 }),
  shortName: localizedText({ max: 120 }).optional(),
  printedName: text({ max: 300 }),
  checks: z.array(checkSchema).max(20),
})
export type AddPartner = z.infer<typeof addPartnerSchema>

export const addContactSchema = z.strictObject({
  partnerId: z.uuid('errors.invalid'),
  printedName: text({ max: 300 }),
  verifiedName: optionalText({ max: 300 }),
  printedTitle: text({ max: 300 }),
  title: localizedText({ max: 300 }),
  checks: z.array(checkSchema).max(20),
})
export type AddContact = z.infer<typeof addContactSchema>
