'use server'

import { refresh } from 'next/cache'
import { archiveDocument } from '@/lib/documents/commands'
import { archiveDocumentSchema } from '@/lib/documents/schema'
import { formAction } from '@/lib/forms/form-action'

export const archiveDocumentAction = formAction(archiveDocumentSchema, async ({ actor, now }, input) => {
  await archiveDocument(actor, input, now)
  refresh()
  return { key: 'done.documentArchived' }
})
