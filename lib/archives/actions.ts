'use server'

import { archiveCommitment, restoreCommitment } from '@/lib/archives/commands'
import { archiveCommitmentSchema, restoreCommitmentSchema } from '@/lib/archives/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

// Both leave for the item: a refresh would take their form away before it could.
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
