import { StatusUpdateDialog } from '@/components/status-updates/status-update-dialog'
import type { Actor } from '@/lib/auth/actor'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { readUpdateBasis, type StatusUpdateItem } from '@/lib/status-updates/queries'

type UpdateDialogProps = {
  actor: Actor
  /** The item that the address names, if there is one. */
  commitment: CommitmentItem | null
  closeHref: string
  corrected?: StatusUpdateItem | undefined
}

/** The dialog for an update over any page, if the reader may post one; what it begins with is read for it alone. */
export async function UpdateDialog({ actor, commitment, closeHref, corrected }: UpdateDialogProps) {
  if (!commitment?.can.postStatusUpdate || commitment.light === 'closed') return null
  return (
    <StatusUpdateDialog
      commitment={commitment}
      basis={await readUpdateBasis(actor, commitment.number)}
      closeHref={closeHref}
      corrected={corrected}
    />
  )
}
