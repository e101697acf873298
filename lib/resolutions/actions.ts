'use server'

import { formAction } from '@/lib/forms/form-action'
import { resolveCheck } from '@/lib/resolutions/commands'
import { resolveCheckSchema } from '@/lib/resolutions/schema'

export const resolveCheckAction = formAction(resolveCheckSchema, async ({ actor, now }, input) => {
  await resolveCheck(actor, input, now)
  // No refresh: the form leaves for the record, and a refresh would take it away before it could.
  return { key: 'done.checkResolved' }
})
