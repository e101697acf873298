import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { EndingForm } from '@/components/endings/ending-form'
import { useReasons } from '@/components/lists/use-reasons'
import { Dialog } from '@/components/ui/dialog'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { EndingKind } from '@/lib/endings/rules'

type EndingDialogProps = { kind: EndingKind; commitment: CommitmentItem; closeHref: string }

/** Completes, suspends, terminates or merges an item, or opens it again. */
export function EndingDialog({ kind, commitment, closeHref }: EndingDialogProps) {
  const t = useTranslations('ending')
  const close = useTranslations('commitment')('close')
  const usual = useTranslations('settings')
  const reasons = useReasons('endingReason')
  return (
    <Dialog title={t(`title.${kind}`)} eyebrow={commitment.number} closeHref={closeHref} closeLabel={close}>
      <p className="dialog__lead">{t(`explain.${kind}`)}</p>
      <EndingForm
        kind={kind}
        id={newId()}
        commitmentId={commitment.id}
        version={commitment.version}
        closeHref={closeHref}
        reasons={kind === 'suspended' || kind === 'terminated' ? reasons : []}
        words={{
          usualReasons: usual('usualReasons'),
          reason: t(`reason.${kind}`),
          suspendedUntil: t('until'),
          suspendedUntilHint: t('untilHint'),
          into: t('into'),
          intoHint: t('intoHint'),
          save: t(`action.${kind}`),
          close,
        }}
      />
    </Dialog>
  )
}
