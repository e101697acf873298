import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ArchiveForm } from '@/components/partners/archive-form'
import { ContactFormPage } from '@/components/partners/contact-form-page'
import { PartnerEyebrow } from '@/components/partners/partner-eyebrow'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/auth/session'
import { type ContactDetail, getContact } from '@/lib/contacts/queries'
import { getPartner } from '@/lib/partners/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('contactForm'))('editHeadline') }
}

export default async function EditContactPage({ params }: { params: Promise<{ key: string; id: string }> }) {
  const { key, id } = await params
  const { actor } = await requireActor(`/partners/${key}/contacts/${id}`)
  if (!/^[a-z0-9-]{1,60}$/.test(key) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) notFound()
  const [partner, contact] = await Promise.all([getPartner(actor, key), getContact(actor, key, id)])
  if (!partner?.can.editContacts || !contact || (contact.archived && !partner.can.archive)) notFound()
  const t = await getTranslations('contactForm')
  return (
    <Page eyebrow={<PartnerEyebrow partner={partner} below />} headline={t('editHeadline')} legend={false}>
      {!contact.archived && (
        <ContactFormPage
          id={id}
          version={contact.version}
          values={valuesOf(contact)}
          cancelHref={`/partners/${key}`}
        />
      )}
      {partner.can.archive && <Archiving contact={contact} />}
    </Page>
  )
}

async function Archiving({ contact: { id, version, archived, printedName } }: { contact: ContactDetail }) {
  const [t, words] = await Promise.all([getTranslations('contactForm'), getTranslations('partnerForm')])
  if (archived) {
    return (
      <>
        <p>
          <bdi>{printedName}</bdi> · {t('archived')}
        </p>
        <ArchiveForm does="restoreContact" id={id} version={version} label={words('restore')} />
      </>
    )
  }
  return (
    <Section title={t('archiveTitle')}>
      <p>{t('archiveWhat')}</p>
      <ArchiveForm does="archiveContact" id={id} version={version} label={words('archive')} />
    </Section>
  )
}

function valuesOf(contact: ContactDetail): Record<string, string | null> {
  const { printedName, verifiedName, printedTitle, titleEn, titleZh, titleDe } = contact
  return { printedName, verifiedName, printedTitle, titleEn, titleZh, titleDe }
}
