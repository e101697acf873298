import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Quote } from '@/components/ui/quote'
import { AnchorText } from '@/components/visits/anchor-text'
import { MatchForm } from '@/components/visits/match-form'
import { languageTag } from '@/lib/i18n/locale'
import type { MatchedAnchor, Matching } from '@/lib/matches/queries'
import { noSentence, placeOfSentence } from '@/lib/matches/rules'

type AnchorMatchProps = {
  anchor: MatchedAnchor
  source: Matching['source']
  /** Where the page stands, for the way to all sentences and back. */
  href: string
  /** Whether all sentences of the text can be chosen, and not the best three alone. */
  all: boolean
  /** Whether the answer that stands is being corrected. */
  correcting: boolean
}

const best = 3

/** A passage, and beside it what was answered, or the sentences of the other text that may say the same. */
export function AnchorMatch(props: AnchorMatchProps) {
  const { id, match } = props.anchor
  return (
    <div className="match" id={id}>
      <AnchorText anchor={props.anchor} />
      {match && !props.correcting ? <Answer {...props} match={match} /> : <Choice {...props} />}
    </div>
  )
}

type AnswerProps = AnchorMatchProps & { match: NonNullable<MatchedAnchor['match']> }

/** What a person has answered, what that corrects, and the way to correct it. */
function Answer({ anchor: { id, earlier }, match, source, href }: AnswerProps) {
  const t = useTranslations('match')
  const lang = languageTag(source.language)
  return (
    <div>
      {match.paragraphNumber === null ? (
        <p>
          <b>{t('noSentence')}</b> <AnsweredBy {...match} />
        </p>
      ) : (
        <Quote
          lang={lang}
          caption={
            <>
              <b>{t('confirmed', { number: match.paragraphNumber })}</b>
              <AnsweredBy {...match} />
            </>
          }
        >
          {match.exact}
        </Quote>
      )}
      {earlier.length > 0 && <Earlier answers={earlier} lang={lang} />}
      <p className="small no-print">
        <Link href={`${href}?correct=${id}#${id}`}>{t('correct')}</Link>
      </p>
    </div>
  )
}

/** What was answered before, the latest first. */
function Earlier({ answers, lang }: { answers: MatchedAnchor['earlier']; lang: string }) {
  const t = useTranslations('match')
  return (
    <details className="small">
      <summary>{t('earlier')}</summary>
      <ul>
        {answers.map((each) => (
          <li key={each.id}>
            {each.exact === null ? t('noneChosen') : <bdi lang={lang}>{each.exact}</bdi>}{' '}
            <AnsweredBy {...each} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function AnsweredBy({
  confirmedByName,
  confirmedAt,
}: Pick<AnswerProps['match'], 'confirmedByName' | 'confirmedAt'>) {
  const t = useTranslations('match')
  return (
    <span className="muted">
      {t('confirmedBy', { name: confirmedByName })} <Instant at={confirmedAt} />
    </span>
  )
}

/** The sentences to choose from, and that there is none. */
function Choice({ anchor, source, href, all, correcting }: AnchorMatchProps) {
  const t = useTranslations('match')
  const { id, match, proposals } = anchor
  const stands = placeOfAnswer(anchor)
  const query = correcting ? `correct=${id}&` : ''
  const more = proposals.length > best
  return (
    <div>
      <MatchForm
        key={`${id}-${all}`}
        id={newId()}
        anchorId={id}
        sourceDocumentId={source.id}
        replacesId={match?.id}
        lang={languageTag(source.language)}
        options={useOptions(anchor, all)}
        chosen={stands}
        words={{ choose: t('choose'), confirm: t('confirm'), about: anchor.exact }}
      />
      {(more || correcting) && (
        <p className="small">
          {more && (
            <Link href={all ? `${href}?${query}#${id}` : `${href}?${query}anchor=${id}#${id}`}>
              {t(all ? 'fewer' : 'others')}
            </Link>
          )}
          {more && correcting && ' · '}
          {correcting && <Link href={`${href}#${id}`}>{t('keep')}</Link>}
        </p>
      )}
    </div>
  )
}

/** The best sentences and the one that was answered, or all of them in their order after the best. */
function useOptions(anchor: MatchedAnchor, all: boolean) {
  const t = useTranslations('match')
  const { proposals } = anchor
  const [first] = proposals
  const stands = placeOfAnswer(anchor)
  const inOrder = proposals.toSorted((a, b) => a.paragraph - b.paragraph || a.from - b.from)
  const others = (all ? inOrder : proposals).filter(
    (each, index) => each !== first && (all || index < best || placeOfSentence(each) === stands),
  )
  const sentences = [...(first ? [first] : []), ...others].map((each, index) => ({
    value: placeOfSentence(each),
    text: each.text,
    note: [t('inParagraph', { number: each.paragraph }), ...(index === 0 ? [t('first')] : [])].join(' · '),
  }))
  return [...sentences, { value: noSentence, text: t('noneSays'), note: null }]
}

/** The answer that stands as the form names it; undefined where nobody has answered. */
function placeOfAnswer({ match, proposals }: MatchedAnchor): string | undefined {
  if (match === null) return undefined
  if (match.paragraphNumber === null) return noSentence
  const chosen = proposals.find(
    (each) => each.paragraph === match.paragraphNumber && each.text === match.exact,
  )
  return chosen && placeOfSentence(chosen)
}
