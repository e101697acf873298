import { useTranslations } from 'next-intl'
import { ArchiveForm } from '@/components/partners/archive-form'
import { LinkButton } from '@/components/ui/button'
import { calendarHref } from '@/lib/calendar/schema'
import type { PartnerDetail } from '@/lib/partners/queries'

/** What the reader may do with a partner: take its sheet, see its dates and edit it while it is in the lists, bring it back once it is archived. */
export function PartnerActions({ partner }: { partner: PartnerDetail }) {
  const t = useTranslations('partnerForm')
  const { id, version, key, archived, can } = partner
  if (archived)
    return can.archive && <ArchiveForm does="restorePartner" id={id} version={version} label={t('restore')} />
  return (
    <>
      <LinkButton href={`/partners/${key}/sheet`}>
        <Sheet />
      </LinkButton>
      <LinkButton href={calendarHref({ view: 'timeline', partner: key })}>
        <Timeline />
      </LinkButton>
      {can.editContacts && (
        <LinkButton href={`/partners/${key}/contacts/new`}>
          <NewContact />
        </LinkButton>
      )}
      {can.edit && <LinkButton href={`/partners/${key}/edit`}>{t('edit')}</LinkButton>}
    </>
  )
}

function Sheet() {
  return useTranslations('sheet')('open')
}

function Timeline() {
  return useTranslations('calendar.view')('timeline')
}

function NewContact() {
  return useTranslations('contactForm')('new')
}
