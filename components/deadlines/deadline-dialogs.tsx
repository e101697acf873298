import { ChangeDeadlineDialog, ConfirmDeadlineDialog } from '@/components/deadlines/deadline-dialog'
import { AskExtensionDialog, DecideExtensionDialog } from '@/components/extensions/extension-dialog'
import { extensionDialogs } from '@/components/extensions/extension-dialogs'
import { MilestoneDialogs } from '@/components/milestones/milestone-dialogs'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { isConfirmable } from '@/lib/deadlines/rules'
import type { ExtensionItem } from '@/lib/extensions/queries'
import { extensionDecisions, waitingOf } from '@/lib/extensions/rules'
import type { MilestoneItem } from '@/lib/milestones/queries'

type Named = string | string[] | undefined
type DeadlineDialogsProps = {
  /** The dialog, and the milestone that it may be about, as the address names them. */
  params: { dialog?: Named; milestone?: Named }
  commitment: CommitmentItem
  parts: { extensions: ExtensionItem[]; milestones: MilestoneItem[] }
  today: string
}

/** The dialog about dates that the address names, if the reader may use it. */
export function DeadlineDialogs({ params, commitment, parts, today }: DeadlineDialogsProps) {
  const { dialog: name, milestone } = params
  const { can, number, standing } = commitment
  const waiting = waitingOf(parts.extensions)
  const about = { commitment, today, closeHref: `/commitments/${number}` }
  if (name === 'change-deadline' && can.changeDeadline)
    return <ChangeDeadlineDialog {...about} waiting={waiting} />
  if (name === 'confirm-deadline' && can.changeDeadline && isConfirmable(commitment))
    return <ConfirmDeadlineDialog {...about} />
  if (!isOpen(standing)) return null
  if (name === 'extension' && can.askExtension) return <AskExtensionDialog {...about} waiting={waiting} />
  const decision = extensionDecisions.find((each) => extensionDialogs[each] === name)
  if (!decision)
    return <MilestoneDialogs {...about} name={name} id={milestone} milestones={parts.milestones} />
  if (!waiting) return null
  const may = decision === 'withdrawn' ? can.askExtension && waiting.own : can.decideExtension && !waiting.own
  return may ? <DecideExtensionDialog {...about} decision={decision} extension={waiting} /> : null
}
