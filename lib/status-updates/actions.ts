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
    // The dialog of a correction would be gone before it could say so; it leads to a page that is read anew.
    if (input.correctsId !== undefined) return { key: 'done.statusUpdateCorrected' }
    refresh()
    return { key: 'done.statusUpdatePosted' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
