'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { mergePartners } from '@/lib/mergers/commands'
import { mergePartnersSchema } from '@/lib/mergers/schema'

export const mergePartnersAction = formAction(mergePartnersSchema, async ({ actor, now }, input) => {
  const key = await mergePartners(actor, input, now)
  redirect(`/partners/${key}?done=partnersMerged`)
})
