import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UpdateDialog } from '@/app/(app)/update-dialog'
import { SearchField } from '@/components/forms/text-field'
import { Page } from '@/components/layout/page'
import { DoneToast } from '@/components/status-updates/done-toast'
import { PostableList } from '@/components/status-updates/postable-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import { findCommitment } from '@/lib/commitments/queries'
import { listPostable } from '@/lib/my-work/queries'
import { parseQuestion } from '@/lib/search/schema'
import { readingOf } from '@/lib/settings/queries'

/** So many to choose from fit the patience of a thumb; the search finds the others. */
const shown = 30

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('chooseUpdate'))('title') }
}

/** Where an update begins that no item was chosen for: the reader's items, their own first, and the form over them. */
export default async function UpdatePage({ searchParams }: Props) {
  const { q, update, done } = await searchParams
  const { question, problem } = parseQuestion(q)
  const here = question ? `/update?${new URLSearchParams({ q: question })}` : '/update'
  const { actor, now, settings } = await requireActor(here)
  const reading = readingOf(now, settings)
  const [{ items, cut }, updated, t, words] = await Promise.all([
    listPostable(actor, reading, problem ? '' : question, shown),
    typeof update === 'string' ? findCommitment(actor, update, reading) : null,
    getTranslations('chooseUpdate'),
    getTranslations(),
  ])
  return (
    <Page eyebrow={<b>{t('title')}</b>} headline={t('ask')} standfirst={t('how')} legend={items.length > 0}>
      <DoneToast done={done} />
      <search className="no-print">
        <form action="/update" method="get" className="find">
          <SearchField name="q" label={t('label')} placeholder={t('placeholder')} defaultValue={question} />
          <Button type="submit">{t('go')}</Button>
        </form>
      </search>
      {problem && <Note>{words(problem as never, { max: 200 } as never)}</Note>}
      {items.length === 0 ? (
        <EmptyState title={question ? t('noHitTitle') : t('noneTitle')}>
          {question ? t('noHitWhy') : t('noneWhy')}
        </EmptyState>
      ) : (
        <PostableList items={items} today={reading.today} here={here} />
      )}
      {cut && <p className="muted">{t('more', { count: items.length })}</p>}
      <UpdateDialog actor={actor} commitment={updated} closeHref={here} />
    </Page>
  )
}
