import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Passage, Quote } from '@/components/ui/quote'
import { passageContext } from '@/components/visits/passage-context'
import { type Language, languageTag } from '@/lib/i18n/locale'
import type { SourceKind } from '@/lib/visits/rules'

type AnchorQuoteProps = {
  /** The paragraph that the passage stands in. */
  text: string
  exact: string
  /** Some words of the original, by which the place is found there. */
  locator: string | null
  paragraph: number
  language: Language
  kind: SourceKind
  visitKey: string
  /** More for the caption, such as the occasion or flags. */
  children?: ReactNode
}

/** The passage that a fact rests on, in its sentence, with where it stands and what kind of source it is. */
export function AnchorQuote({
  text,
  exact,
  locator,
  paragraph,
  language,
  kind,
  visitKey,
  children,
}: AnchorQuoteProps) {
  const t = useTranslations('source')
  const context = passageContext(text, exact)
  const caption = (
    <>
      <Link href={paragraphHref(visitKey, paragraph)}>{t('paragraph', { number: paragraph })}</Link>
      <span>{t(`kind.${kind}`)}</span>
      {locator && (
        <span>{t.rich('locator', { words: () => <bdi lang={languageTag(language)}>{locator}</bdi> })}</span>
      )}
      {children}
    </>
  )
  return (
    <Quote lang={languageTag(language)} caption={caption}>
      {context?.cutBefore && '… '}
      {context?.before}
      <Passage>{exact}</Passage>
      {context?.after}
      {context?.cutAfter && ' …'}
    </Quote>
  )
}

/** Where a paragraph of a visit's source is shown. */
export function paragraphHref(visitKey: string, paragraph: number): string {
  return `/visits/${visitKey}#p${paragraph}`
}
