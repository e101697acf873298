'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { retryRun, startJob } from '@/lib/job-runs/commands'
import { retryRunSchema, startJobSchema } from '@/lib/job-runs/schema'

export const startJobAction = formAction(startJobSchema, async ({ actor, now }, input) => {
  await startJob(actor, input, now)
  redirect('/settings/jobs?done=jobStarted')
})

export const retryRunAction = formAction(retryRunSchema, async ({ actor, now }, input) => {
  await retryRun(actor, input, now)
  redirect('/settings/jobs?done=runRetried')
})
