'use server'

import { refresh } from 'next/cache'
import { archiveCommitment, editCommitment, enterCommitment, restoreCommitment } from '@/lib/entries/commands'
import {
  archiveCommitmentSchema,
  editCommitmentSchema,
  enterCommitmentSchema,
  restoreCommitmentSchema,
} from '@/lib/entries/schema'
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

// The next two leave for the item: a refresh would take their form away before it could.
export const archiveCommitmentAction = formAction(
  archiveCommitmentSchema,
  async ({ actor, now }, input) => {
    await archiveCommitment(actor, input, now)
    return { key: 'done.commitmentArchived' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const restoreCommitmentAction = formAction(
  restoreCommitmentSchema,
  async ({ actor, now }, input) => {
    await restoreCommitment(actor, input, now)
    return { key: 'done.commitmentRestored' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
