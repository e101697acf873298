import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { BriefingEyebrow } from '@/components/briefings/briefing-eyebrow'
import { CompareForm } from '@/components/briefings/compare-form'
import { DocumentBlocks } from '@/components/briefings/document-blocks'
import { Page } from '@/components/layout/page'
import { Note } from '@/components/ui/note'
import { requireActor } from '@/lib/auth/session'
import { listBriefings } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { voiceOf } from '@/lib/i18n/voices'
import { compareIssues } from '@/lib/issues/queries'
import { buildComparison } from '@/lib/reports/briefing'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefing.compare'))('title') }
}

/** What changed between two published issues. */
export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor, labels } = await requireActor('/reports/briefings/compare')
  const [{ from, to }, { issues }, locale, t] = await Promise.all([
    searchParams,
    listBriefings(actor),
    getLocale(),
    getTranslations('briefing'),
  ])
  const asked = [from, to].filter((id) => typeof id === 'string')
  const [first, second] = asked
  const compared = first && second ? await compareIssues(actor, [first, second]) : null
  const pair = compared && ([numbered(compared.earlier), numbered(compared.later)] as const)
  return (
    <Page
      eyebrow={
        <BriefingEyebrow>
          <b>{t('compare.title')}</b>
        </BriefingEyebrow>
      }
      headline={
        pair ? t('compare.headlineOf', { from: pair[0].number, to: pair[1].number }) : t('compare.headline')
      }
      legend={pair !== null}
    >
      <CompareForm issues={issues} from={first} to={second} />
      {!pair && <Note>{t(asked.length === 2 ? 'compare.none' : 'compare.choose')}</Note>}
      {pair && compared && (
        <DocumentBlocks
          blocks={buildComparison(pair, compared.changes, await voiceOf(locale, labels))}
          locale={locale}
        />
      )}
    </Page>
  )
}

type Compared = NonNullable<Awaited<ReturnType<typeof compareIssues>>>

function numbered({ number, content }: Compared['earlier']) {
  return { number: number ?? 0, content }
}
