import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PartnerFormPage } from '@/components/partners/partner-form-page'
import { Link } from '@/components/ui/link'
import { requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { offeredKeys } from '@/lib/i18n/labels'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { findSimilarPartners, mayEditPartners } from '@/lib/partners/queries'
import { nameFields } from '@/lib/partners/rules'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('partnerForm'))('new') }
}

/** Without script the button that looks for duplicates comes back here with what was typed in the address. */
export default async function NewPartnerPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, labels } = await requireActor('/partners/new')
  if (!mayEditPartners(actor)) notFound()
  const values = textsOf(await searchParams)
  const typed = nameFields.flatMap((field) => values[field] ?? [])
  const [similar, locale, t] = await Promise.all([
    findSimilarPartners(actor, typed),
    getLocale(),
    getTranslations(),
  ])
  const language = languageOf(locale as Locale)
  const found = similar.map(({ key, name, printedName, same }) => ({
    key,
    same,
    label: pickLocalized(name, language)?.text ?? printedName,
  }))
  const eyebrow = (
    <>
      <Link className="plain" href="/partners">
        {t('partner.title')}
      </Link>
      <b>{t('partnerForm.new')}</b>
    </>
  )
  return (
    <Page eyebrow={eyebrow} headline={t('partnerForm.newHeadline')} legend={false}>
      <PartnerFormPage
        values={values}
        found={found}
        sectors={offeredKeys(labels, 'sector')}
        cancelHref="/partners"
      />
    </Page>
  )
}

/** What was typed, where it was typed once. */
function textsOf(params: SearchParams): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, 300)]] : [],
    ),
  )
}
