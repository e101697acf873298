import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Spoken } from '@/components/i18n/spoken'
import { DueAxis } from '@/components/overview/due-axis'
import { CalendarDate } from '@/components/time/calendar-date'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { LookAhead as Part } from '@/lib/commitments/rules'
import type { FrontPage } from '@/lib/front-page/queries'
import { aheadFinding, lookAheadNames, type Numbers } from '@/lib/front-page/rules'
import type { Reading } from '@/lib/settings/queries'

type LookAheadProps = { page: FrontPage; reading: Reading }

/** What falls due in the next ninety days: an axis on a true scale, and three lists that carry the content. */
export function LookAhead({ page: { numbers, picked, dueDays }, reading }: LookAheadProps) {
  const t = useTranslations('overview.ahead')
  const proposed = dueDays.reduce((sum, day) => sum + (day.proposed ? day.count : 0), 0)
  const { key, values } = aheadFinding(numbers, proposed)
  return (
    <Section title={t(key, values)} aside={<MovedDates numbers={numbers} />} span={12}>
      {key === 'none' ? (
        <p className="muted">{t('noneWhy')}</p>
      ) : (
        <>
          <DueAxis days={dueDays} reading={reading} />
          <div className="ahead">
            {lookAheadNames.map((part) => (
              <DueList key={part} part={part} number={numbers[`due.${part}`]} items={picked[`due.${part}`]} />
            ))}
          </div>
        </>
      )}
    </Section>
  )
}

/** How many open items have a date that moved, and how many of them only after it had passed. */
function MovedDates({ numbers }: { numbers: Numbers }) {
  const t = useTranslations('overview.ahead')
  const comma = useTranslations('punctuation')('comma')
  const { 'moved.any': any, 'moved.afterExpiry': late } = numbers
  if (any.count === 0) return null
  return (
    <span className="no-print">
      {t.rich('moved', { count: any.count, a: (chunks) => <Link href={any.href}>{chunks}</Link> })}
      {late.count > 0 && (
        <>
          {comma}
          {t.rich('movedLate', {
            count: late.count,
            a: (chunks) => <Link href={late.href}>{chunks}</Link>,
          })}
        </>
      )}
    </span>
  )
}

type DueListProps = { part: Part; number: { count: number; href: string }; items: CommitmentItem[] }

function DueList({ part, number: { count, href }, items }: DueListProps) {
  const t = useTranslations('overview.ahead')
  const link = (chunks: ReactNode) => (count > 0 ? <Link href={href}>{chunks}</Link> : <b>{chunks}</b>)
  return (
    <div>
      <h3>{t.rich(part, { count, a: link })}</h3>
      {count === 0 && <p className="muted">{t('nothing')}</p>}
      <ul>
        {items.map((item) => (
          <DueItem key={item.number} item={item} />
        ))}
      </ul>
      {count > items.length && (
        <p>
          <Link href={href}>{t('all', { count })}</Link>
        </p>
      )}
    </div>
  )
}

function DueItem({ item: { number, dueOn, dueBasis, title, partners } }: { item: CommitmentItem }) {
  const t = useTranslations('commitment')
  return (
    <li>
      {dueOn && <CalendarDate date={dueOn} length="short" />}
      <span>
        <Link className="plain" href={`/commitments/${number}`}>
          <Spoken texts={title} />
        </Link>{' '}
        {partners.length > 0 && (
          <span className="muted">
            <PartnerNames partners={partners} />
          </span>
        )}{' '}
        {dueBasis === 'proposed' && <Badge standing="flag">{t('proposed')}</Badge>}
      </span>
    </li>
  )
}
