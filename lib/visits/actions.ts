'use server'

import { redirect } from 'next/navigation'
import { formAction } from '@/lib/forms/form-action'
import { editVisit, recordSource, recordVisit } from '@/lib/visits/commands'
import { findVisitChanges, findVisitKey } from '@/lib/visits/queries'
import {
  editVisitSchema,
  newSourceSchema,
  newVisitSchema,
  toRecordSource,
  toRecordVisit,
} from '@/lib/visits/schema'

export const recordVisitAction = formAction(newVisitSchema, async ({ actor, now }, input) => {
  const { key } = await recordVisit(actor, toRecordVisit(input), now)
  redirect(`/visits/${key}?done=visitRecorded`)
})

export const editVisitAction = formAction(
  editVisitSchema,
  async ({ actor, now }, input) => {
    const key = await editVisit(actor, input, now)
    redirect(`/visits/${key}?done=visitEdited`)
  },
  ({ actor }, { id, version }) => findVisitChanges(actor, id, version),
)

export const recordSourceAction = formAction(newSourceSchema, async ({ actor, now }, input) => {
  await recordSource(actor, toRecordSource(input), now)
  redirect(`/visits/${await findVisitKey(input.visitId)}?done=sourceRecorded`)
})
