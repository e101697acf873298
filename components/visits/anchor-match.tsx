import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Passage, Quote } from '@/components/ui/quote'
import { MatchForm } from '@/components/visits/match-form'
import { passageContext } from '@/components/visits/passage-context'
import { languageTag } from '@/lib/i18n/locale'
import type { MatchedAnchor, Matching } from '@/lib/matches/queries'

type AnchorMatchProps = {
  anchor: MatchedAnchor
  source: Matching['source']
  /** Where the page stands, for the way to all sentences and back. */
  href: string
  /** Whether all sentences of the text can be chosen, and not the best three alone. */
  all: boolean
}

const best = 3

/** A passage, and beside it the sentence of the other text that says the same, or those that may. */
export function AnchorMatch({ anchor, source, href, all }: AnchorMatchProps) {
  const t = useTranslations('match')
  const { id, match, proposals } = anchor
  const inOrder = proposals.toSorted((a, b) => a.paragraph - b.paragraph || a.from - b.from)
  const others = all ? inOrder.filter(({ text }) => text !== proposals[0]?.text) : proposals.slice(1, best)
  const options = [...proposals.slice(0, 1), ...others].map(({ paragraph, from, text }, index) => ({
    value: `${paragraph}:${from}`,
    text,
    note: [t('inParagraph', { number: paragraph }), ...(index === 0 ? [t('first')] : [])].join(' · '),
  }))
  const lang = languageTag(source.language)
  return (
    <div className="match" id={id}>
      <AnchorText anchor={anchor} />
      {match ? (
        <Quote lang={lang} caption={<b>{t('confirmed', { number: match.paragraphNumber })}</b>}>
          {match.exact}
        </Quote>
      ) : (
        <div>
          <MatchForm
            key={`${id}-${all}`}
            id={newId()}
            anchorId={id}
            sourceDocumentId={source.id}
            lang={lang}
            options={options}
            words={{ choose: t('choose'), confirm: t('confirm'), about: anchor.exact }}
          />
          {proposals.length > best && (
            <p className="small">
              <Link href={all ? `${href}#${id}` : `${href}?anchor=${id}#${id}`}>
                {t(all ? 'fewer' : 'others')}
              </Link>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** The passage in its sentence, with what rests on it. */
function AnchorText({
  anchor: { about, exact, locator, paragraph, text, language },
}: Pick<AnchorMatchProps, 'anchor'>) {
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
