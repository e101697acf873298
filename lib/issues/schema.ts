import { z } from 'zod'
import { briefingFields, briefingSchema } from '@/lib/briefings/schema'
import { text } from '@/lib/forms/text'

export const signOffIssueSchema = briefingSchema
export const publishIssueSchema = briefingSchema

export const sendBackIssueSchema = z.strictObject({
  ...briefingFields,
  reason: text({ max: 1000, lines: 'many' }),
})
export type SendBackIssue = z.infer<typeof sendBackIssueSchema>
