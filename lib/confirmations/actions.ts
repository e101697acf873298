'use server'

import { refresh } from 'next/cache'
import { confirmFact } from '@/lib/confirmations/commands'
import { confirmFactSchema } from '@/lib/confirmations/schema'
import { formAction } from '@/lib/forms/form-action'

export const confirmFactAction = formAction(confirmFactSchema, async ({ actor, now }, input) => {
  await confirmFact(actor, input, now)
  refresh()
  return { key: 'done.factConfirmed' }
})
