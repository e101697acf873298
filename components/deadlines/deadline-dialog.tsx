import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ChangeDeadlineForm } from '@/components/deadlines/change-deadline-form'
import { ConfirmDeadlineForm } from '@/components/deadlines/confirm-deadline-form'
import { CalendarDate } from '@/components/time/calendar-date'
import { Dialog } from '@/components/ui/dialog'
import { Note } from '@/components/ui/note'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { judgeDeadlineChange } from '@/lib/deadlines/rules'
import type { ExtensionItem } from '@/lib/extensions/queries'

type DeadlineDialogProps = { commitment: CommitmentItem; today: string; closeHref: string }

/** Sets a new deadline with its reason. */
export function ChangeDeadlineDialog({
  commitment,
  waiting,
  today,
  closeHref,
}: DeadlineDialogProps & { waiting: ExtensionItem | undefined }) {
  const t = useTranslations('deadline')
  const extension = useTranslations('extension')
  const close = useTranslations('commitment')('close')
  const { daysOverdue } = judgeDeadlineChange(commitment, today, today)
  return (
    <Dialog title={t('title')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      {commitment.dueOn && (
        <p>
          {t('current')}: <CalendarDate date={commitment.dueOn} today={today} />
        </p>
      )}
      {daysOverdue > 0 && <Note>{t('afterExpiry', { days: daysOverdue })}</Note>}
      {waiting && !waiting.own && (
        <Note>
          {extension.rich('overtakes', {
            by: waiting.askedByName,
            d: () => <CalendarDate date={waiting.newDueOn} today={today} />,
          })}
        </Note>
      )}
      <ChangeDeadlineForm
        id={newId()}
        commitmentId={commitment.id}
        version={commitment.version}
        closeHref={closeHref}
        words={{
          dueOn: t('dueOn'),
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          save: t('save'),
          close,
        }}
      />
    </Dialog>
  )
}

/** Confirms a proposed deadline as it stands. */
export function ConfirmDeadlineDialog({ commitment, today, closeHref }: DeadlineDialogProps) {
  const t = useTranslations('deadline')
  const close = useTranslations('commitment')('close')
  const { dueOn } = commitment
  if (dueOn === null) return null
  return (
    <Dialog title={t('confirmTitle')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <p>{t.rich('confirmText', { d: () => <CalendarDate date={dueOn} /> })}</p>
      {dueOn < today && <Note>{t('confirmPassed')}</Note>}
      <ConfirmDeadlineForm
        id={newId()}
        commitmentId={commitment.id}
        version={commitment.version}
        closeHref={closeHref}
        words={{ confirm: t('confirm'), close }}
      />
    </Dialog>
  )
}
