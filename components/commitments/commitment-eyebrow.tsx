import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** The way up, the number, how binding it is and how widely it may be known. */
export function CommitmentEyebrow({
  commitment: { number, bindingStrength, confidentiality, version },
}: {
  commitment: CommitmentItem
}) {
  const t = useTranslations()
  return (
    <>
      <Link className="plain" href="/commitments">
        {t('commitment.title')}
      </Link>
      <b>{number}</b>
      <Badge>{t(`bindingStrength.${bindingStrength}`)}</Badge>
      <Badge>{t(`confidentiality.${confidentiality}`)}</Badge>
      <span>{t('commitment.version', { version })}</span>
    </>
  )
}
