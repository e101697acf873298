import { useTranslations } from 'next-intl'
import { PeopleTable } from '@/components/people/people-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { PeoplePage } from '@/lib/people/queries'
import { type PeopleFilters, peopleHref } from '@/lib/people/schema'

type PeopleSelectionProps = { list: PeoplePage; filters: PeopleFilters; pageSize: number }

/** The people that the filters keep, by pages. */
export function PeopleSelection({ list, filters, pageSize }: PeopleSelectionProps) {
  const t = useTranslations('peopleList')
  const title = useTranslations('person')('people')
  const { people, total, all, page, pages } = list
  const before = (page - 1) * pageSize
  return (
    <Section title={total === all ? title : t('matches', { count: total, total: all })}>
      {total === 0 ? (
        <EmptyState title={t('noMatchTitle')} action={<Link href="/people">{t('clear')}</Link>}>
          {t('noMatchWhy')}
        </EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
      {pages > 1 && (
        <Pagination
          label={t('pages')}
          current={page}
          last={pages}
          hrefOf={(target) => peopleHref({ ...filters, page: target })}
          previousLabel={t('previous')}
          nextLabel={t('next')}
          summary={t('range', { from: before + 1, to: before + people.length, total })}
        />
      )}
    </Section>
  )
}
