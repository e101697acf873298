'use server'

import { refresh } from 'next/cache'
import { changeAccount, changePassword, endOtherSessions, endOwnSession } from '@/lib/accounts/commands'
import { findAccountChanges } from '@/lib/accounts/queries'
import {
  changeAccountSchema,
  changePasswordSchema,
  endOtherSessionsSchema,
  endSessionSchema,
} from '@/lib/accounts/schema'
import { formAction } from '@/lib/forms/form-action'

export const changeAccountAction = formAction(
  changeAccountSchema,
  async ({ actor, now }, input) => {
    await changeAccount(actor, input, now)
    refresh()
    return { key: 'done.accountChanged' }
  },
  ({ actor }, { version }) => findAccountChanges(actor, version),
)

export const changePasswordAction = formAction(changePasswordSchema, async ({ actor, now }, input) => {
  await changePassword(actor, input, now)
  refresh()
  return { key: 'done.passwordChanged' }
})

export const endSessionAction = formAction(endSessionSchema, async ({ actor, now }, input) => {
  await endOwnSession(actor, input, now)
  refresh()
  return { key: 'done.sessionEnded' }
})

export const endOtherSessionsAction = formAction(endOtherSessionsSchema, async ({ actor, now }) => {
  const count = await endOtherSessions(actor, now)
  refresh()
  return { key: 'done.otherSessionsEnded', values: { count } }
})
