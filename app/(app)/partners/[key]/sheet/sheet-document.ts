import type { Found } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { type Language, languageTag } from '@/lib/i18n/locale'
import { voicesOf } from '@/lib/i18n/voices'
import type { Pack } from '@/lib/partner-sheets/rules'
import type { PrintedDocument } from '@/lib/reports/document'
import type { ReportLanguage } from '@/lib/reports/filters'
import { buildPartnerSheet } from '@/lib/reports/partner-sheet'
import { type SheetContent, type SheetVariant, toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { buildPack, buildSafePack } from '@/lib/reports/partner-sheet-pack'
import { buildSafeSheet } from '@/lib/reports/partner-sheet-safe'
import type { SheetContext } from '@/lib/reports/partner-sheet-words'
import { say } from '@/lib/reports/wording'
import { readingOf } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/format'

/** The sheet as it is shown and as it is saved: one document for the screen and for every file. */
export async function writeSheet(
  found: Found,
  content: SheetContent,
  variant: SheetVariant,
  language: ReportLanguage,
): Promise<PrintedDocument> {
  const { context, notice, today } = await circumstancesOf(found, language)
  if (variant === 'full') return buildPartnerSheet(content, today, notice, context)
  return buildSafeSheet(toPartnerSafe(content).safe, today, notice, context)
}

/** The same of a pack; its contents are in the order of its partners. */
export async function writePack(
  found: Found,
  { stops, ...cover }: Pack,
  contents: readonly SheetContent[],
  variant: SheetVariant,
  language: ReportLanguage,
): Promise<PrintedDocument> {
  const { context, notice, today } = await circumstancesOf(found, language)
  if (variant === 'partnerSafe') {
    const safe = contents.map((content) => toPartnerSafe(content).safe)
    return buildSafePack(cover, safe, today, notice, context)
  }
  const agendas = new Map(stops.map(({ key, agenda }) => [key, agenda]))
  const sheets = contents.map((content) => {
    const agenda = agendas.get(content.partner.key)
    return { content, ...(agenda && { agenda }) }
  })
  return buildPack(cover, sheets, today, notice, context)
}

/** In whose words it is written and on which day, and what stands above it. */
async function circumstancesOf({ actor, now, settings, labels }: Found, language: ReportLanguage) {
  const voices = await voicesOf(language, labels)
  const { timeZone } = actor
  const context: SheetContext = {
    ...voices,
    timeZone,
    instantOf: (wanted: Language) => formatInstant(now, languageTag(wanted), timeZone),
    // A country that has no word yet stands for itself.
    countryOf: (code: string, wanted: Language) => {
      const { t } = 'second' in voices && voices.second.language === wanted ? voices.second : voices
      const key = `partner.country.${code}` as 'partner.country.DE'
      return t.has(key) ? t(key) : code
    },
  }
  const notice = serverEnv().isDemo ? say(voices, 'demo.stamp') : null
  return { context, notice, today: readingOf(now, settings).today }
}
