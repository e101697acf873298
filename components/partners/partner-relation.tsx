import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import type { PartnerDetail } from '@/lib/partners/queries'
import type { Relation } from '@/lib/relations/queries'

type PartnerRelationProps = { partner: PartnerDetail; relation: Relation }

/** What lies between a partner and us, over all visits: items by visit, when we last met and last reported, documents. */
export function PartnerRelation({ partner, relation }: PartnerRelationProps) {
  const t = useTranslations('relation')
  const { visits, lastUpdateAt, documents } = relation
  const lastMet = partner.sessions
    .map(({ heldOn, visitEndsOn }) => heldOn ?? visitEndsOn)
    .toSorted()
    .at(-1)
  return (
    <Facts
      facts={[
        {
          key: 'visits',
          label: t('byVisit'),
          value:
            visits.length === 0 ? t('noItems') : <ItemsByVisit visits={visits} partnerKey={partner.key} />,
        },
        { key: 'met', label: t('lastMet'), value: lastMet ? <CalendarDate date={lastMet} /> : t('never') },
        {
          key: 'reported',
          label: t('lastReported'),
          value: lastUpdateAt ? <Instant at={lastUpdateAt} /> : t('neverReported'),
        },
        { key: 'documents', label: t('documents'), value: documents },
      ]}
    />
  )
}

function ItemsByVisit({ visits, partnerKey }: { visits: Relation['visits']; partnerKey: string }) {
  const t = useTranslations('relation')
  return (
    <ul>
      {visits.map(({ key, title, all, open }) => (
        <li key={key}>
          <Link href={`/commitments?partner=${partnerKey}&visit=${key}&state=all`}>
            {t('items', { all, open })}
          </Link>{' '}
          <Spoken texts={title} /> <span className="muted">{key}</span>
        </li>
      ))}
    </ul>
  )
}
