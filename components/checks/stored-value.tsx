import { useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { promisedByValues } from '@/lib/commitments/rules'
import type { FoundCheck } from '@/lib/resolutions/queries'

/** What the record holds today of what is to be checked, in the reader's words. */
export function StoredValue({ check: { stored, answer, visit } }: { check: FoundCheck }) {
  const t = useTranslations('resolution')
  const promised = useTranslations('promisedBy')
  if (answer === 'year' && visit) return <CalendarDate date={visit.startsOn} until={visit.endsOn} />
  if (stored === null) return <span className="muted">{t('storedNothing')}</span>
  if (answer === 'date') return <CalendarDate date={stored} />
  const promiser = promisedByValues.find((value) => answer === 'promisedBy' && value === stored)
  return promiser ? promised(promiser) : <bdi>{stored}</bdi>
}
