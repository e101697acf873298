'use server'

import { discardBriefing, refreshBriefing, startBriefing } from '@/lib/briefings/commands'
import { findBriefingChanges } from '@/lib/briefings/queries'
import { briefingSchema, startBriefingSchema } from '@/lib/briefings/schema'
import { formAction } from '@/lib/forms/form-action'

// Without a refresh: the forms leave for the briefing, and a refresh would take them away before they could.
export const startBriefingAction = formAction(startBriefingSchema, async ({ actor, now }, input) => {
  await startBriefing(actor, input, now)
  return { key: 'done.briefingStarted' }
})

export const refreshBriefingAction = formAction(
  briefingSchema,
  async ({ actor, now }, input) => {
    await refreshBriefing(actor, input, now)
    return { key: 'done.briefingRefreshed' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)

export const discardBriefingAction = formAction(
  briefingSchema,
  async ({ actor, now }, input) => {
    await discardBriefing(actor, input, now)
    return { key: 'done.briefingDiscarded' }
  },
  ({ actor }, input) => findBriefingChanges(actor, input),
)
