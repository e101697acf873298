import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ArchivedPartners } from '@/components/partners/archived-partners'
import { PartnerFilterForm } from '@/components/partners/partner-filter-form'
import { parsePartnerFilters, partnersHref } from '@/components/partners/partner-filters'
import { PartnersSelection } from '@/components/partners/partners-selection'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { keysOf } from '@/lib/i18n/labels'
import { countOpenByPartner } from '@/lib/overview/queries'
import { packHref } from '@/lib/partner-sheets/schema'
import { listArchivedPartners, listPartners, mayEditPartners } from '@/lib/partners/queries'
import { partnerKinds } from '@/lib/partners/rules'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partner'))('title') }
}

export default async function PartnersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, rejected } = parsePartnerFilters(await searchParams)
  const { actor, now, settings, labels } = await requireActor(partnersHref(filters))
  const [partners, counts, archived, t] = await Promise.all([
    listPartners(actor),
    countOpenByPartner(actor, readingOf(now, settings)),
    listArchivedPartners(actor),
    getTranslations(),
  ])
  const title = <b>{t('partner.title')}</b>
  if (partners.length === 0) {
    return (
      <Page
        eyebrow={title}
        headline={t('partner.noneTitle')}
        actions={<NewPartner actor={actor} />}
        legend={false}
      >
        <EmptyState title={t('partner.noneWhose')}>{t('partner.noneWhy')}</EmptyState>
        <ArchivedPartners partners={archived} />
      </Page>
    )
  }
  const withOpen = partners.filter(({ key }) => (counts.get(key)?.open ?? 0) > 0).length
  const headline = t.rich('partner.summary', {
    partners: partners.length,
    withOpen,
    all: String(withOpen === partners.length),
    open: (chunks) => <Link href="/partners?open=yes">{chunks}</Link>,
  })
  return (
    <Page
      eyebrow={title}
      headline={headline}
      actions={
        <>
          <LinkButton href={packHref({ stops: [] }, { q: filters.q, sector: filters.sector })}>
            {t('pack.title')}
          </LinkButton>
          <NewPartner actor={actor} />
        </>
      }
      landscape
    >
      {rejected.length > 0 && (
        <Note>
          {t('list.rejected', { names: rejected.map((name) => t(`partner.filter.${name}`)).join(', ') })}
        </Note>
      )}
      <PartnerFilterForm
        filters={filters}
        kinds={partnerKinds.filter((kind) => partners.some((partner) => partner.kind === kind))}
        sectors={keysOf(labels, 'sector').filter((key) => partners.some(({ sector }) => sector === key))}
      />
      <PartnersSelection partners={partners} counts={counts} filters={filters} />
      <ArchivedPartners partners={archived} />
    </Page>
  )
}

async function NewPartner({ actor }: { actor: Actor }) {
  const t = await getTranslations('partnerForm')
  return mayEditPartners(actor) && <LinkButton href="/partners/new">{t('new')}</LinkButton>
}
