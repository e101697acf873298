import type { Found } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { type Language, languageTag } from '@/lib/i18n/locale'
import { voicesOf } from '@/lib/i18n/voices'
import type { PrintedDocument } from '@/lib/reports/document'
import type { ReportLanguage } from '@/lib/reports/filters'
import { buildPartnerSheet } from '@/lib/reports/partner-sheet'
import { type SheetContent, type SheetVariant, toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import { buildSafeSheet } from '@/lib/reports/partner-sheet-safe'
import { say } from '@/lib/reports/wording'
import { readingOf } from '@/lib/settings/queries'
import { formatInstant } from '@/lib/time/format'

/** The sheet as it is shown and as it is saved: one document for the screen and for every file. */
export async function writeSheet(
  { actor, now, settings, labels }: Found,
  content: SheetContent,
  variant: SheetVariant,
  language: ReportLanguage,
): Promise<PrintedDocument> {
  const voices = await voicesOf(language, labels)
  const { timeZone } = actor
  const context = {
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
  const { today } = readingOf(now, settings)
  if (variant === 'full') return buildPartnerSheet(content, today, notice, context)
  return buildSafeSheet(toPartnerSafe(content).safe, today, notice, context)
}
