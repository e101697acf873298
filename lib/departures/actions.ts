'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { changePerson, deactivatePerson, handOverWork } from '@/lib/departures/commands'
import { handOverWorkSchema } from '@/lib/departures/schema'
import { formAction } from '@/lib/forms/form-action'
import { findPersonChanges } from '@/lib/people/queries'
import { changePersonSchema } from '@/lib/people/schema'

export const changePersonAction = formAction(
  changePersonSchema,
  async ({ actor, now }, input) => {
    await changePerson(actor, input, now)
    refresh()
    return { key: 'done.personChanged' }
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)

// The answers lead to the person's page: the dialog is gone there, and the page says what is done.
export const deactivatePersonAction = formAction(
  handOverWorkSchema,
  async ({ actor, now }, input) => {
    await deactivatePerson(actor, input, now)
    redirect(`/people/${input.personId}?done=personDeactivated`)
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)

export const handOverWorkAction = formAction(
  handOverWorkSchema,
  async ({ actor, now }, input) => {
    await handOverWork(actor, input, now)
    redirect(`/people/${input.personId}?done=workHandedOver`)
  },
  ({ actor, now }, { personId, version }) => findPersonChanges(actor, personId, version, now),
)
