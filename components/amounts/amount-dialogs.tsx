import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { Money } from '@/components/amounts/amounts-section'
import { RecordAmountForm } from '@/components/amounts/record-amount-form'
import { WithdrawAmountForm } from '@/components/amounts/withdraw-amount-form'
import { Dialog } from '@/components/ui/dialog'
import type { AmountItem } from '@/lib/amounts/queries'
import { currencies } from '@/lib/amounts/rules'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { amountKinds } from '@/lib/commitments/rules'
import type { DocumentItem } from '@/lib/documents/queries'

type RecordAmountDialogProps = { commitment: CommitmentItem; documents: DocumentItem[]; closeHref: string }

/** Records an amount with its kind, date and source. */
export function RecordAmountDialog({ commitment, documents, closeHref }: RecordAmountDialogProps) {
  const t = useTranslations('amount')
  const close = useTranslations('commitment')('close')
  return (
    <Dialog title={t('record')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <RecordAmountForm
        id={newId()}
        commitmentId={commitment.id}
        closeHref={closeHref}
        kinds={amountKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        currencies={currencies.map((value) => ({ value, label: value }))}
        documents={documents
          .filter(({ archivedAt }) => archivedAt === null)
          .map(({ id: value, title }) => ({ value, label: title }))}
        words={{
          kind: t('kindLabel'),
          value: t('value'),
          valueHint: t('valueHint'),
          currency: t('currency'),
          heldOn: t('heldOn'),
          source: t('source'),
          sourceHint: t('sourceHint'),
          documentId: t('document'),
          noDocument: t('noDocument'),
          save: t('save'),
          close,
        }}
      />
    </Dialog>
  )
}

type WithdrawAmountDialogProps = { commitment: CommitmentItem; amount: AmountItem; closeHref: string }

/** Takes an amount out of the totals. */
export function WithdrawAmountDialog({ commitment, amount, closeHref }: WithdrawAmountDialogProps) {
  const t = useTranslations('amount')
  const close = useTranslations('commitment')('close')
  return (
    <Dialog title={t('withdrawTitle')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">
        {t(`kind.${amount.kind}`)} <Money {...amount} />
      </p>
      <WithdrawAmountForm
        commitmentId={commitment.id}
        amountId={amount.id}
        closeHref={closeHref}
        words={{ reason: t('withdrawReason'), save: t('withdraw'), close }}
      />
    </Dialog>
  )
}
