import { useTranslations } from 'next-intl'
import { ArchiveDocumentForm } from '@/components/documents/archive-document-form'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { DocumentItem } from '@/lib/documents/queries'

type ArchiveDocumentDialogProps = {
  /** The dialog and the document that the address names. */
  name: string | string[] | undefined
  id: string | string[] | undefined
  commitment: CommitmentItem
  documents: DocumentItem[]
}

/** Takes a document out of sight with a reason, if the address asks for that and the reader may. */
export function ArchiveDocumentDialog({ name, id, commitment, documents }: ArchiveDocumentDialogProps) {
  const t = useTranslations('document')
  const close = useTranslations('commitment')('close')
  const document = documents.find((each) => each.id === id && each.archivedAt === null)
  if (name !== 'archive-document' || !document || !commitment.can.postStatusUpdate) return null
  const closeHref = `/commitments/${commitment.number}#documents`
  return (
    <Dialog title={t('archiveTitle')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">
        <bdi>{document.title}</bdi>
      </p>
      <ArchiveDocumentForm
        commitmentId={commitment.id}
        documentId={document.id}
        closeHref={closeHref}
        words={{ reason: t('archiveReason'), archive: t('archive'), close }}
      />
    </Dialog>
  )
}
