import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Passage, Quote } from '@/components/ui/quote'
import { passageContext } from '@/components/visits/passage-context'
import { languageTag } from '@/lib/i18n/locale'
import type { MatchItem } from '@/lib/matches/queries'

/** What the other texts of the visit say in the same place, as a person has confirmed it. */
export function MatchedQuotes({ matches, visitKey }: { matches: MatchItem[]; visitKey: string }) {
  const t = useTranslations()
  return matches.map(({ source, paragraph, exact, text, confirmedByName, confirmedAt }) => {
    const context = passageContext(text, exact)
    const caption = (
      <>
        <Link href={`/visits/${visitKey}#${source.id}-p${paragraph}`}>
          {t(`source.kind.${source.kind}`)}
          {t('punctuation.comma')}
          {t('commitment.paragraph', { number: paragraph })}
        </Link>
        <span>
          {t('match.confirmedBy', { name: confirmedByName })} <Instant at={confirmedAt} />
        </span>
      </>
    )
    return (
      <Quote key={source.id} lang={languageTag(source.language)} caption={caption}>
        {context?.cutBefore && '… '}
        {context?.before}
        <Passage>{exact}</Passage>
        {context?.after}
        {context?.cutAfter && ' …'}
      </Quote>
    )
  })
}
