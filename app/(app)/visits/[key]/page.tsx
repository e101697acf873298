import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { CheckList } from '@/components/checks/check-list'
import { OtherNames } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { Section } from '@/components/ui/section'
import { SessionsTable } from '@/components/visits/sessions-table'
import { SourceSections } from '@/components/visits/source-sections'
import { VisitEyebrow } from '@/components/visits/visit-eyebrow'
import { partnersOf, VisitFacts } from '@/components/visits/visit-facts'
import { VisitSentence } from '@/components/visits/visit-sentence'
import { requireActor } from '@/lib/auth/session'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { listOddities, listTrackedPassages, listVoicedItems } from '@/lib/mentions/queries'
import { readingAt } from '@/lib/settings/queries'
import { getVisit } from '@/lib/visits/queries'

type Props = { params: Promise<{ key: string }> }

/** Read once for title and page. What is no key at all names nothing, and the database need not be asked. */
const findVisit = cache(async (key: string) => {
  const { actor } = await requireActor(`/visits/${key}`)
  return /^[A-Z]{2}[0-9]{2}[B-Z]?$/.test(key) ? getVisit(actor, key) : null
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const visit = await findVisit((await params).key)
  if (!visit) return {}
  const language = languageOf((await getLocale()) as Locale)
  return { title: pickLocalized(visit.title, language)?.text ?? visit.key }
}

export default async function VisitPage({ params }: Props) {
  const { key } = await params
  const { actor, now } = await requireActor(`/visits/${key}`)
  const visit = await findVisit(key)
  if (!visit) notFound()
  const reading = readingAt(now)
  const [passages, items, oddities, t] = await Promise.all([
    listTrackedPassages(actor, key),
    listVoicedItems(actor, key, reading),
    listOddities(actor, key),
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
    >
      <VisitFacts visit={visit} />
      <SourceSections visit={visit} passages={passages} items={items} oddities={oddities} />
      <Section id="sessions" title={t('session.title')}>
        <SessionsTable sessions={visit.sessions} />
      </Section>
      {visit.checks.length > 0 && (
        <Section id="checks" title={t('check.title')}>
          <CheckList checks={[...visit.checks, ...visit.delegation.flatMap(({ checks }) => checks)]} />
        </Section>
      )}
    </Page>
  )
}
