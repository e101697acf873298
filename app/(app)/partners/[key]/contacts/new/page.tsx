import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ContactFormPage } from '@/components/partners/contact-form-page'
import { PartnerEyebrow } from '@/components/partners/partner-eyebrow'
import { requireActor } from '@/lib/auth/session'
import { getPartner } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contactForm'))('newHeadline') }
}

export default async function NewContactPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const { actor } = await requireActor(`/partners/${key}/contacts/new`)
  const partner = /^[a-z0-9-]{1,60}$/.test(key) ? await getPartner(actor, key) : null
  if (!partner?.can.editContacts || partner.archived) notFound()
  const t = await getTranslations('contactForm')
  return (
    <Page eyebrow={<PartnerEyebrow partner={partner} below />} headline={t('newHeadline')} legend={false}>
      <ContactFormPage partnerId={partner.id} cancelHref={`/partners/${key}`} />
    </Page>
  )
}
