import { useTranslations } from 'next-intl'
import { CadenceForm } from '@/components/cadences/cadence-form'
import { PauseForm } from '@/components/cadences/pause-form'
import { Dialog } from '@/components/ui/dialog'
import type { PaceItem } from '@/lib/cadences/queries'
import { cadences } from '@/lib/cadences/rules'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'

type PaceDialogProps = { commitment: CommitmentItem; pace: PaceItem }

/** How often updates of an item are expected, and a pause for those that are not. */
export function PaceDialog({ commitment, pace }: PaceDialogProps) {
  const t = useTranslations('pace')
  const cadence = useTranslations('cadence')
  const { id, version, number, can, standing } = commitment
  if (!can.paceUpdates || !isOpen(standing)) return null
  const closeHref = `/commitments/${number}`
  const subject = { commitmentId: id, version, closeHref }
  return (
    <Dialog title={t('title')} eyebrow={number} closeHref={closeHref} closeLabel={t('close')}>
      <CadenceForm
        {...subject}
        cadence={pace.cadence}
        options={[
          { value: '', label: t('usual') },
          ...cadences.map((value) => ({ value, label: cadence(value) })),
        ]}
        words={{ cadence: t('cadence'), save: t('save') }}
      />
      <h3 className="answer">{t('pauseTitle')}</h3>
      <PauseForm
        {...subject}
        pausedUntil={pace.pausedUntil}
        words={{
          pausedUntil: t('pausedUntil'),
          reason: t('reason'),
          reasonHint: t('reasonHint'),
          pause: t('pause'),
          resume: t('resume'),
          close: t('close'),
        }}
      />
    </Dialog>
  )
}
