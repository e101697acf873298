import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { writePack } from '@/app/(app)/partners/[key]/sheet/sheet-document'
import { BriefingPaper } from '@/components/briefings/briefing-paper'
import { Page } from '@/components/layout/page'
import { LeftOutSection } from '@/components/partner-sheets/left-out-section'
import { PackForm } from '@/components/partner-sheets/pack-form'
import { SheetChoices } from '@/components/partner-sheets/sheet-choices'
import { SheetFiles } from '@/components/partner-sheets/sheet-files'
import { Link } from '@/components/ui/link'
import { Note } from '@/components/ui/note'
import { type Found, requireActor } from '@/lib/auth/session'
import type { SearchParams } from '@/lib/commitments/schema'
import { fingerprintOf, listPartnerSheets } from '@/lib/partner-sheets/queries'
import { arrangeStops, mostStops, type Pack } from '@/lib/partner-sheets/rules'
import {
  packHref,
  packQuery,
  parseArrangement,
  parsePack,
  problemsOfStops,
} from '@/lib/partner-sheets/schema'
import { listPartners } from '@/lib/partners/queries'
import type { ReportLanguage } from '@/lib/reports/filters'
import { joinLeftOut, type SheetContent, toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { parseSheetView } from '@/lib/reports/partner-sheet-request'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pack'))('title') }
}

/** A pack for a trip: who is in it and what its cover says, all of it the address; below it the pack as it will be saved. */
export default async function PacksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const asked = readAsked(params)
  const found = await requireActor(packHref(asked.pack, asked.kept))
  if (asked.goTo) redirect(asked.goTo)
  const { actor, now, settings } = found
  const { pack, problems, kept } = asked
  const keys = pack.stops.slice(0, mostStops).map(({ key }) => key)
  const [sheets, partners, t] = await Promise.all([
    listPartnerSheets(actor, keys, readingOf(now, settings)),
    listPartners(actor),
    getTranslations(),
  ])
  const contents = sheets.map(({ content }) => content)
  const names = new Map(
    [...partners, ...contents.map(({ partner }) => partner)].map((each) => [each.key, each]),
  )
  const stops = pack.stops.filter(({ key }) => names.has(key))
  const wrong = Object.keys(problems).length > 0
  return (
    <Page
      eyebrow={
        <>
          <Link className="plain" href="/reports">
            {t('reports.title')}
          </Link>
          <b>{t('pack.title')}</b>
        </>
      }
      headline={t('pack.headline')}
      legend={false}
    >
      {stops.length < pack.stops.length && (
        <Note>{t('pack.gone', { count: pack.stops.length - stops.length })}</Note>
      )}
      <PackForm
        pack={pack}
        typed={params}
        kept={keptOf(kept)}
        stops={stops}
        names={names}
        problems={problems}
        partners={partners.filter(({ key }) => !stops.some((stop) => stop.key === key))}
        q={kept.q ?? ''}
        sector={kept.sector ?? ''}
        sectors={[...new Set(partners.map(({ sector }) => sector))].sort()}
      />
      {wrong && <Note>{t('pack.correct')}</Note>}
      {!wrong && contents.length > 0 && (
        <Preview found={found} pack={{ ...pack, stops }} contents={contents} params={params} />
      )}
    </Page>
  )
}

type Kept = { [Name in 'variant' | 'lang' | 'q' | 'sector']?: string }

/** What the address asks for. Where something was pressed, or empty fields were sent along, `goTo` is the address of what came of it. */
function readAsked(params: SearchParams) {
  const { pack: given, problems: found } = parsePack(params)
  const pressed = parseArrangement(params)
  const stops = pressed ? arrangeStops(given.stops, pressed) : given.stops
  const pack = { ...given, stops }
  const problems = pressed ? { ...withoutStops(found), ...problemsOfStops(stops) } : found
  const kept: Kept = {}
  for (const name of ['variant', 'lang', 'q', 'sector'] as const) {
    const value = params[name]
    if (typeof value === 'string' && value !== '' && value.length <= 200) kept[name] = value
  }
  const settled = !pressed && !Object.values(params).includes('')
  const moved = pressed?.up ?? pressed?.down
  const goTo = settled || Object.keys(problems).length > 0 ? null : packHref(pack, kept, moved)
  return { pack, problems, kept, goTo }
}

/** What is wrong with the partners is asked anew once one of them has gone or come. */
function withoutStops({ partner: _, ...others }: ReturnType<typeof parsePack>['problems']) {
  return others
}

function keptOf({ variant, lang }: Kept): [string, string][] {
  return [
    ...(variant ? [['variant', variant] as [string, string]] : []),
    ...(lang ? [['lang', lang] as [string, string]] : []),
  ]
}

type PreviewProps = { found: Found; pack: Pack; contents: SheetContent[]; params: SearchParams }

/** The pack as it will be saved; of the one for the partners also what it leaves out. */
async function Preview({ found, pack, contents, params }: PreviewProps) {
  const [own, t] = await Promise.all([getLocale(), getTranslations()])
  const { variant, language: wanted } = parseSheetView(params)
  const language: ReportLanguage = wanted ?? own
  const isSafe = variant === 'partnerSafe'
  const parted = contents.map(toPartnerSafe)
  return (
    <>
      <SheetChoices
        variant={variant}
        language={language}
        hrefOf={(to, lang) => packHref(pack, { variant: to, lang })}
      />
      {params.changed && isSafe && <Note>{t('sheet.changed')}</Note>}
      {isSafe && contents.length > 1 && <Note>{t('pack.shared')}</Note>}
      {isSafe && parted.every(({ safe }) => safe.items.length === 0) && <Note>{t('pack.nonePublic')}</Note>}
      {isSafe && (
        <LeftOutSection
          leftOut={joinLeftOut(parted.map(({ leftOut }) => leftOut))}
          meetings={pack.stops.flatMap(({ agenda }) => agenda ?? [])}
        />
      )}
      <SheetFiles
        action="/reports/packs/file"
        asked={[...packQuery(pack), ['variant', variant], ['lang', language]]}
        fingerprint={isSafe ? fingerprintOf(contents) : null}
      />
      <BriefingPaper document={await writePack(found, pack, contents, variant, language)} />
    </>
  )
}
