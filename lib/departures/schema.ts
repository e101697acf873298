import { z } from 'zod'
import { personVersionSchema } from '@/lib/people/schema'

/** What a list of one unit sends: the unit and who takes over, nobody, or that it stays where it is. */
const choiceForm = /^([0-9a-f-]{36})_([0-9a-f-]{36}|nobody|stays)$/
const choice = z.string('errors.invalid').transform((value, context) => {
  const [, unitId = '', to = ''] = choiceForm.exec(value) ?? []
  const isPerson = z.uuid().safeParse(to).success
  if (!z.uuid().safeParse(unitId).success || !(isPerson || to === 'nobody' || to === 'stays')) {
    context.addIssue({ code: 'custom', message: 'errors.invalid' })
    return z.NEVER
  }
  return { unitId, to }
})
export type Choice = z.infer<typeof choice>

/** The inverse: the value of an entry of such a list. */
export function choiceValue({ unitId, to }: Choice): string {
  return `${unitId}_${to}`
}

const choices = z.array(choice, 'errors.invalid').max(200, 'errors.invalid').default([])

/** For handing over what somebody owns, and for shutting them out when that is done; one choice for each unit that leads any of it. */
export const handOverWorkSchema = z.strictObject({
  ...personVersionSchema.shape,
  /** Who owns the items and takes the next steps from now on. */
  successors: choices,
  /** Who is asked for the decisions from now on. */
  deciders: choices,
})
export type HandOverWork = z.infer<typeof handOverWorkSchema>
