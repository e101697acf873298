import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'
import { VisitFormPage } from '@/components/visits/visit-form-pages'
import { requireActor } from '@/lib/auth/session'
import { mayRecordVisits } from '@/lib/visits/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visitForm'))('new') }
}

export default async function NewVisitPage() {
  const { actor } = await requireActor('/visits/new')
  if (!mayRecordVisits(actor)) notFound()
  const t = await getTranslations()
  const eyebrow = (
    <>
      <Link className="plain" href="/visits">
        {t('visit.title')}
      </Link>
      <b>{t('visitForm.new')}</b>
    </>
  )
  return (
    <Page eyebrow={eyebrow} headline={t('visitForm.new')} legend={false}>
      <VisitFormPage cancelHref="/visits" />
    </Page>
  )
}
