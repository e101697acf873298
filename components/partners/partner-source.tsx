import { useTranslations } from 'next-intl'
import { AnchorQuote } from '@/components/visits/anchor-quote'
import type { PartnerDetail } from '@/lib/partners/queries'

/** The passages of sources that a partner is named in: its own, and those of partners that went into it. */
export function PartnerSource({ partner: { anchor, absorbed } }: { partner: PartnerDetail }) {
  const t = useTranslations('partner')
  const anchors = [anchor, ...absorbed.map((each) => each.anchor)].flatMap((each) => each ?? [])
  if (anchors.length === 0) return <p className="muted">{t('noSource')}</p>
  return anchors.map((each) => <NamedIn key={`${each.paragraphNumber}-${each.exact}`} anchor={each} />)
}

function NamedIn({ anchor }: { anchor: NonNullable<PartnerDetail['anchor']> }) {
  const { exact, locator, paragraphNumber, paragraph } = anchor
  const { language, kind, visit } = paragraph.sourceDocument
  return (
    <AnchorQuote
      text={paragraph.text}
      exact={exact}
      locator={locator}
      paragraph={paragraphNumber}
      language={language}
      kind={kind}
      visitKey={visit.key}
    >
      <span>{visit.key}</span>
    </AnchorQuote>
  )
}
