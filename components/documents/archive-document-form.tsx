'use client'

import { DialogForm } from '@/components/forms/dialog-form'
import { TextArea } from '@/components/forms/text-area'
import { archiveDocumentAction } from '@/lib/documents/actions'

type ArchiveDocumentFormProps = {
  commitmentId: string
  documentId: string
  closeHref: string
  words: Record<'reason' | 'archive' | 'close', string>
}

export function ArchiveDocumentForm({
  commitmentId,
  documentId,
  closeHref,
  words,
}: ArchiveDocumentFormProps) {
  return (
    <DialogForm
      action={archiveDocumentAction}
      hidden={{ commitmentId, documentId }}
      closeHref={closeHref}
      labels={words}
      send={words.archive}
      close={words.close}
    >
      {(state) => (
        <>
          <TextArea name="reason" label={words.reason} state={state} limit={1000} rows={2} required />
        </>
      )}
    </DialogForm>
  )
}
