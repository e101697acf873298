import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CheckList } from '@/components/checks/check-list'
import { HistoryList } from '@/components/history/history-list'
import { OtherNames } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { DirectoryToast } from '@/components/partners/directory-toast'
import { Section } from '@/components/ui/section'
import { SessionsTable } from '@/components/visits/sessions-table'
import { SourceSections } from '@/components/visits/source-sections'
import { VisitActions } from '@/components/visits/visit-actions'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { partnersOf, VisitFacts } from '@/components/visits/visit-facts'
import { VisitSentence } from '@/components/visits/visit-sentence'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { mayEnterCommitments } from '@/lib/entries/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { listOddities, listTrackedPassages, listVoicedItems } from '@/lib/mentions/queries'
import { mayResolveDirectoryChecks } from '@/lib/resolutions/queries'
import { readingOf } from '@/lib/settings/queries'
import { getVisit, listVisitHistory } from '@/lib/visits/queries'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

/** Read once for title and page. What is no key at all names nothing, and the database need not be asked. */
const findVisit = cache(async (key: string) => {
  const { actor } = await requireActor(`/visits/${key}`)
  return /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? getVisit(actor, key) : null
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const visit = await findVisit((await params).key)
  if (!visit) return {}
  const language = languageOf((await getLocale()) as Locale)
  return { title: pickLocalized(visit.title, language)?.text ?? visit.key }
}

export default async function VisitPage({ params, searchParams }: Props) {
  const { key } = await params
  const { actor, now, settings } = await requireActor(`/visits/${key}`)
  const visit = await findVisit(key)
  if (!visit) notFound()
  const reading = readingOf(now, settings)
  const [passages, items, oddities, events, { done }, t] = await Promise.all([
    listTrackedPassages(actor, key),
    listVoicedItems(actor, key, reading),
    listOddities(actor, key),
    listVisitHistory(actor, key),
    searchParams,
    getTranslations(),
  ])
  return (
    <Page
      eyebrow={<VisitEyebrow visit={visit} />}
      headline={<VisitSentence visitKey={key} items={items} />}
      names={<OtherNames texts={visit.title} />}
      standfirst={t('visit.standfirst', {
        sessions: visit.sessions.length,
        partners: partnersOf(visit).length,
      })}
      actions={<VisitActions visit={visit} />}
    >
      <DirectoryToast done={done} />
      <VisitFacts visit={visit} />
      <SourceSections
        visit={visit}
        passages={passages}
        items={items}
        oddities={oddities}
        mayTrack={mayEnterCommitments(actor)}
      />
      <Section id="sessions" title={t('session.title')}>
        <SessionsTable
          resolvable={mayResolveDirectoryChecks(actor)}
          sessions={visit.sessions}
          editHref={visit.can.edit ? (position) => `/visits/${key}/sessions/${position}` : undefined}
        />
      </Section>
      {visit.checks.length > 0 && (
        <Section id="checks" title={t('check.title')}>
          <CheckList
            checks={[...visit.checks, ...visit.delegation.flatMap(({ checks }) => checks)]}
            resolvable={mayResolveDirectoryChecks(actor)}
          />
        </Section>
      )}
      {visit.can.history && (
        <Section id="history" title={t('history.title')}>
          <HistoryList events={events} />
        </Section>
      )}
    </Page>
  )
}
