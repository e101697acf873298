'use server'

import { refresh } from 'next/cache'
import { pauseUpdates, resumeUpdates, setCadence } from '@/lib/cadences/commands'
import { pauseUpdatesSchema, resumeUpdatesSchema, setCadenceSchema } from '@/lib/cadences/schema'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'

export const setCadenceAction = formAction(
  setCadenceSchema,
  async ({ actor, now }, input) => {
    await setCadence(actor, input, now)
    refresh()
    return { key: 'done.cadenceSet' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const pauseUpdatesAction = formAction(
  pauseUpdatesSchema,
  async ({ actor, now }, input) => {
    await pauseUpdates(actor, input, now)
    refresh()
    return { key: 'done.updatesPaused' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)

export const resumeUpdatesAction = formAction(
  resumeUpdatesSchema,
  async ({ actor, now }, input) => {
    await resumeUpdates(actor, input, now)
    refresh()
    return { key: 'done.updatesResumed' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
