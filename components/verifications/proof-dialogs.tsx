import { RecordAmountDialog, WithdrawAmountDialog } from '@/components/amounts/amount-dialogs'
import { ConfirmFactDialog } from '@/components/confirmations/confirm-fact-dialog'
import { ArchiveDocumentDialog } from '@/components/documents/archive-document-dialog'
import { VerifyStageDialog } from '@/components/verifications/verify-stage-dialog'
import type { AmountItem } from '@/lib/amounts/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { listConfirmers } from '@/lib/confirmations/queries'
import type { DocumentItem } from '@/lib/documents/queries'

type ProofDialogsProps = {
  params: Partial<Record<'dialog' | 'document' | 'amount' | 'fact', string | string[]>>
  commitment: CommitmentItem
  documents: DocumentItem[]
  amounts: AmountItem[]
  confirmers: Awaited<ReturnType<typeof listConfirmers>>
}

/** The dialogs about what proves something, if the address asks for one and the reader may use it. */
export function ProofDialogs({ params, commitment, documents, amounts, confirmers }: ProofDialogsProps) {
  const { dialog, document, amount: amountId, fact } = params
  const { number, can, archived } = commitment
  if (dialog === 'archive-document')
    return <ArchiveDocumentDialog name={dialog} id={document} commitment={commitment} documents={documents} />
  if (!can.edit || archived) return null
  const at = (place: string) => `/commitments/${number}#${place}`
  if (dialog === 'verify-stage')
    return <VerifyStageDialog commitment={commitment} documents={documents} closeHref={at('stages')} />
  if (dialog === 'record-amount')
    return <RecordAmountDialog commitment={commitment} documents={documents} closeHref={at('amounts')} />
  const amount = amounts.find(({ id, withdrawnAt }) => id === amountId && withdrawnAt === null)
  if (dialog === 'withdraw-amount' && amount)
    return <WithdrawAmountDialog commitment={commitment} amount={amount} closeHref={at('amounts')} />
  if (dialog !== 'confirm-fact') return null
  return (
    <ConfirmFactDialog
      commitment={commitment}
      fact={fact}
      documents={documents}
      confirmers={confirmers}
      closeHref={at('standing')}
    />
  )
}
