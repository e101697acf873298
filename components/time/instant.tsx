import { useLocale, useTimeZone } from 'next-intl'
import { formatInstant } from '@/lib/time/format'

/** A moment, as date and time of day in the reader's time zone. */
export function Instant({ at }: { at: Date }) {
  const locale = useLocale()
  const timeZone = useTimeZone()
  // without the reader's zone a time of day would be a guess
  if (!timeZone) throw new Error('The time zone of the reader is missing in the request configuration')
  return (
    <time className="nowrap" dateTime={at.toISOString()}>
      {formatInstant(at, locale, timeZone)}
    </time>
  )
}
