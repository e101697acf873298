'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { changeLanguage, changePerson, deactivatePerson, reactivatePerson } from '@/lib/people/commands'
import { findPersonChanges } from '@/lib/people/queries'
import { changeLanguageSchema, changePersonSchema, personVersionSchema } from '@/lib/people/schema'

export const changeLanguageAction = formAction(changeLanguageSchema, async ({ actor, now }, input) => {
  await changeLanguage(actor, input, now)
  refresh()
  return { key: 'shell.languageChanged' }
})

export const changePersonAction = formAction(
  changePersonSchema,
  async ({ actor, now }, input) => {
    await changePerson(actor, input, now)
    refresh()
    return { key: 'done.personChanged' }
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)

export const deactivatePersonAction = formAction(
  personVersionSchema,
  async ({ actor, now }, input) => {
    await deactivatePerson(actor, input, now)
    refresh()
    return { key: 'done.personDeactivated' }
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)

export const reactivatePersonAction = formAction(
  personVersionSchema,
  async ({ actor, now }, input) => {
    await reactivatePerson(actor, input, now)
    refresh()
    return { key: 'done.personReactivated' }
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)
