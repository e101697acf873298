import { useTranslations } from 'next-intl'
import { HealthMark, LightMark } from '@/components/ui/mark'
import type { Attention } from '@/lib/commitments/rules'

/** Why an item needs attention, all reasons, most severe first. */
export function AttentionReasons({ attention }: { attention: readonly Attention[] }) {
  return (
    <div className="reasons">
      {attention.map((each) => (
        <Reason key={each.reason} {...each} />
      ))}
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
