import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { Localized } from '@/lib/i18n/localized'

/** The open items that a person owns: they stay theirs when the person is deactivated. */
export function OwnedItems({ items }: { items: { number: string; title: Localized }[] }) {
  const t = useTranslations('person')
  return (
    <>
      <ul>
        {items.map(({ number, title }) => (
          <li key={number}>
            <Link href={`/commitments/${number}`}>{number}</Link> <Spoken texts={title} />
          </li>
        ))}
      </ul>
      <p className="small muted below-text">{t('ownsWhy')}</p>
    </>
  )
}
