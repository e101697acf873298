'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { addParticipant, correctParticipant, removeParticipant } from '@/lib/participants/commands'
import { findParticipantChanges, findParticipantPlace } from '@/lib/participants/queries'
import {
  addParticipantSchema,
  correctParticipantSchema,
  removeParticipantSchema,
} from '@/lib/participants/schema'
import { findSessionPlace } from '@/lib/sessions/queries'

export const addParticipantAction = formAction(addParticipantSchema, async ({ actor, now }, input) => {
  await addParticipant(actor, input, now)
  const { visitKey, position } = await findSessionPlace(input.sessionId)
  redirect(`/visits/${visitKey}/sessions/${position}?done=participantAdded`)
})

export const correctParticipantAction = formAction(
  correctParticipantSchema,
  async ({ actor, now }, input) => {
    await correctParticipant(actor, input, now)
    const place = await findParticipantPlace(input.id)
    redirect(`/visits/${place?.visitKey}/sessions/${place?.position}?done=participantCorrected`)
  },
  ({ actor }, { id, version }) => findParticipantChanges(actor, id, version),
)

// Where to go on is read before: nobody finds the session by a participant who is gone.
export const removeParticipantAction = formAction(
  removeParticipantSchema,
  async ({ actor, now }, input) => {
    const place = await findParticipantPlace(input.id)
    await removeParticipant(actor, input, now)
    redirect(`/visits/${place?.visitKey}/sessions/${place?.position}?done=participantRemoved`)
  },
  ({ actor }, { id, version }) => findParticipantChanges(actor, id, version),
)
