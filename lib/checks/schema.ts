import { z } from 'zod'
import { checkKinds } from '@/lib/checks/rules'
import { localizedText } from '@/lib/forms/text'

/** Something stored that a person still has to confirm; `field` names what of its subject. */
export const checkSchema = z.strictObject({
  field: z.string().regex(/^[a-z][a-zA-Z]{0,39}$/),
  kind: z.enum(checkKinds),
  note: localizedText({ max: 600 }),
})
export type CheckInput = z.infer<typeof checkSchema>
