import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ConfirmFactForm } from '@/components/confirmations/confirm-fact-form'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { listConfirmers } from '@/lib/confirmations/queries'
import { factStandings, facts } from '@/lib/confirmations/rules'
import type { DocumentItem } from '@/lib/documents/queries'

type ConfirmFactDialogProps = {
  commitment: CommitmentItem
  /** The fact that is offered first, as it came with the address. */
  fact: string | string[] | undefined
  documents: DocumentItem[]
  confirmers: Awaited<ReturnType<typeof listConfirmers>>
  closeHref: string
}

/** Says by what or by whom a fact is confirmed. */
export function ConfirmFactDialog({
  commitment,
  fact,
  documents,
  confirmers,
  closeHref,
}: ConfirmFactDialogProps) {
  const t = useTranslations()
  const close = t('commitment.close')
  const usable = documents.filter(({ archivedAt }) => archivedAt === null)
  return (
    <Dialog
      title={t('confirmation.confirm')}
      eyebrow={commitment.number}
      closeHref={closeHref}
      closeLabel={close}
    >
      <ConfirmFactForm
        id={newId()}
        commitmentId={commitment.id}
        closeHref={closeHref}
        fact={facts.find((each) => each === fact) ?? facts[0]}
        facts={facts.map((value) => ({ value, label: t(`fact.${value}`) }))}
        standing={usable.length > 0 ? 'confirmedByDocument' : 'confirmedByPartner'}
        standings={factStandings.map((value) => ({ value, label: t(`factStanding.${value}`) }))}
        documents={usable.map(({ id: value, title }) => ({ value, label: title }))}
        contacts={confirmers.map(({ id: value, name }) => ({ value, label: name }))}
        words={{
          fact: t('confirmation.fact'),
          standing: t('confirmation.standing'),
          documentId: t('confirmation.document'),
          contactId: t('confirmation.contact'),
          note: t('confirmation.how'),
          noteHint: t('confirmation.howHint'),
          nobody: t('confirmation.nobody'),
          save: t('confirmation.save'),
          close,
        }}
      />
    </Dialog>
  )
}
