import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import type { EndingItem } from '@/lib/endings/queries'

/** What was decided, by whom and when, and in their words why or with what result. */
export function EndingStory({ ending }: { ending: EndingItem }) {
  const t = useTranslations('ending')
  const { kind, reason, suspendedUntil, mergedInto, decidedByName, decidedAt } = ending
  return (
    <>
      <p>
        {t.rich(`event.${kind}`, {
          by: decidedByName,
          d: () => <Instant at={decidedAt} />,
          u: () => suspendedUntil && <CalendarDate date={suspendedUntil} />,
          i: () =>
            mergedInto ? (
              <Link href={`/commitments/${mergedInto.number}`}>{mergedInto.number}</Link>
            ) : (
              t('another')
            ),
        })}
      </p>
      <p className="written">{t(`because.${kind}`, { reason })}</p>
    </>
  )
}
