'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { changeLanguage, reactivatePerson } from '@/lib/people/commands'
import { findPersonChanges } from '@/lib/people/queries'
import { changeLanguageSchema, personVersionSchema } from '@/lib/people/schema'

export const changeLanguageAction = formAction(changeLanguageSchema, async ({ actor, now }, input) => {
  await changeLanguage(actor, input, now)
  refresh()
  return { key: 'shell.languageChanged' }
})

export const reactivatePersonAction = formAction(
  personVersionSchema,
  async ({ actor, now }, input) => {
    await reactivatePerson(actor, input, now)
    refresh()
    return { key: 'done.personReactivated' }
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)
