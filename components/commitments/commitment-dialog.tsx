import { ChangeDeadlineDialog, ConfirmDeadlineDialog } from '@/components/deadlines/deadline-dialog'
import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isConfirmable } from '@/lib/deadlines/rules'

type CommitmentDialogProps = {
  name: string | string[] | undefined
  commitment: CommitmentItem
  today: string
}

/** The dialog that the address names, if the reader may use it. */
export function CommitmentDialog({ name, commitment, today }: CommitmentDialogProps) {
  const closeHref = `/commitments/${commitment.number}`
  const { can } = commitment
  if (name === 'update' && can.postStatusUpdate)
    return <StatusUpdateDialog commitment={commitment} closeHref={closeHref} />
  if (name === 'change-deadline' && can.changeDeadline)
    return <ChangeDeadlineDialog commitment={commitment} today={today} closeHref={closeHref} />
  if (name === 'confirm-deadline' && can.changeDeadline && isConfirmable(commitment)) {
    return <ConfirmDeadlineDialog commitment={commitment} today={today} closeHref={closeHref} />
  }
  return null
}
