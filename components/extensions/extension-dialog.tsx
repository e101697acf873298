import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { AskExtensionForm } from '@/components/extensions/ask-extension-form'
import { DecideExtensionForm } from '@/components/extensions/decide-extension-form'
import { ExtensionWords } from '@/components/extensions/extension-words'
import { useReasons } from '@/components/lists/use-reasons'
import { CalendarDate } from '@/components/time/calendar-date'
import { Dialog, DialogFoot } from '@/components/ui/dialog'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { judgeDeadlineChange } from '@/lib/deadlines/rules'
import type { ExtensionItem } from '@/lib/extensions/queries'
import { type ExtensionDecision, whyNotExtendable } from '@/lib/extensions/rules'

type AskExtensionDialogProps = {
  commitment: CommitmentItem
  waiting: ExtensionItem | undefined
  today: string
  closeHref: string
}

/** Asks for a later deadline, or says why that is not possible. */
export function AskExtensionDialog({ commitment, waiting, today, closeHref }: AskExtensionDialogProps) {
  const t = useTranslations('extension')
  const errors = useTranslations('errors')
  const close = useTranslations('commitment')('close')
  const usual = useTranslations('settings')
  const reasons = useReasons('extensionReason')
  const { dueOn } = commitment
  const hindrance = waiting ? ('extensionWaits' as const) : whyNotExtendable(commitment, today)
  return (
    <Dialog title={t('askTitle')} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      {hindrance ? (
        <>
          <Note>{errors(hindrance)}</Note>
          <DialogFoot>
            <Link className="btn" href={closeHref} scroll={false}>
              {close}
            </Link>
          </DialogFoot>
        </>
      ) : (
        <>
          <p className="dialog__lead">
            {t.rich('askLead', { d: () => dueOn && <CalendarDate date={dueOn} today={today} /> })}
          </p>
          <AskExtensionForm
            id={newId()}
            commitmentId={commitment.id}
            version={commitment.version}
            closeHref={closeHref}
            reasons={reasons}
            words={{
              usualReasons: usual('usualReasons'),
              newDueOn: t('newDueOn'),
              reason: t('reason'),
              progress: t('progress'),
              send: t('send'),
              close,
            }}
          />
        </>
      )}
    </Dialog>
  )
}

const keys = { granted: 'grant', refused: 'refuse', withdrawn: 'withdraw' } as const

type DecideExtensionDialogProps = {
  decision: ExtensionDecision
  commitment: CommitmentItem
  extension: ExtensionItem
  today: string
  closeHref: string
}

/** Grants, refuses or withdraws the request that waits. */
export function DecideExtensionDialog({
  decision,
  commitment,
  extension,
  today,
  closeHref,
}: DecideExtensionDialogProps) {
  const t = useTranslations('extension')
  const close = useTranslations('commitment')('close')
  const key = keys[decision]
  const late = decision === 'granted' && judgeDeadlineChange(commitment, today, today).daysOverdue > 0
  return (
    <Dialog title={t(`${key}Title`)} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">
        {t.rich(`${key}Lead`, {
          by: extension.askedByName,
          o: () => <CalendarDate date={extension.currentDueOn} />,
          d: () => <CalendarDate date={extension.newDueOn} today={today} />,
        })}
      </p>
      <div className="dialog__lead">
        <ExtensionWords extension={extension} />
      </div>
      {late && <Note>{t('grantLate')}</Note>}
      <DecideExtensionForm
        decision={decision}
        id={newId()}
        extensionId={extension.id}
        commitmentId={commitment.id}
        version={commitment.version}
        closeHref={closeHref}
        words={{
          comment: decision === 'refused' ? t('refuseComment') : t('grantComment'),
          save: t(`${key}Send`),
          close,
        }}
      />
    </Dialog>
  )
}
