'use server'

import { refresh } from 'next/cache'
import { recordAmount, withdrawAmount } from '@/lib/amounts/commands'
import { recordAmountSchema, withdrawAmountSchema } from '@/lib/amounts/schema'
import { formAction } from '@/lib/forms/form-action'

export const recordAmountAction = formAction(recordAmountSchema, async ({ actor, now }, input) => {
  await recordAmount(actor, input, now)
  refresh()
  return { key: 'done.amountRecorded' }
})

export const withdrawAmountAction = formAction(withdrawAmountSchema, async ({ actor, now }, input) => {
  await withdrawAmount(actor, input, now)
  refresh()
  return { key: 'done.amountWithdrawn' }
})
