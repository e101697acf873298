import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { PartnerItem } from '@/lib/partners/queries'

/** What left the lists, for those who may bring it back; nothing where there is none. */
export function ArchivedPartners({ partners }: { partners: PartnerItem[] }) {
  const t = useTranslations('partnerForm')
  if (partners.length === 0) return null
  return (
    <Section title={t('archivedList')}>
      <ul className="stack">
        {partners.map(({ key, name, printedName }) => (
          <li key={key}>
            <Link href={`/partners/${key}`}>
              <Spoken texts={name} fallback={printedName} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
