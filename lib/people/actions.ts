'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { changeLanguage } from '@/lib/people/commands'
import { changeLanguageSchema } from '@/lib/people/schema'

export const changeLanguageAction = formAction(changeLanguageSchema, async ({ actor, now }, input) => {
  await changeLanguage(actor, input, now)
  refresh()
  return { key: 'shell.languageChanged' }
})
