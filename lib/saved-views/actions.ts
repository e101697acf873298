'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { changeView, removeView, saveView } from '@/lib/saved-views/commands'
import { changeViewSchema, removeViewSchema, saveViewSchema } from '@/lib/saved-views/schema'

export const saveViewAction = formAction(saveViewSchema, async ({ actor, now }, input) => {
  await saveView(actor, input, now)
  refresh()
  return { key: 'done.viewSaved' }
})

export const changeViewAction = formAction(changeViewSchema, async ({ actor, now }, input) => {
  await changeView(actor, input, now)
  refresh()
  return { key: 'done.viewChanged' }
})

export const removeViewAction = formAction(removeViewSchema, async ({ actor, now }, input) => {
  await removeView(actor, input, now)
  refresh()
  return { key: 'done.viewRemoved' }
})
