import { getTranslations } from 'next-intl/server'
import { BriefingFiles } from '@/components/briefings/briefing-files'
import { BriefingPaper } from '@/components/briefings/briefing-paper'
import { Segments } from '@/components/ui/tabs'
import type { Found } from '@/lib/auth/session'
import type { BriefingItemOf } from '@/lib/briefings/queries'
import { findFrozen } from '@/lib/issues/queries'
import { sealDocument } from '@/lib/reports/briefing'
import { readFrozen } from '@/lib/reports/briefing-frozen'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'

type IssueViewProps = { found: Found; briefing: BriefingItemOf; language: ReportLanguage }

/** A published issue as it was frozen, and its files. */
export async function IssueView({ found, briefing, language }: IssueViewProps) {
  const issue = await findFrozen(found.actor, briefing.id)
  if (!issue) return null
  return (
    <>
      <LanguageSegments id={briefing.id} language={language} />
      <BriefingFiles briefing={briefing} />
      <BriefingPaper document={sealDocument(readFrozen(issue.frozen).documents[language], issue.sha256)} />
    </>
  )
}

/** The languages that a briefing is read in; `more` is what else stands in the address. */
export async function LanguageSegments({
  id,
  language,
  more = '',
}: {
  id: string
  language: ReportLanguage
  more?: string
}) {
  const [t, names] = await Promise.all([
    getTranslations('briefing.page'),
    getTranslations('ledger.take.languages'),
  ])
  return (
    <div className="no-print">
      <Segments
        label={t('languages')}
        items={reportLanguages.map((each) => ({
          href: `/reports/briefings/${id}?language=${encodeURIComponent(each)}${more}`,
          label: names(each),
          current: each === language,
        }))}
      />
    </div>
  )
}
