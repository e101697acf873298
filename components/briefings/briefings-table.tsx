import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { BriefingHead } from '@/lib/briefings/queries'

/** Briefings, each with its days, what it covers, and who stands for it. */
export function BriefingsTable({
  briefings,
  caption,
}: {
  briefings: readonly BriefingHead[]
  caption: string
}) {
  const t = useTranslations('briefing')
  const keys = ['issue', 'period', 'scope', 'state', 'by'] as const
  return (
    <Table caption={caption} columns={keys.map((key) => ({ key, label: t(`column.${key}`) }))} stacked>
      {briefings.map((briefing) => (
        <Row key={briefing.id} opens>
          <th scope="row" data-label={t('column.issue')}>
            <Link className="title" href={`/reports/briefings/${briefing.id}`}>
              <BriefingName briefing={briefing} />
            </Link>
          </th>
          <td data-label={t('column.period')}>
            <CalendarDate date={briefing.fromOn} until={briefing.toOn} />
          </td>
          <td data-label={t('column.scope')}>
            <BriefingScope briefing={briefing} />
          </td>
          <td data-label={t('column.state')}>{t(`state.${briefing.state}`)}</td>
          <td data-label={t('column.by')}>
            {briefing.publishedByName ?? briefing.signedOffByName ?? briefing.createdByName}
          </td>
        </Row>
      ))}
    </Table>
  )
}

/** How often it comes and which issue it is. */
export function BriefingName({
  briefing: { kind, number },
}: {
  briefing: Pick<BriefingHead, 'kind' | 'number'>
}) {
  const t = useTranslations('briefing')
  return number === null ? t('draftOf', { kind }) : t('issueOf', { kind, number })
}

/** Which visit and units it covers. */
export function BriefingScope({
  briefing: { visit, unit },
}: {
  briefing: Pick<BriefingHead, 'visit' | 'unit'>
}) {
  const t = useTranslations('briefing.paper')
  return (
    <>
      {visit ? <Spoken texts={visit.title} fallback={visit.key} /> : t('allVisits')}
      {' · '}
      {unit ? <Spoken texts={unit} /> : t('allUnits')}
    </>
  )
}
