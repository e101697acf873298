import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { Dialog } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { VerifyStageForm } from '@/components/verifications/verify-stage-form'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { DocumentItem } from '@/lib/documents/queries'
import { proves } from '@/lib/verifications/rules'

type VerifyStageDialogProps = { commitment: CommitmentItem; documents: DocumentItem[]; closeHref: string }

/** Confirms the stage of an item against one of its documents. */
export function VerifyStageDialog({ commitment, documents, closeHref }: VerifyStageDialogProps) {
  const t = useTranslations()
  const { id, number, version, stage } = commitment
  const fitting = documents.filter(({ type, archivedAt }) => archivedAt === null && proves(stage, type))
  const close = t('commitment.close')
  return (
    <Dialog title={t('verification.title')} eyebrow={number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">{t('verification.lead', { stage: t(`stage.${stage}`) })}</p>
      {fitting.length === 0 ? (
        <p>
          {t('verification.noDocument')}{' '}
          <Link href={`/commitments/${number}/documents/new`}>{t('document.add')}</Link>
        </p>
      ) : (
        <VerifyStageForm
          id={newId()}
          commitmentId={id}
          version={version}
          documents={fitting.map(({ id: value, title }) => ({ value, label: title }))}
          closeHref={closeHref}
          words={{
            documentId: t('verification.document'),
            note: t('verification.note'),
            save: t('verification.save'),
            close,
          }}
        />
      )}
    </Dialog>
  )
}
