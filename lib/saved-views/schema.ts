import { z } from 'zod'
import { text } from '@/lib/forms/text'
import { canonicalQuery } from '@/lib/listings/schema'
import { viewAudiences } from '@/lib/saved-views/rules'

const name = text({ max: 80 })
const audience = z.enum(viewAudiences, 'errors.choiceMissing')
/** The address of a list; it is kept in its own words, so that the same list is the same view. */
const query = z.string().max(4000, 'errors.invalid').default('').transform(canonicalQuery)

export const saveViewSchema = z.strictObject({ id: z.uuid('errors.invalid'), name, audience, query })
export type SaveView = z.infer<typeof saveViewSchema>

/** Without a query the view keeps the list that it shows. */
export const changeViewSchema = z.strictObject({
  viewId: z.uuid('errors.invalid'),
  name,
  audience,
  query: z.string().max(4000, 'errors.invalid').transform(canonicalQuery).optional(),
})
export type ChangeView = z.infer<typeof changeViewSchema>

export const removeViewSchema = z.strictObject({ viewId: z.uuid('errors.invalid') })
export type RemoveView = z.infer<typeof removeViewSchema>
