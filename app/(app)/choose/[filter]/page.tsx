import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChoiceList } from '@/components/commitments/choice-list'
import { SearchField } from '@/components/forms/text-field'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { findChoices } from '@/lib/listings/queries'
import { chosenHref, parseSeeking, seekingHref } from '@/lib/listings/schema'

type Props = { params: Promise<{ filter: string }>; searchParams: Promise<SearchParams> }

const titles = {
  '/': 'overview.title',
  '/overview': 'overview.title',
  '/overview/discipline': 'discipline.title',
  '/calendar': 'calendar.title',
  '/commitments': 'commitment.title',
  '/reports/ledger': 'ledger.title',
} as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('choice.title')
  const { filter } = await params
  return { title: t.has(filter as 'partner') ? t(filter as 'partner') : undefined }
}

/** Where the partner or the session of a filter is found, where there are too many for the page that is filtered. */
export default async function ChoosePage({ params, searchParams }: Props) {
  const seeking = parseSeeking((await params).filter, await searchParams)
  if (!seeking) notFound()
  const { filter, page, current, others, question, problem } = seeking
  const before = chosenHref(seeking, current)
  const { actor } = await requireActor(seekingHref(filter, before))
  const [found, t] = await Promise.all([
    findChoices(actor, filter, problem ? '' : question),
    getTranslations(),
  ])
  if (!found) notFound()
  const { choices, more } = found
  const [only] = choices
  // the words mean one alone: whoever typed them is where they wanted to go
  if (only && choices.length === 1 && question !== '' && !problem) redirect(chosenHref(seeking, only.key))
  return (
    <Page
      eyebrow={
        <>
          <Link href={before}>{t(titles[page])}</Link>
          <b>{t(`choice.title.${filter}`)}</b>
        </>
      }
      headline={t(`choice.ask.${filter}`)}
      standfirst={t(`choice.how.${filter}`)}
      legend={false}
    >
      <search className="no-print">
        <form action={`/choose/${filter}`} method="get" className="find">
          {[...others, ...(current ? [[filter, current]] : []), ['for', page]].map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SearchField
            name="find"
            label={t('choice.label')}
            placeholder={t('choice.placeholder')}
            defaultValue={question}
            first
          />
          <Button type="submit">{t('choice.go')}</Button>
        </form>
      </search>
      {problem && <Note>{t(problem as never, { max: 200 } as never)}</Note>}
      {choices.length === 0 ? (
        <EmptyState title={t('choice.noneTitle')}>{t('choice.noneWhy')}</EmptyState>
      ) : (
        <ChoiceList seeking={seeking} choices={choices} />
      )}
      {more && <p className="muted">{t('choice.more', { count: choices.length })}</p>}
    </Page>
  )
}
