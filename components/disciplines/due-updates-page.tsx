import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FilterChoices } from '@/components/commitments/use-filter-fields'
import { DueUpdatesFilters } from '@/components/disciplines/due-updates-filters'
import { DueUpdatesTable } from '@/components/disciplines/due-updates-table'
import { useSpanName } from '@/components/disciplines/span-name'
import { Page } from '@/components/layout/page'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { Pagination } from '@/components/ui/pagination'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import type { DueList } from '@/lib/disciplines/queries'
import type { Discipline } from '@/lib/disciplines/rules'
import { type AskedUpdates, askedUpdatesToQuery } from '@/lib/disciplines/schema'

const path = '/overview/discipline'

type DueUpdatesPageProps = {
  list: DueList
  asked: AskedUpdates
  rejected: (keyof AskedUpdates)[]
  choices: FilterChoices
  today: string
}

/** Which items were due for an update in a week or month, and whether and when it came: the list behind the numbers of the overview. */
export function DueUpdatesPage({ list, asked, rejected, choices, today }: DueUpdatesPageProps) {
  const t = useTranslations('discipline')
  const words = useTranslations()
  const { span, discipline: _, page: __, ...narrowing } = asked
  const kept = narrowing.unit === 'none' ? { ...narrowing, unit: undefined } : narrowing
  return (
    <Page
      eyebrow={
        <>
          <Link href={`/overview${commitmentFiltersToQuery(kept)}`}>{words('overview.title')}</Link>
          <b>{t('title')}</b>
        </>
      }
      headline={<Sentence counts={list.counts} asked={asked} />}
      legend={false}
    >
      {rejected.length > 0 && (
        <Note>
          {words('list.rejected', { names: rejected.map((name) => t(`asked.${name}`)).join(', ') })}
        </Note>
      )}
      <DueUpdatesFilters asked={asked} choices={choices} today={today} path={path} />
      {list.rows.length === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('noneWhy')}</EmptyState>
      ) : (
        <DueUpdatesTable rows={list.rows} span={span} />
      )}
      <Pages list={list} asked={asked} />
      <p className="section__note">{t('note')}</p>
    </Page>
  )
}

/** How many were due and how they came; each number is the list of just those. */
function Sentence({ counts, asked }: { counts: DueList['counts']; asked: AskedUpdates }) {
  const t = useTranslations('discipline')
  const spanName = useSpanName()
  const link = (discipline: Discipline) => (chunks: ReactNode) =>
    counts[discipline] > 0 ? (
      <Link href={path + askedUpdatesToQuery({ ...asked, discipline, page: 1 })}>{chunks}</Link>
    ) : (
      chunks
    )
  return t.rich('headline', {
    period: spanName(asked.span),
    due: counts.onTime + counts.late + counts.missing,
    ...counts,
    o: link('onTime'),
    l: link('late'),
    m: link('missing'),
  })
}

function Pages({ list: { total, page, pages, pageSize }, asked }: { list: DueList; asked: AskedUpdates }) {
  const t = useTranslations('list')
  if (total === 0) return null
  return (
    <Pagination
      label={t('pages')}
      current={page}
      last={pages}
      hrefOf={(target) => path + askedUpdatesToQuery({ ...asked, page: target })}
      previousLabel={t('previous')}
      nextLabel={t('next')}
      summary={t('range', {
        total,
        from: (page - 1) * pageSize + 1,
        to: Math.min(total, page * pageSize),
      })}
    />
  )
}
