import { z } from 'zod'
import { jobNames, scheduledJobs } from '@/lib/jobs/catalogue'

export const startJobSchema = z.strictObject({ name: z.enum(scheduledJobs, 'errors.invalid') })
export type StartJob = z.infer<typeof startJobSchema>

export const retryRunSchema = z.strictObject({
  name: z.enum(jobNames, 'errors.invalid'),
  id: z.uuid('errors.invalid'),
})
export type RetryRun = z.infer<typeof retryRunSchema>
