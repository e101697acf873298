'use server'

import { redirect } from 'next/navigation'
import { requestExport, retryExport } from '@/lib/exports/commands'
import { requestExportSchema, retryExportSchema } from '@/lib/exports/schema'
import { formAction } from '@/lib/forms/form-action'

export const requestExportAction = formAction(requestExportSchema, async ({ actor, now }, input) => {
  await requestExport(actor, input, now)
  redirect(`/exports/${input.id}`)
})

export const retryExportAction = formAction(retryExportSchema, async ({ actor, now }, input) => {
  await retryExport(actor, input, now)
  redirect(`/exports/${input.exportId}`)
})
