import { z } from 'zod'
import { isCalendarDate } from '@/lib/time/calendar-date'

/** A calendar date as YYYY-MM-DD that exists, from 2000-01-01 to 2100-12-31 (IO-7). Message: errors.date. */
export const calendarDateSchema = z
  .string({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.date') })
  .refine(isCalendarDate, { error: 'errors.date' })
