import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { Assignment } from '@/lib/assignment/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'

type AssignmentSectionProps = { commitment: CommitmentItem; assignment: Assignment }

/** Who works on a commitment: the unit that leads, who of it acts, the units that support; each with the way to change it. */
export function AssignmentSection({ commitment, assignment }: AssignmentSectionProps) {
  const t = useTranslations('assignment')
  const words = useTranslations('commitment')
  const { number, can, light, leadUnit, leadUnitBasis, ownerName } = commitment
  const open = light !== 'closed'
  const change = (allowed: boolean, dialog: string, label: string) =>
    open && allowed ? (
      <small className="no-print">
        <Link href={`/commitments/${number}?dialog=${dialog}`} scroll={false}>
          {label}
        </Link>
      </small>
    ) : null
  const proposed = leadUnitBasis === 'proposed'
  const viewersOf = () => ({
    key: 'viewers',
    label: t('viewers'),
    value: (
      <>
        {assignment.viewers.length === 0 && <span className="muted">{t('nobody')}</span>}
        {assignment.viewers.map(({ id, name }) => (
          <div key={id}>
            <bdi>{name}</bdi>
          </div>
        ))}
        {change(can.assign, 'viewers', t('change'))}
      </>
    ),
  })
  return (
    <Section title={t('title')}>
      <Facts
        facts={[
          {
            key: 'lead',
            label: words('leadUnit'),
            value: (
              <>
                <Spoken texts={leadUnit} /> {proposed && <Badge standing="flag">{words('proposed')}</Badge>}
                {change(can.setLeadUnit, 'lead-unit', proposed ? t('confirmOrChange') : t('change'))}
                {change(can.handOver, 'hand-over', t('handOver'))}
              </>
            ),
          },
          {
            key: 'owner',
            label: words('owner'),
            value: (
              <>
                {ownerName ? <bdi>{ownerName}</bdi> : <span className="muted">{words('noOwner')}</span>}
                {change(can.assign, 'owner', ownerName ? t('change') : t('ownerSet'))}
              </>
            ),
          },
          {
            key: 'supporting',
            label: words('supporting'),
            value: (
              <>
                {assignment.supportingUnits.length === 0 && <span className="muted">{words('none')}</span>}
                {assignment.supportingUnits.map(({ id, name, basis }) => (
                  <div key={id}>
                    <Spoken texts={name} />{' '}
                    {basis === 'proposed' && <Badge standing="flag">{words('proposed')}</Badge>}
                  </div>
                ))}
                {change(can.assign, 'supporting-units', t('change'))}
              </>
            ),
          },
          ...(commitment.confidentiality === 'restricted' ? [viewersOf()] : []),
        ]}
      />
    </Section>
  )
}
