'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { postStatusUpdateSchema } from '@/lib/status-updates/schema'

export const postStatusUpdateAction = formAction(
  postStatusUpdateSchema,
  async ({ actor, now }, input) => {
    await postStatusUpdate(actor, input, now)
    refresh()
    return { key: 'done.statusUpdatePosted' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
