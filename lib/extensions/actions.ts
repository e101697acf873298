'use server'

import { askExtension, refuseExtension, withdrawExtension } from '@/lib/extensions/commands'
import { askExtensionSchema, refuseExtensionSchema, withdrawExtensionSchema } from '@/lib/extensions/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

// Without a refresh: the forms leave for the item, and a refresh would take them away before they could.
export const askExtensionAction = formAction(
  askExtensionSchema,
  async ({ actor, now }, input) => {
    await askExtension(actor, input, now)
    return { key: 'done.extensionAsked' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const refuseExtensionAction = formAction(
  refuseExtensionSchema,
  async ({ actor, now }, input) => {
    await refuseExtension(actor, input, now)
    return { key: 'done.extensionRefused' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const withdrawExtensionAction = formAction(
  withdrawExtensionSchema,
  async ({ actor, now }, input) => {
    await withdrawExtension(actor, input, now)
    return { key: 'done.extensionWithdrawn' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
