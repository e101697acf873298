'use server'

import { redirect } from 'next/navigation'
import { addContact, archiveContact, editContact, restoreContact } from '@/lib/contacts/commands'
import { findContactChanges } from '@/lib/contacts/queries'
import {
  archiveContactSchema,
  editContactSchema,
  newContactSchema,
  toAddContact,
} from '@/lib/contacts/schema'
import { formAction } from '@/lib/forms/form-action'
import { findPartnerKey } from '@/lib/partners/queries'

export const addContactAction = formAction(newContactSchema, async ({ actor, now }, input) => {
  await addContact(actor, toAddContact(input), now)
  redirect(`/partners/${await findPartnerKey(input.partnerId)}?done=contactAdded#contacts`)
})

export const editContactAction = formAction(
  editContactSchema,
  async ({ actor, now }, input) => {
    const key = await editContact(actor, input, now)
    redirect(`/partners/${key}?done=contactEdited#contacts`)
  },
  ({ actor }, { id, version }) => findContactChanges(actor, id, version),
)

export const archiveContactAction = formAction(
  archiveContactSchema,
  async ({ actor, now }, input) => {
    const key = await archiveContact(actor, input, now)
    redirect(`/partners/${key}?done=contactArchived#contacts`)
  },
  ({ actor }, { id, version }) => findContactChanges(actor, id, version),
)

export const restoreContactAction = formAction(
  archiveContactSchema,
  async ({ actor, now }, input) => {
    const key = await restoreContact(actor, input, now)
    redirect(`/partners/${key}?done=contactRestored#contacts`)
  },
  ({ actor }, { id, version }) => findContactChanges(actor, id, version),
)
