import { useTranslations } from 'next-intl'
import { DocumentBlocks } from '@/components/briefings/document-blocks'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { BriefingItemOf } from '@/lib/briefings/queries'
import { standingOf } from '@/lib/briefings/rules'
import { type Language, languageTag } from '@/lib/i18n/locale'
import type { BriefingSectionPart } from '@/lib/reports/briefing'

type Part = BriefingSectionPart & { generated: string }
type BriefingDraftProps = {
  briefing: BriefingItemOf
  parts: readonly Part[]
  language: Language
  /** The address of a dialog of a section. */
  dialogHref: (dialog: 'edit' | 'reset', section: string) => string
}

/** A briefing section by section: what is generated, what somebody wrote, and the way to write. */
export function BriefingDraft({ briefing, parts, language, dialogHref }: BriefingDraftProps) {
  return parts.map((part) => (
    <DraftSection
      key={part.section}
      briefing={briefing}
      part={part}
      language={language}
      dialogHref={dialogHref}
    />
  ))
}

function DraftSection({
  briefing,
  part: { section, heading, text, blocks, generated },
  language,
  dialogHref,
}: Omit<BriefingDraftProps, 'parts'> & { part: Part }) {
  const t = useTranslations('briefing')
  const edited = briefing.texts.find((each) => each.section === section && each.language === language)
  const standing = standingOf(edited, generated)
  const empty = section === 'assessment' && !edited
  const locale = languageTag(language)
  return (
    <Section
      id={section}
      title={<span lang={locale}>{heading.text}</span>}
      aside={
        <>
          {!empty && (
            <Badge
              standing={standing === 'generated' ? 'plain' : standing === 'edited' ? 'verified' : 'flag'}
            >
              {standing === 'generated'
                ? t('page.generated')
                : t(`page.${standing}`, { name: edited?.editedByName ?? '' })}
            </Badge>
          )}{' '}
          {briefing.can.edit && (
            <Link className="row-edit" href={dialogHref('edit', section)} scroll={false}>
              {empty ? t('page.write') : t('page.edit')}
              <span className="vh"> {t(`part.${section}`)}</span>
            </Link>
          )}{' '}
          {briefing.can.edit && edited && (
            <Link className="row-edit" href={dialogHref('reset', section)} scroll={false}>
              {t('dialog.reset')}
              <span className="vh"> {t(`part.${section}`)}</span>
            </Link>
          )}
        </>
      }
    >
      {empty && <p className="muted">{t('page.notWritten')}</p>}
      <DocumentBlocks blocks={text} locale={locale} />
      {standing === 'overtaken' && (
        <p className="small muted">{t('page.generatedNow', { text: generated })}</p>
      )}
      <DocumentBlocks blocks={blocks} locale={locale} />
    </Section>
  )
}
