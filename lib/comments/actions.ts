'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { openMention, withdrawComment, writeComment } from '@/lib/comments/commands'
import { commentSchema, writeCommentSchema } from '@/lib/comments/schema'
import { formAction } from '@/lib/forms/form-action'

export const writeCommentAction = formAction(writeCommentSchema, async ({ actor, now }, input) => {
  await writeComment(actor, input, now)
  refresh()
  return { key: 'done.commentWritten' }
})

export const withdrawCommentAction = formAction(commentSchema, async ({ actor, now }, input) => {
  await withdrawComment(actor, input, now)
  refresh()
  return { key: 'done.commentWithdrawn' }
})

// Whoever is mentioned is led to the very comment, and the mention waits for them no longer.
export const openMentionAction = formAction(commentSchema, async ({ actor, now }, input) => {
  const number = await openMention(actor, input, now)
  redirect(`/commitments/${number}#comment-${input.commentId}`)
})
