'use server'

import { refresh } from 'next/cache'
import { formAction } from '@/lib/forms/form-action'
import { findChangesSince } from '@/lib/history/queries'
import { addMention } from '@/lib/mentions/commands'
import { addMentionSchema } from '@/lib/mentions/schema'

export const addMentionAction = formAction(
  addMentionSchema,
  async ({ actor, now }, input) => {
    await addMention(actor, input, now)
    refresh()
    return { key: 'done.mentionAdded' }
  },
  ({ actor }, { commitmentId, version }) => findChangesSince(actor, commitmentId, version),
)
