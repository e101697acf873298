'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { addHoliday, removeHoliday } from '@/lib/holidays/commands'
import { addHolidaySchema, removeHolidaySchema } from '@/lib/holidays/schema'

export const addHolidayAction = formAction(addHolidaySchema, async ({ actor, now }, input) => {
  await addHoliday(actor, input, now)
  refresh()
  return { key: 'done.holidayAdded' }
})

export const removeHolidayAction = formAction(removeHolidaySchema, async ({ actor, now }, input) => {
  await removeHoliday(actor, input, now)
  refresh()
  return { key: 'done.holidayRemoved' }
})
