'use server'

import { refresh } from 'next/cache'
import { editCommitment, enterCommitment } from '@/lib/entries/commands'
import { editCommitmentSchema, enterCommitmentSchema } from '@/lib/entries/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

export const enterCommitmentAction = formAction(enterCommitmentSchema, async ({ actor, now }, input) => {
  const { number } = await enterCommitment(actor, input, now)
  refresh()
  return { key: 'done.commitmentEntered', values: { number } }
})

export const editCommitmentAction = formAction(
  editCommitmentSchema,
  async ({ actor, now }, input) => {
    await editCommitment(actor, input, now)
    refresh()
    return { key: 'done.commitmentEdited' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
