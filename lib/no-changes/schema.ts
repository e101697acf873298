import { z } from 'zod'

export const reportNoChangeSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  commitmentId: z.uuid('errors.invalid'),
  version: z.int().positive(),
})
export type ReportNoChange = z.infer<typeof reportNoChangeSchema>
