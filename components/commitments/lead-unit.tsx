import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Badge } from '@/components/ui/badge'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** The unit that leads, whether that is only proposed, and who of it acts. */
export function LeadUnit({
  commitment: { leadUnit, leadUnitBasis, ownerName },
}: {
  commitment: CommitmentItem
}) {
  const t = useTranslations('commitment')
  return (
    <>
      <Spoken texts={leadUnit} />
      <small>
        {leadUnitBasis === 'proposed' && <Badge standing="flag">{t('proposed')}</Badge>}{' '}
        {ownerName ?? t('noOwner')}
      </small>
    </>
  )
}
