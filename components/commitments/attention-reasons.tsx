import { useTranslations } from 'next-intl'
import { HealthMark, LightMark } from '@/components/ui/mark'
import type { Attention } from '@/lib/commitments/rules'

type AttentionReasonsProps = { attention: readonly Attention[]; most?: number }

/** Why an item needs attention, most severe first: all reasons, or the first few and how many more there are. */
export function AttentionReasons({ attention, most = attention.length }: AttentionReasonsProps) {
  const t = useTranslations('reason')
  const more = attention.length - most
  return (
    <div className="reasons">
      {attention.slice(0, most).map((each) => (
        <Reason key={each.reason} {...each} />
      ))}
      {more > 0 && <span className="muted">{t('more', { count: more })}</span>}
    </div>
  )
}

function Reason({ reason, days }: Attention) {
  const t = useTranslations('reason')
  const words = t(reason, { days: days ?? 0 })
  if (reason === 'overdue' || reason === 'dueSoon') return <LightMark light={reason}>{words}</LightMark>
  if (reason === 'offTrack' || reason === 'atRisk') return <HealthMark health={reason}>{words}</HealthMark>
  if (reason === 'neverUpdated') return <HealthMark health="notReported">{words}</HealthMark>
  return <span>{words}</span>
}
