import { useTranslations } from 'next-intl'
import { Spoken } from '@/components/i18n/spoken'
import { Section } from '@/components/ui/section'
import { SourceReading } from '@/components/visits/source-reading'
import type { Oddity, TrackedPassage, VoicedItem } from '@/lib/mentions/queries'
import type { VisitDetail } from '@/lib/visits/queries'

type SourceSectionsProps = {
  visit: VisitDetail
  passages: TrackedPassage[]
  items: VoicedItem[]
  oddities: Oddity[]
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
      aside={`${t(`kind.${source.kind}`)} · ${t('language', { language: t(`languageName.${source.language}`) })}`}
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
