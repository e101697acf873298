import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { HistoryList } from '@/components/history/history-list'
import { OtherNames } from '@/components/i18n/spoken'
import { Page } from '@/components/layout/page'
import { ContactsTable } from '@/components/partners/contacts-table'
import { DirectoryToast } from '@/components/partners/directory-toast'
import { PartnerActions } from '@/components/partners/partner-actions'
import { PartnerCommitments } from '@/components/partners/partner-commitments'
import { PartnerEyebrow } from '@/components/partners/partner-eyebrow'
import { PartnerFacts } from '@/components/partners/partner-facts'
import { PartnerRelation } from '@/components/partners/partner-relation'
import { callName, PartnerSentence } from '@/components/partners/partner-sentence'
import { PartnerSessions } from '@/components/partners/partner-sessions'
import { PartnerSource } from '@/components/partners/partner-source'
import { Note } from '@/components/ui/note'
import { Grid, Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters, type SearchParams } from '@/lib/commitments/schema'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { countOpenByPartner } from '@/lib/overview/queries'
import { getPartner, listPartnerHistory } from '@/lib/partners/queries'
import { readRelation } from '@/lib/relations/queries'
import { mayResolveDirectoryChecks } from '@/lib/resolutions/queries'
import { readingOf } from '@/lib/settings/queries'

type Props = { params: Promise<{ key: string }>; searchParams: Promise<SearchParams> }

/** Read once for title and page. What is no key at all names nobody, and the database need not be asked. */
const findPartner = cache(async (key: string) => {
  const { actor } = await requireActor(`/partners/${key}`)
  return /^[a-z0-9-]{1,60}$/.test(key) ? getPartner(actor, key) : null
})

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const partner = await findPartner((await params).key)
  if (!partner) return {}
  const language = languageOf((await getLocale()) as Locale)
  return { title: pickLocalized(callName(partner), language)?.text ?? partner.printedName }
}

export default async function PartnerPage({ params, searchParams }: Props) {
  const { key } = await params
  const { actor, now, settings } = await requireActor(`/partners/${key}`)
  const partner = await findPartner(key)
  if (!partner) notFound()
  if (partner.mergedInto) redirect(`/partners/${partner.mergedInto}`)
  const reading = readingOf(now, settings)
  const [counted, { items, total }, events, relation, { done }, t] = await Promise.all([
    countOpenByPartner(actor, reading, key),
    listCommitments(actor, parseCommitmentFilters({ partner: key }).filters, reading),
    listPartnerHistory(actor, key),
    readRelation(actor, key),
    searchParams,
    getTranslations(),
  ])
  const counts = counted.get(key)
  return (
    <Page
      eyebrow={<PartnerEyebrow partner={partner} />}
      headline={<PartnerSentence partner={partner} counts={counts} />}
      names={<OtherNames texts={partner.name} />}
      actions={<PartnerActions partner={partner} />}
    >
      <DirectoryToast done={done} />
      {partner.archived && <Note>{t('partnerForm.archived')}</Note>}
      <Grid>
        <PartnerCommitments
          partnerKey={key}
          commitments={items}
          total={total}
          counts={counts}
          today={reading.today}
        />
        <Section id="contacts" title={t('contact.title')} span={7}>
          <ContactsTable
            resolvable={mayResolveDirectoryChecks(actor)}
            contacts={partner.contacts}
            editHref={
              partner.can.editContacts && !partner.archived
                ? (id) => `/partners/${key}/contacts/${id}`
                : undefined
            }
          />
        </Section>
        <Section title={t('session.title')} span={5}>
          <PartnerSessions sessions={partner.sessions} />
        </Section>
        <Section id="relation" title={t('relation.title')} span={12}>
          <PartnerRelation partner={partner} relation={relation} />
        </Section>
        <Section title={t('partner.source')} span={7}>
          <PartnerSource partner={partner} />
        </Section>
        <Section title={t('partner.facts')} span={5}>
          <PartnerFacts partner={partner} resolvable={mayResolveDirectoryChecks(actor)} />
        </Section>
      </Grid>
      {partner.can.history && (
        <Section id="history" title={t('history.title')}>
          <HistoryList events={events} />
        </Section>
      )}
    </Page>
  )
}
