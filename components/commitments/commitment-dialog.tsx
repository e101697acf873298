import { EndingDialog } from '@/components/endings/ending-dialog'
import { endingDialogs } from '@/components/endings/ending-menu'
import { ChangeStageDialog } from '@/components/stages/change-stage-dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { endingKinds, isReopenable } from '@/lib/endings/rules'

type CommitmentDialogProps = {
  name: string | string[] | undefined
  /** The stage that a dialog of stages offers first. */
  stage?: string | string[] | undefined
  commitment: CommitmentItem
}

/** The dialog that the address names, if the reader may use it. */
export function CommitmentDialog({ name, stage, commitment }: CommitmentDialogProps) {
  const closeHref = `/commitments/${commitment.number}`
  const { can, standing } = commitment
  const open = isOpen(standing)
  if (name === 'stage' && can.changeStage && open)
    return <ChangeStageDialog commitment={commitment} closeHref={closeHref} stage={stage} />
  const kind = endingKinds.find((each) => endingDialogs[each] === name)
  const possible = kind === 'reopened' ? isReopenable(standing) : open
  return kind && can.end && possible ? (
    <EndingDialog kind={kind} commitment={commitment} closeHref={closeHref} />
  ) : null
}
