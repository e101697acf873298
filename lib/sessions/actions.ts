'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { editSession, recordSession } from '@/lib/sessions/commands'
import { findSessionChanges, findSessionPlace } from '@/lib/sessions/queries'
import { editSessionSchema, newSessionSchema, toRecordSession } from '@/lib/sessions/schema'

export const recordSessionAction = formAction(newSessionSchema, async ({ actor, now }, input) => {
  const id = await recordSession(actor, toRecordSession(input), now)
  const { visitKey, position } = await findSessionPlace(id)
  redirect(`/visits/${visitKey}/sessions/${position}?done=sessionRecorded`)
})

export const editSessionAction = formAction(
  editSessionSchema,
  async ({ actor, now }, input) => {
    await editSession(actor, input, now)
    const { visitKey, position } = await findSessionPlace(input.id)
    redirect(`/visits/${visitKey}?done=sessionEdited#session-${position}`)
  },
  ({ actor }, { id, version }) => findSessionChanges(actor, id, version),
)
