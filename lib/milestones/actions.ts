'use server'

import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { addMilestone, changeMilestone, reachMilestone, removeMilestone } from '@/lib/milestones/commands'
import {
  addMilestoneSchema,
  changeMilestoneSchema,
  reachMilestoneSchema,
  removeMilestoneSchema,
} from '@/lib/milestones/schema'

// Without a refresh: the forms leave for the item, and a refresh would take them away before they could.
export const addMilestoneAction = formAction(
  addMilestoneSchema,
  async ({ actor, now }, input) => {
    await addMilestone(actor, input, now)
    return { key: 'done.milestoneAdded' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const changeMilestoneAction = formAction(
  changeMilestoneSchema,
  async ({ actor, now }, input) => {
    await changeMilestone(actor, input, now)
    return { key: 'done.milestoneChanged' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const reachMilestoneAction = formAction(
  reachMilestoneSchema,
  async ({ actor, now }, input) => {
    await reachMilestone(actor, input, now)
    return { key: 'done.milestoneReached' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const removeMilestoneAction = formAction(
  removeMilestoneSchema,
  async ({ actor, now }, input) => {
    await removeMilestone(actor, input, now)
    return { key: 'done.milestoneRemoved' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
