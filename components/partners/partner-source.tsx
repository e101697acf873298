import { useTranslations } from 'next-intl'
import { AnchorQuote } from '@/components/visits/anchor-quote'
import type { PartnerDetail } from '@/lib/partners/queries'

/** The passage of a source that a partner is named in. */
export function PartnerSource({ partner: { anchor } }: { partner: PartnerDetail }) {
  const t = useTranslations('partner')
  if (!anchor) return <p className="muted">{t('noSource')}</p>
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
