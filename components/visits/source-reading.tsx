import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Spoken } from '@/components/i18n/spoken'
import { SourceParagraph, SourceText } from '@/components/ui/source-text'
import { ParagraphItems } from '@/components/visits/paragraph-items'
import { quotedWords, sourceSpans } from '@/components/visits/source-spans'
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
}

/** A source by paragraphs: which session it tells of, the text with what is tracked in it, the items that came of it. */
export function SourceReading({
  visitKey,
  source,
  first,
  sessions,
  passages,
  oddities,
  items,
}: SourceReadingProps) {
  const t = useTranslations('source')
  const lang = languageTag(source.language)
  return (
    <SourceText>
      {source.paragraphs.map(({ number, text }) => {
        const isHere = (place: { sourceDocumentId: string; paragraphNumber: number }) =>
          place.sourceDocumentId === source.id && place.paragraphNumber === number
        const tracked = passages.filter(isHere)
        const checks = checksOf(oddities.filter(isHere))
        const notes = checks.flatMap(({ note }) => languages.flatMap((language) => note[language] ?? []))
        const spans = sourceSpans(text, tracked, quotedWords(notes))
        return (
          <SourceParagraph
            key={number}
            id={first ? `p${number}` : `${source.id}-p${number}`}
            head={t('paragraph', { number })}
            detail={
              first && (
                <SessionsHere
                  sessions={sessions.filter(({ anchor }) => anchor?.paragraphNumber === number)}
                />
              )
            }
            lang={lang}
            side={<ParagraphItems visitKey={visitKey} passages={tracked} items={items} checks={checks} />}
          >
            <TrackedSpans spans={spans} visitKey={visitKey} />
          </SourceParagraph>
        )
      })}
    </SourceText>
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
