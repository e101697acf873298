import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SourceReading } from '@/components/visits/source-reading'
import { untrackedPromises } from '@/components/visits/source-spans'
import type { Oddity, TrackedPassage, VoicedItem } from '@/lib/mentions/queries'
import type { VisitDetail } from '@/lib/visits/queries'

type SourceSectionsProps = {
  visit: VisitDetail
  passages: TrackedPassage[]
  items: VoicedItem[]
  oddities: Oddity[]
  /** Whether the reader may make items of sentences. */
  mayTrack: boolean
}

/** The sources of a visit, one under the other, each with what kind of document it is. */
export function SourceSections({ visit, ...rest }: SourceSectionsProps) {
  const t = useTranslations('source')
  const [first] = visit.sources
  if (!first) {
    return (
      <Section title={t('title')}>
        <p className="muted">{t('none')}</p>
      </Section>
    )
  }
  return visit.sources.map((source) => (
    <Section
      key={source.id}
      title={<Spoken texts={source.title} />}
      aside={<SourceAside source={source} visit={visit} />}
      note={<UntrackedNote source={source} passages={rest.passages} />}
    >
      <SourceReading
        visitKey={visit.key}
        source={source}
        first={source === first}
        sessions={visit.sessions}
        {...rest}
      />
    </Section>
  ))
}

type Source = VisitDetail['sources'][number]

/** What kind of document it is, in which language, and the way to match it with what rests on the others. */
function SourceAside({ source, visit }: { source: Source; visit: VisitDetail }) {
  const t = useTranslations('source')
  const hasOriginal = visit.sources.some(({ kind }) => kind === 'original')
  const beside = source.kind === 'summaryOfPressReport' && hasOriginal
  return (
    <>
      {beside ? t('summaryBesideOriginal') : t(`kind.${source.kind}`)} ·{' '}
      {t('language', { language: t(`languageName.${source.language}`) })}
      {visit.can.edit && visit.sources.length > 1 && (
        <>
          {' · '}
          <Link className="no-print" href={`/visits/${visit.key}/sources/${source.id}/match`}>
            {t('matchLink')}
          </Link>
        </>
      )}
    </>
  )
}

/** How many sentences stand out, so that nobody has to look for them. */
function UntrackedNote({ source, passages }: { source: Source; passages: TrackedPassage[] }) {
  const t = useTranslations('source')
  const count = source.paragraphs.reduce((sum, { number, text }) => {
    const here = passages.filter(
      (each) => each.sourceDocumentId === source.id && each.paragraphNumber === number,
    )
    return sum + untrackedPromises(text, here, source.language).length
  }, 0)
  return count > 0 && t('untrackedCount', { count })
}
