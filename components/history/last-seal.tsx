import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'

/** Up to when the history is sealed, with the beginning of the head by which a seal can be told from every other. */
export function LastSeal({ last }: { last: { until: Date; head: string } | null }) {
  const t = useTranslations('history')
  if (!last) return <p className="muted">{t('notSealed')}</p>
  return (
    <p className="muted">
      {t.rich('sealed', {
        at: () => <Instant at={last.until} />,
        head: () => <code>{last.head.slice(0, 12)}</code>,
      })}
    </p>
  )
}
