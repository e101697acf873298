import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Passage, Quote } from '@/components/ui/quote'
import { passageContext } from '@/components/visits/passage-context'
import { languageTag } from '@/lib/i18n/locale'
import type { MatchedAnchor } from '@/lib/matches/queries'

/** The passage in its sentence, with what rests on it. */
export function AnchorText({
  anchor: { about, exact, locator, paragraph, text, language },
}: {
  anchor: MatchedAnchor
}) {
  const t = useTranslations()
  const context = passageContext(text, exact)
  const lang = languageTag(language)
  const caption = (
    <>
      {about.number ? <Link href={`/commitments/${about.number}`}>{about.number}</Link> : null}
      <span>
        {about.printed === null ? <Spoken texts={about.name} /> : <bdi lang={lang}>{about.printed}</bdi>}
      </span>
      <span>{t('source.paragraph', { number: paragraph })}</span>
      {locator && <span>{t.rich('source.locator', { words: () => <bdi lang={lang}>{locator}</bdi> })}</span>}
    </>
  )
  return (
    <Quote lang={lang} caption={caption}>
      {context?.cutBefore && '… '}
      {context?.before}
      <Passage>{exact}</Passage>
      {context?.after}
      {context?.cutAfter && ' …'}
    </Quote>
  )
}
