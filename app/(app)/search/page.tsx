import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SearchField } from '@/components/forms/text-field'
import { Page } from '@/components/layout/page'
import { HitGroups } from '@/components/search/hit-groups'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import { search } from '@/lib/hits/queries'
import { parseQuestion } from '@/lib/search/schema'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default async function SearchPage({ searchParams }: Props) {
  const { question, problem } = parseQuestion((await searchParams).q)
  const { actor } = await requireActor(
    question ? `/search?${new URLSearchParams({ q: question })}` : '/search',
  )
  const asks = question !== '' && problem === null
  const [groups, t] = await Promise.all([asks ? search(actor, question) : [], getTranslations()])
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  const words = { count, q: () => <bdi>{t('search.quoted', { text: question })}</bdi> }
  const first = groups.some(({ more }) => more)
  return (
    <Page
      eyebrow={<b>{t('search.title')}</b>}
      headline={asks ? t.rich(first ? 'search.foundFirst' : 'search.found', words) : t('search.ask')}
      standfirst={!asks && t('search.how')}
      legend={false}
    >
      <search className="filters no-print">
        <form action="/search" method="get" className="filters__form">
          <SearchField
            name="q"
            label={t('search.label')}
            placeholder={t('search.placeholder')}
            defaultValue={question}
          />
          <Button type="submit">{t('search.go')}</Button>
        </form>
      </search>
      {problem && <Note>{t(problem as never, { max: 200 } as never)}</Note>}
      {asks && count === 0 && <EmptyState title={t('search.noneTitle')}>{t('search.noneWhy')}</EmptyState>}
      <HitGroups groups={groups} question={question} />
    </Page>
  )
}
