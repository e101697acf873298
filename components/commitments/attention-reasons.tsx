import { useTranslations } from 'next-intl'
import { cache } from 'react'
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

/** A page says the same few reasons of hundreds of items; to make a message with a number in it costs more than to draw it. */
const saidOfPage = cache(() => new Map<string, string>())

function Reason({ reason, days }: Attention) {
  const t = useTranslations('reason')
  const said = saidOfPage()
  const key = `${reason} ${days}`
  const words = said.get(key) ?? t(reason, { days: days ?? 0 })
  said.set(key, words)
  if (reason === 'overdue' || reason === 'dueSoon') return <LightMark light={reason}>{words}</LightMark>
  if (reason === 'offTrack' || reason === 'atRisk') return <HealthMark health={reason}>{words}</HealthMark>
  if (reason === 'neverUpdated') return <HealthMark health="notReported">{words}</HealthMark>
  return <span>{words}</span>
}
