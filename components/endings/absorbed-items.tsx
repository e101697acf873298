import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { NamedCommitment } from '@/lib/endings/queries'

/** The items that go on as part of this one; nothing where there are none. */
export function AbsorbedItems({ items }: { items: NamedCommitment[] }) {
  const t = useTranslations('ending')
  if (items.length === 0) return null
  return (
    <Section title={t('absorbed')}>
      <Facts
        facts={items.map(({ number, title }) => ({
          key: number,
          label: <Link href={`/commitments/${number}`}>{number}</Link>,
          value: <Spoken texts={title} />,
        }))}
      />
    </Section>
  )
}
