'use server'

import { endCommitment, mergeCommitment, reopenCommitment, suspendCommitment } from '@/lib/endings/commands'
import {
  endCommitmentSchema,
  mergeCommitmentSchema,
  reopenCommitmentSchema,
  suspendCommitmentSchema,
} from '@/lib/endings/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

// Each leaves for the item, whose new state no longer offers the dialog: a refresh would take the form away before it could.
export const endCommitmentAction = formAction(
  endCommitmentSchema,
  async ({ actor, now }, input) => {
    await endCommitment(actor, input, now)
    return { key: input.kind === 'completed' ? 'done.commitmentCompleted' : 'done.commitmentTerminated' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const suspendCommitmentAction = formAction(
  suspendCommitmentSchema,
  async ({ actor, now }, input) => {
    await suspendCommitment(actor, input, now)
    return { key: 'done.commitmentSuspended' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const mergeCommitmentAction = formAction(
  mergeCommitmentSchema,
  async ({ actor, now }, input) => {
    await mergeCommitment(actor, input, now)
    return { key: 'done.commitmentMerged' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const reopenCommitmentAction = formAction(
  reopenCommitmentSchema,
  async ({ actor, now }, input) => {
    await reopenCommitment(actor, input, now)
    return { key: 'done.commitmentReopened' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
