'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { addPartner, archivePartner, editPartner, restorePartner } from '@/lib/partners/commands'
import { findPartnerChanges } from '@/lib/partners/queries'
import {
  archivePartnerSchema,
  editPartnerSchema,
  newPartnerSchema,
  toAddPartner,
} from '@/lib/partners/schema'

export const addPartnerAction = formAction(newPartnerSchema, async ({ actor, now }, input) => {
  const { key } = await addPartner(actor, toAddPartner(input), now)
  redirect(`/partners/${key}?done=partnerAdded`)
})

export const editPartnerAction = formAction(
  editPartnerSchema,
  async ({ actor, now }, input) => {
    const key = await editPartner(actor, input, now)
    redirect(`/partners/${key}?done=partnerEdited`)
  },
  ({ actor }, { id, version }) => findPartnerChanges(actor, id, version),
)

export const archivePartnerAction = formAction(
  archivePartnerSchema,
  async ({ actor, now }, input) => {
    const key = await archivePartner(actor, input, now)
    redirect(`/partners/${key}?done=partnerArchived`)
  },
  ({ actor }, { id, version }) => findPartnerChanges(actor, id, version),
)

export const restorePartnerAction = formAction(
  archivePartnerSchema,
  async ({ actor, now }, input) => {
    const key = await restorePartner(actor, input, now)
    redirect(`/partners/${key}?done=partnerRestored`)
  },
  ({ actor }, { id, version }) => findPartnerChanges(actor, id, version),
)
