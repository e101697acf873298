import { getTranslations } from 'next-intl/server'
import { LanguageSegments } from '@/app/(app)/reports/briefings/[id]/issue-view'
import {
  BriefingResetDialog,
  BriefingStepDialog,
  BriefingTextDialog,
  steps,
} from '@/components/briefings/briefing-dialogs'
import { BriefingDraft } from '@/components/briefings/briefing-draft'
import { BriefingPaper } from '@/components/briefings/briefing-paper'
import { LinkButton } from '@/components/ui/button'
import { Note } from '@/components/ui/note'
import type { Found } from '@/lib/auth/session'
import type { BriefingItemOf } from '@/lib/briefings/queries'
import type { SearchParams } from '@/lib/commitments/schema'
import { serverEnv } from '@/lib/env'
import { languageOf } from '@/lib/i18n/locale'
import { voicesOf } from '@/lib/i18n/voices'
import { buildBriefing, buildSections, textsOf } from '@/lib/reports/briefing'
import { briefingSections } from '@/lib/reports/briefing-content'
import { generateText } from '@/lib/reports/briefing-sentences'
import { firstLocale, type ReportLanguage } from '@/lib/reports/filters'
import { say } from '@/lib/reports/wording'

type DraftViewProps = {
  found: Found
  briefing: BriefingItemOf
  language: ReportLanguage
  params: SearchParams
}

/** A briefing that is worked on: its sections, or the preview of its paper; whoever signs off or publishes sees the preview. */
export async function DraftView({ found, briefing, language, params }: DraftViewProps) {
  const { dialog, section: asked, view } = params
  const step = typeof dialog === 'string' ? steps[dialog] : undefined
  const previews = view === 'preview' || language === 'zh-CN+en' || !briefing.can.edit || step === 'signOff'
  const voices = await voicesOf(language, found.labels)
  const edited = languageOf(firstLocale(language))
  const base = `/reports/briefings/${briefing.id}?language=${encodeURIComponent(language)}`
  const closeHref = view === 'preview' ? `${base}&view=preview` : base
  const section = briefingSections.find((each) => each === asked)
  const texts = textsOf(briefing.texts)
  const generated = section && generateText(section, briefing.content, voices)
  const place = section &&
    generated !== undefined && { briefing, section, language: edited, generated, closeHref }
  return (
    <>
      <Above briefing={briefing} language={language} previews={previews} />
      {previews ? (
        <BriefingPaper
          document={buildBriefing(briefing.content, texts, signersOf(briefing), voices, noticeOf(voices))}
        />
      ) : (
        <BriefingDraft
          briefing={briefing}
          parts={buildSections(briefing.content, texts, voices).map((part) => ({
            ...part,
            generated: generateText(part.section, briefing.content, voices),
          }))}
          language={edited}
          dialogHref={(name, of) => `${base}&dialog=${name}&section=${of}`}
        />
      )}
      {step && <BriefingStepDialog step={step} briefing={briefing} closeHref={closeHref} />}
      {briefing.can.edit && place && dialog === 'edit' && <BriefingTextDialog {...place} />}
      {briefing.can.edit && place && dialog === 'reset' && <BriefingResetDialog {...place} />}
    </>
  )
}

/** The languages, the way to the preview, and what was written in one language alone. */
async function Above({
  briefing,
  language,
  previews,
}: Pick<DraftViewProps, 'briefing' | 'language'> & { previews: boolean }) {
  const t = await getTranslations('briefing')
  const alone = briefingSections.filter((section) => {
    const count = briefing.texts.filter((text) => text.section === section).length
    return count > 0 && count < 3
  })
  const base = `/reports/briefings/${briefing.id}?language=${encodeURIComponent(language)}`
  return (
    <>
      <LanguageSegments id={briefing.id} language={language} more={previews ? '&view=preview' : ''} />
      {briefing.can.edit && (
        <p className="no-print">
          {previews ? (
            <LinkButton href={`/reports/briefings/${briefing.id}`}>{t('page.backToDraft')}</LinkButton>
          ) : (
            <LinkButton href={`${base}&view=preview`}>{t('page.preview')}</LinkButton>
          )}
        </p>
      )}
      {alone.length > 0 && (
        <Note>
          {t('page.inOneLanguage', { sections: alone.map((section) => t(`part.${section}`)).join(', ') })}
        </Note>
      )}
    </>
  )
}

function signersOf({ signedOffByName, signedOffAt }: BriefingItemOf) {
  const signedOff = { signedOffBy: signedOffByName, signedOffAt: signedOffAt?.toISOString() ?? null }
  return { number: null, ...signedOff, publishedBy: null, publishedAt: null }
}

function noticeOf(voices: Awaited<ReturnType<typeof voicesOf>>) {
  return serverEnv().isDemo ? say(voices, 'demo.stamp') : null
}
