import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { SourceParagraph, SourceText } from '@/components/ui/source-text'
import { ParagraphItems } from '@/components/visits/paragraph-items'
import { quotedWords, sourceSpans, untrackedPromises } from '@/components/visits/source-spans'
import { likelySession, trackHref } from '@/components/visits/track-link'
import { TrackedSpans } from '@/components/visits/tracked-spans'
import { languages, languageTag } from '@/lib/i18n/locale'
import type { Oddity, TrackedPassage, VoicedItem } from '@/lib/mentions/queries'
import type { SessionItem, VisitDetail } from '@/lib/visits/queries'

type Source = VisitDetail['sources'][number]

type SourceReadingProps = {
  visitKey: string
  source: Source
  /** The first source has the short anchors (`#p6`) that every quotation links to. */
  first: boolean
  sessions: SessionItem[]
  passages: TrackedPassage[]
  oddities: Oddity[]
  items: VoicedItem[]
  mayTrack: boolean
}

/** A source by paragraphs: which session it tells of, the text with what is tracked in it, the items that came of it. */
export function SourceReading(props: SourceReadingProps) {
  return (
    <SourceText>
      {props.source.paragraphs.map((paragraph) => (
        <ReadParagraph key={paragraph.number} {...props} paragraph={paragraph} />
      ))}
    </SourceText>
  )
}

type ReadParagraphProps = SourceReadingProps & { paragraph: Source['paragraphs'][number] }

function ReadParagraph({ visitKey, source, first, sessions, items, mayTrack, ...props }: ReadParagraphProps) {
  const t = useTranslations('source')
  const { number, text } = props.paragraph
  const here = { sourceDocumentId: source.id, paragraphNumber: number }
  const isHere = (place: typeof here) =>
    place.sourceDocumentId === source.id && place.paragraphNumber === number
  const tracked = props.passages.filter(isHere)
  const checks = checksOf(props.oddities.filter(isHere))
  const notes = checks.flatMap(({ note }) => languages.flatMap((language) => note[language] ?? []))
  const promises = untrackedPromises(text, tracked, source.language)
  const session = likelySession(props.passages, here)
  const trackAt = (words: string) => trackHref(visitKey, { ...here, session, words })
  const told = first ? sessions.filter(({ anchor }) => anchor?.paragraphNumber === number) : []
  return (
    <SourceParagraph
      id={`${source.id}-p${number}`}
      alias={first ? `p${number}` : undefined}
      head={t('paragraph', { number })}
      detail={<SessionsHere sessions={told} />}
      lang={languageTag(source.language)}
      side={<ParagraphItems visitKey={visitKey} passages={tracked} items={items} checks={checks} />}
    >
      <TrackedSpans
        spans={sourceSpans(text, tracked, quotedWords(notes), promises)}
        visitKey={visitKey}
        trackAt={mayTrack ? trackAt : undefined}
      />
    </SourceParagraph>
  )
}

/** An item that was voiced twice in a paragraph brings its checks twice. */
function checksOf(oddities: Oddity[]): Oddity['check'][] {
  return [...new Map(oddities.map(({ check }) => [check.id, check])).values()]
}

function SessionsHere({ sessions }: { sessions: SessionItem[] }) {
  return sessions.map(({ position, title }) => (
    <Fragment key={position}>
      <Spoken texts={title} />
      <br />
    </Fragment>
  ))
}
