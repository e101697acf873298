'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { confirmMatch } from '@/lib/matches/commands'
import { confirmMatchSchema } from '@/lib/matches/schema'

export const confirmMatchAction = formAction(confirmMatchSchema, async ({ actor, now }, input) => {
  const key = await confirmMatch(actor, input, now)
  redirect(`/visits/${key}/sources/${input.sourceDocumentId}/match?done=matchConfirmed`)
})
