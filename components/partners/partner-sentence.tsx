import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { OpenCounts } from '@/lib/overview/queries'
import type { PartnerItem } from '@/lib/partners/queries'

type PartnerSentenceProps = { partner: PartnerItem; counts: OpenCounts | undefined }

/** How things stand with a partner: what is open, what is late, whose move it is. */
export function PartnerSentence({ partner, counts }: PartnerSentenceProps) {
  const t = useTranslations('partner')
  const list = `/commitments?partner=${partner.key}`
  return t.rich('headline', {
    open: counts?.open ?? 0,
    overdue: counts?.overdue ?? 0,
    move: moveOf(counts),
    ours: counts ? counts.ours + counts.both : 0,
    partner: counts ? counts.partner + counts.both : 0,
    name: () => <Spoken texts={callName(partner)} fallback={partner.printedName} />,
    list: (chunks) => <Link href={list}>{chunks}</Link>,
    late: (chunks) => <Link href={`${list}&light=overdue`}>{chunks}</Link>,
    we: (chunks) => <a href="#ours">{chunks}</a>,
    they: (chunks) => <a href="#theirs">{chunks}</a>,
  }) as ReactNode
}

/** What a partner is called in a sentence: the short name where it has one. */
export function callName({ name, shortName }: Pick<PartnerItem, 'name' | 'shortName'>): PartnerItem['name'] {
  return Object.keys(shortName).length > 0 ? shortName : name
}

/** Whose move all open items wait for; mixed where they differ. */
function moveOf(counts: OpenCounts | undefined): 'none' | 'ours' | 'partner' | 'both' | 'mixed' {
  if (!counts || counts.open === 0) return 'none'
  return (['ours', 'partner', 'both'] as const).find((move) => counts[move] === counts.open) ?? 'mixed'
}
