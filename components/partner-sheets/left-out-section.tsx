import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Section } from '@/components/ui/section'
import type { LeftOut } from '@/lib/reports/partner-sheet-content'

type LeftOutSectionProps = {
  leftOut: LeftOut
  /** What a pack says about meetings, for us alone. */
  meetings?: readonly string[]
}

/** What the sheet for the partner does not tell, by kind and by name, for whoever is about to save it. */
export function LeftOutSection({ leftOut, meetings = [] }: LeftOutSectionProps) {
  const t = useTranslations('sheet.leftOut')
  const groups = groupsOf(leftOut, meetings).filter(({ entries }) => entries.length > 0)
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <div className="no-print">
      <Section id="left-out" title={t('headline', { count })} note={`${t('always')} ${t('onlyYou')}`}>
        <div className="left-out">
          {groups.map(({ key, entries }) => (
            <details key={key} open>
              <summary>{t(`group.${key}`, { count: entries.length })}</summary>
              <ul>{entries}</ul>
            </details>
          ))}
        </div>
      </Section>
    </div>
  )
}

type Group = { key: keyof LeftOut | 'meetings'; entries: ReactNode[] }

function groupsOf(leftOut: LeftOut, meetings: readonly string[]): Group[] {
  const words = ({ number, text, language }: LeftOut['nextSteps'][number], index: number) => (
    <li key={`${number}-${index}`}>
      {number} {language ? <Foreign text={text} language={language} /> : text}
    </li>
  )
  return [
    {
      key: 'items',
      entries: leftOut.items.map((item) => (
        <li key={item.number}>
          {item.number} <Spoken texts={item.title} /> <Why {...item} />
        </li>
      )),
    },
    { key: 'problems', entries: leftOut.problems.map(words) },
    { key: 'updates', entries: leftOut.updates.map(words) },
    { key: 'nextSteps', entries: leftOut.nextSteps.map(words) },
    {
      key: 'dates',
      entries: leftOut.dates.map(({ number, date }) => (
        <li key={number}>
          {number} <CalendarDate date={date} />
        </li>
      )),
    },
    { key: 'documents', entries: leftOut.documents.map(words) },
    {
      key: 'unverifiedNames',
      entries: leftOut.unverifiedNames.map(({ text }) => <li key={text}>{text}</li>),
    },
    { key: 'meetings', entries: meetings.map((text) => <li key={text}>{text}</li>) },
  ]
}

/** Why an item is not for the partner: how closed it is, or what became of it. */
function Why({ confidentiality, state }: Pick<LeftOut['items'][number], 'confidentiality' | 'state'>) {
  const t = useTranslations()
  return (
    <span className="muted">
      ({confidentiality === 'public' ? t(`state.${state}`) : t(`confidentiality.${confidentiality}`)})
    </span>
  )
}
