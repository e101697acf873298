import { z } from 'zod'
import { calendarDateSchema } from '@/lib/forms/calendar-date'
import { text } from '@/lib/forms/text'
import { holidayCountries } from '@/lib/holidays/rules'

const name = text({ max: 80 })
const place = { country: z.enum(holidayCountries, 'errors.invalid'), heldOn: calendarDateSchema }

export const addHolidaySchema = z.strictObject({
  ...place,
  nameEn: name,
  nameZh: name,
  nameDe: name,
  working: z.boolean('errors.invalid'),
})
export type AddHoliday = z.infer<typeof addHolidaySchema>

export const removeHolidaySchema = z.strictObject(place)
export type RemoveHoliday = z.infer<typeof removeHolidaySchema>

/** The days of one country and year, as they are recorded at the first start. */
export const recordHolidaysSchema = z.strictObject({
  country: place.country,
  year: z.int(),
  days: z.array(addHolidaySchema.omit({ country: true })).max(100),
})
export type RecordHolidays = z.infer<typeof recordHolidaysSchema>
