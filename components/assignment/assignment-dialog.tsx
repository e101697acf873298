import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { AnswerHandOverForm } from '@/components/assignment/answer-hand-over-form'
import { HandOverForm } from '@/components/assignment/hand-over-form'
import { HandOverStory } from '@/components/assignment/hand-over-note'
import { LeadUnitForm } from '@/components/assignment/lead-unit-form'
import { NamedViewersForm } from '@/components/assignment/named-viewers-form'
import { OwnerForm } from '@/components/assignment/owner-form'
import { SupportingUnitsForm } from '@/components/assignment/supporting-units-form'
import { useUnitOptions } from '@/components/assignment/unit-options'
import { Spoken } from '@/components/i18n/spoken'
import { Dialog } from '@/components/ui/dialog'
import type { Assignment, Choices } from '@/lib/assignment/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { HandOverItem } from '@/lib/hand-overs/queries'

type AssignmentDialogProps = {
  name: string | string[] | undefined
  commitment: CommitmentItem
  assignment: Assignment
  handOver: HandOverItem | null
  choices: Choices
  /** The viewers to choose from; empty unless the dialog is about them. */
  viewers: { id: string; name: string }[]
}

/** The dialog about people that the address names, if the reader may use it. */
export function AssignmentDialog(props: AssignmentDialogProps) {
  const { name, commitment, handOver } = props
  const { can, light } = commitment
  if (light === 'closed') return null
  if (name === 'lead-unit' && can.setLeadUnit) return <LeadUnitDialog {...props} />
  if (name === 'hand-over' && can.handOver) return <HandOverDialog {...props} />
  if (name === 'supporting-units' && can.assign) return <SupportingUnitsDialog {...props} />
  if (name === 'viewers' && can.assign && commitment.confidentiality === 'restricted')
    return <NamedViewersDialog {...props} />
  if (name === 'owner' && can.assign) return <OwnerDialog {...props} />
  if (name === 'answer-hand-over' && can.answerHandOver && handOver)
    return <AnswerHandOverDialog commitment={commitment} handOver={handOver} />
  return null
}

/** What every form here sends along, and the frame that it stands in. */
function useFrame({ id, number, version, title }: CommitmentItem) {
  const close = useTranslations('commitment')('close')
  const closeHref = `/commitments/${number}`
  const eyebrow = (
    <>
      {number} · <Spoken texts={title} />
    </>
  )
  return {
    close,
    subject: { commitmentId: id, version, closeHref },
    frame: { eyebrow, closeHref, closeLabel: close },
  }
}

function LeadUnitDialog({ commitment, choices }: AssignmentDialogProps) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const units = useUnitOptions(choices.units)
  const words = { leadUnitId: t('leadUnit'), hint: t('leadUnitHint'), save: t('leadUnitSave'), close }
  return (
    <Dialog {...frame} title={t('leadUnitTitle')}>
      <LeadUnitForm {...subject} units={units} leadUnitId={commitment.leadUnitId} words={words} />
    </Dialog>
  )
}

function HandOverDialog({ commitment, choices }: AssignmentDialogProps) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const units = useUnitOptions(choices.units.filter(({ id }) => id !== commitment.leadUnitId))
  const words = {
    toUnitId: t('toUnit'),
    reason: t('reason'),
    reasonHint: t('reasonHint'),
    save: t('handOver'),
    close,
  }
  return (
    <Dialog {...frame} title={t('handOverTitle')}>
      <p>{t('handOverText')}</p>
      <HandOverForm {...subject} id={newId()} units={units} words={words} />
    </Dialog>
  )
}

function AnswerHandOverDialog({
  commitment,
  handOver,
}: Pick<AssignmentDialogProps, 'commitment'> & { handOver: HandOverItem }) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const words = {
    accept: t('accept'),
    back: t('back'),
    reason: t('backReason'),
    reasonHint: t('backReasonHint'),
    handBack: t('handBack'),
    close,
  }
  return (
    <Dialog {...frame} title={t('answerTitle')}>
      <HandOverStory handOver={handOver} />
      <AnswerHandOverForm {...subject} words={words} />
    </Dialog>
  )
}

function SupportingUnitsDialog({ commitment, assignment, choices }: AssignmentDialogProps) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const chosen = assignment.supportingUnits.map(({ id }) => id)
  // A unit that supports stays to be seen here when it is retired.
  const retired = assignment.supportingUnits.filter(({ id }) => !choices.units.some((unit) => unit.id === id))
  const units = useUnitOptions(
    [...choices.units, ...retired].filter(({ id }) => id !== commitment.leadUnitId),
  )
  const words = { unitIds: t('supportingUnits'), hint: t('supportingHint'), save: t('save'), close }
  return (
    <Dialog {...frame} title={t('supportingTitle')}>
      <SupportingUnitsForm {...subject} units={units} chosen={chosen} words={words} />
    </Dialog>
  )
}

function OwnerDialog({ commitment, assignment, choices }: AssignmentDialogProps) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const people = choices.owners
    .filter(({ unitIds }) => unitIds.includes(commitment.leadUnitId))
    .map(({ id, name }) => ({ value: id, label: name }))
  const hint = people.length === 0 ? t('ownerNobodyThere') : t('ownerHint')
  const words = { ownerId: t('owner'), hint, nobody: t('nobody'), save: t('save'), close }
  return (
    <Dialog {...frame} title={t('ownerTitle')}>
      <OwnerForm {...subject} people={people} ownerId={assignment.ownerId} words={words} />
    </Dialog>
  )
}

function NamedViewersDialog({ commitment, assignment, viewers }: AssignmentDialogProps) {
  const t = useTranslations('assignment')
  const { close, subject, frame } = useFrame(commitment)
  const people = viewers.map(({ id, name }) => ({ value: id, label: name }))
  const chosen = assignment.viewers.map(({ id }) => id)
  const words = { personIds: t('viewers'), hint: t('viewersHint'), save: t('save'), close }
  return (
    <Dialog {...frame} title={t('viewersTitle')}>
      <NamedViewersForm {...subject} people={people} chosen={chosen} words={words} />
    </Dialog>
  )
}
