import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'
import { TimelineEvent } from '@/components/ui/timeline'
import type { StageChangeItem } from '@/lib/stages/queries'

/** One step of an item on its path: from where to where, who, when, and why it went back. */
export function StageStep({
  change: { fromStage, toStage, reason, changedByName, changedAt },
}: {
  change: StageChangeItem
}) {
  const t = useTranslations()
  return (
    <TimelineEvent>
      {t.rich('stageChange.event', {
        from: t(`stage.${fromStage}`),
        to: t(`stage.${toStage}`),
        by: changedByName,
        d: () => <Instant at={changedAt} />,
      })}
      {reason && <p className="written">{t('stageChange.because', { reason })}</p>}
    </TimelineEvent>
  )
}
