import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ArchiveForm } from '@/components/partners/archive-form'
import { PartnerEyebrow } from '@/components/partners/partner-eyebrow'
import { PartnerFormPage } from '@/components/partners/partner-form-page'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { offeredKeys } from '@/lib/i18n/labels'
import { toColumns } from '@/lib/i18n/localized'
import { mayMergePartners } from '@/lib/mergers/queries'
import { getPartner, type PartnerDetail } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerForm'))('editHeadline') }
}

export default async function EditPartnerPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const { actor, labels } = await requireActor(`/partners/${key}/edit`)
  const partner = /^[a-z0-9-]{1,60}$/.test(key) ? await getPartner(actor, key) : null
  if (!partner?.can.edit || partner.archived) notFound()
  const [t, merger] = await Promise.all([getTranslations('partnerForm'), getTranslations('merger')])
  const { id, version, can } = partner
  return (
    <Page eyebrow={<PartnerEyebrow partner={partner} below />} headline={t('editHeadline')} legend={false}>
      <PartnerFormPage
        id={id}
        version={version}
        values={valuesOf(partner)}
        sectors={offeredKeys(labels, 'sector', partner.sector)}
        cancelHref={`/partners/${key}`}
      />
      {mayMergePartners(actor) && (
        <Section title={merger('title')}>
          <p>{merger('what')}</p>
          <LinkButton href={`/partners/${key}/merge`}>{merger('begin')}</LinkButton>
        </Section>
      )}
      {can.archive && (
        <Section title={t('archiveTitle')}>
          <p>{t('archiveWhat')}</p>
          <ArchiveForm does="archivePartner" id={id} version={version} label={t('archive')} />
        </Section>
      )}
    </Page>
  )
}

function valuesOf(partner: PartnerDetail): Record<string, string | undefined> {
  const { name, shortName, kind, sector, countryCode, hostCountryCode, printedName } = partner
  const texts = { ...toColumns('name', name), ...toColumns('shortName', shortName), hostCountryCode }
  const filled = Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text]] : []))
  return { ...Object.fromEntries(filled), partnerKind: kind, sector, countryCode, printedName }
}
