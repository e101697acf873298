import { useFormatter, useLocale } from 'next-intl'
import type { Span } from '@/lib/disciplines/rules'
import { formatDateRange } from '@/lib/time/format'

/** A week by its days, a month by its name. */
export function useSpanName(): (span: Span) => string {
  const locale = useLocale()
  const format = useFormatter()
  return ({ kind, first, last }) =>
    kind === 'week'
      ? formatDateRange(first, last, locale)
      : format.dateTime(new Date(`${first}T00:00:00Z`), { year: 'numeric', month: 'long', timeZone: 'UTC' })
}
