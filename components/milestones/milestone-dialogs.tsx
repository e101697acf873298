import { useLocale, useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { AddMilestoneForm } from '@/components/milestones/add-milestone-form'
import { MilestoneForm } from '@/components/milestones/milestone-form'
import { CalendarDate } from '@/components/time/calendar-date'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { type Locale, languageOf, languages } from '@/lib/i18n/locale'
import type { MilestoneItem } from '@/lib/milestones/queries'
import { expectedOn } from '@/lib/milestones/rules'

type Named = string | string[] | undefined
type MilestoneDialogsProps = {
  /** The dialog, and the milestone that it is about, as the address names them. */
  name: Named
  id: Named
  commitment: CommitmentItem
  milestones: MilestoneItem[]
  today: string
}

/** The dialog about milestones that the address names, if the reader may use it. */
export function MilestoneDialogs({ name, id, commitment, milestones, today }: MilestoneDialogsProps) {
  const { can, standing } = commitment
  if (!isOpen(standing)) return null
  if (name === 'add-milestone' && can.planMilestones) return <AddMilestoneDialog commitment={commitment} />
  const milestone = milestones.find((each) => each.id === id)
  if (!milestone) return null
  const about = { commitment, milestone, today }
  if (name === 'remove-milestone' && can.planMilestones) return <MilestoneDialog {...about} deed="remove" />
  if (!can.reportMilestone || milestone.actualOn !== null) return null
  if (name === 'forecast-milestone') return <MilestoneDialog {...about} deed="forecast" />
  return name === 'reach-milestone' ? <MilestoneDialog {...about} deed="reach" /> : null
}

function AddMilestoneDialog({ commitment: { id, number, version } }: { commitment: CommitmentItem }) {
  const t = useTranslations()
  const closeHref = `/commitments/${number}`
  const close = t('commitment.close')
  return (
    <Dialog title={t('milestone.addTitle')} eyebrow={number} closeHref={closeHref} closeLabel={close}>
      <AddMilestoneForm
        id={newId()}
        commitmentId={id}
        version={version}
        languages={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        language={languageOf(useLocale() as Locale)}
        closeHref={closeHref}
        words={{
          title: t('milestone.name'),
          language: t('milestone.language'),
          plannedOn: t('milestone.plannedOn'),
          plannedHint: t('milestone.plannedHint'),
          save: t('milestone.add'),
          close,
        }}
      />
    </Dialog>
  )
}

type MilestoneDialogProps = {
  deed: 'forecast' | 'reach' | 'remove'
  commitment: CommitmentItem
  milestone: MilestoneItem
  today: string
}

function MilestoneDialog({ deed, commitment, milestone, today }: MilestoneDialogProps) {
  const t = useTranslations('milestone')
  const close = useTranslations('commitment')('close')
  const { id, number, version } = commitment
  const closeHref = `/commitments/${number}`
  return (
    <Dialog title={t(`${deed}Title`)} eyebrow={number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">
        {t.rich(deed === 'remove' ? 'removeLead' : 'forecastLead', {
          title: milestone.title,
          d: () => <CalendarDate date={milestone.plannedOn} today={today} />,
        })}
      </p>
      <MilestoneForm
        deed={deed}
        milestoneId={milestone.id}
        commitmentId={id}
        version={version}
        day={deed === 'reach' ? today : expectedOn(milestone)}
        closeHref={closeHref}
        words={{
          forecastOn: t('forecastOn'),
          actualOn: t('actualOn'),
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          save: t(`${deed}Save`),
          close,
        }}
      />
    </Dialog>
  )
}
