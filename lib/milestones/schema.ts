import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'
import { languages } from '@/lib/i18n/locale'

const subject = { commitmentId: z.uuid('errors.invalid'), version: z.int().positive() }
const milestone = { ...subject, milestoneId: z.uuid('errors.invalid') }

export const addMilestoneSchema = z.strictObject({
  ...subject,
  id: z.uuid('errors.invalid'),
  title: text({ max: 200 }),
  language: z.enum(languages, 'errors.invalid'),
  plannedOn: calendarDateSchema,
})
export type AddMilestone = z.infer<typeof addMilestoneSchema>

export const changeMilestoneSchema = z.strictObject({
  ...milestone,
  forecastOn: calendarDateSchema,
  reason: text({ max: 1000, lines: 'many' }),
})
export type ChangeMilestone = z.infer<typeof changeMilestoneSchema>

export const reachMilestoneSchema = z.strictObject({ ...milestone, actualOn: calendarDateSchema })
export type ReachMilestone = z.infer<typeof reachMilestoneSchema>

export const removeMilestoneSchema = z.strictObject({
  ...milestone,
  reason: text({ max: 1000, lines: 'many' }),
})
export type RemoveMilestone = z.infer<typeof removeMilestoneSchema>
