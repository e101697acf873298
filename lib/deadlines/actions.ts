'use server'

import { refresh } from 'next/cache'
import { changeDeadline, confirmDeadline } from '@/lib/deadlines/commands'
import { changeDeadlineSchema, confirmDeadlineSchema } from '@/lib/deadlines/schema'
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

export const confirmDeadlineAction = formAction(
  confirmDeadlineSchema,
  async ({ actor, now }, input) => {
    await confirmDeadline(actor, input, now)
    refresh()
    return { key: 'done.deadlineConfirmed' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
