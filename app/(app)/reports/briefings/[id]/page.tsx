import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DraftView } from '@/app/(app)/reports/briefings/[id]/draft-view'
import { IssueView } from '@/app/(app)/reports/briefings/[id]/issue-view'
import { BriefingEyebrow } from '@/components/briefings/briefing-eyebrow'
import { BriefingScope } from '@/components/briefings/briefings-table'
import { Page } from '@/components/layout/page'
import { DoneToast } from '@/components/status-updates/done-toast'
import { Instant } from '@/components/time/instant'
import { LinkButton } from '@/components/ui/button'
import { requireActor } from '@/lib/auth/session'
import { type BriefingItemOf, findBriefing } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { reportLanguages } from '@/lib/reports/filters'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('briefing'))('title') }
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

/** A briefing: a draft to be edited, or a published issue with its files. */
export default async function BriefingPage({ params, searchParams }: Props) {
  const { id } = await params
  const found = await requireActor(`/reports/briefings/${id}`)
  const briefing = await findBriefing(found.actor, id)
  if (!briefing) notFound()
  const [asked, own, t] = await Promise.all([searchParams, getLocale(), getTranslations('briefing')])
  const language = reportLanguages.find((each) => each === asked.language) ?? own
  const { kind, number } = briefing
  return (
    <Page
      eyebrow={
        <BriefingEyebrow>
          <span>
            <BriefingScope briefing={briefing} />
          </span>
        </BriefingEyebrow>
      }
      headline={number === null ? t('draftOf', { kind }) : t('issueOf', { kind, number })}
      standfirst={<Standing briefing={briefing} />}
      actions={<Steps briefing={briefing} language={language} />}
      legend={false}
    >
      <DoneToast done={asked.done} />
      {briefing.state === 'published' ? (
        <IssueView found={found} briefing={briefing} language={language} />
      ) : (
        <DraftView found={found} briefing={briefing} language={language} params={asked} />
      )}
    </Page>
  )
}

async function Standing({ briefing }: { briefing: BriefingItemOf }) {
  const t = await getTranslations('briefing.page')
  const { state, takenAt, signedOffByName, publishedAt } = briefing
  const name = signedOffByName ?? ''
  const at = state === 'published' && publishedAt ? publishedAt : takenAt
  return t.rich(state, { name, d: () => <Instant at={at} /> })
}

/** What can be done with it now. */
async function Steps({ briefing, language }: { briefing: BriefingItemOf; language: string }) {
  const t = await getTranslations('briefing.page')
  const { can, id, state } = briefing
  const href = (dialog: string) =>
    `/reports/briefings/${id}?language=${encodeURIComponent(language)}&dialog=${dialog}`
  return (
    <>
      {can.edit && (
        <LinkButton href={href('refresh')} scroll={false}>
          {t('refresh')}
        </LinkButton>
      )}
      {can.discard && (
        <LinkButton href={href('discard')} scroll={false}>
          {t('discard')}
        </LinkButton>
      )}
      {can.edit && state === 'draft' && (
        <LinkButton href={href('sign-off')} scroll={false} variant={can.signOff ? 'primary' : 'default'}>
          {t('signOff')}
        </LinkButton>
      )}
      {can.sendBack && (
        <LinkButton href={href('send-back')} scroll={false}>
          {t('sendBack')}
        </LinkButton>
      )}
      {can.publish && (
        <LinkButton href={href('publish')} scroll={false} variant="primary">
          {t('publish')}
        </LinkButton>
      )}
    </>
  )
}
