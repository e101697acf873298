'use server'

import { refresh } from 'next/cache'
import { changeDeadline, confirmDeadline, grantExtension } from '@/lib/deadlines/commands'
import { changeDeadlineSchema, confirmDeadlineSchema, grantExtensionSchema } from '@/lib/deadlines/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

export const changeDeadlineAction = formAction(
  changeDeadlineSchema,
  async ({ actor, now }, input) => {
    await changeDeadline(actor, input, now)
    refresh()
    return { key: 'done.deadlineChanged' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

// The next two leave for the item: a refresh would take their form away before it could.
export const confirmDeadlineAction = formAction(
  confirmDeadlineSchema,
  async ({ actor, now }, input) => {
    await confirmDeadline(actor, input, now)
    return { key: 'done.deadlineConfirmed' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const grantExtensionAction = formAction(
  grantExtensionSchema,
  async ({ actor, now }, input) => {
    await grantExtension(actor, input, now)
    return { key: 'done.extensionGranted' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
