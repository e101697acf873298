import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { canExportLedger } from '@/lib/commitments/policy'
import type { Db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { type Language, languages } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import { type FoundSheet, fingerprintOf, listPartnerSheets } from '@/lib/partner-sheets/queries'
import type { Pack } from '@/lib/partner-sheets/rules'
import {
  countLeftOut,
  joinLeftOut,
  type SheetContent,
  toPartnerSafe,
} from '@/lib/reports/partner-sheet-content'
import type { SheetRequest } from '@/lib/reports/partner-sheet-request'
import { readReading } from '@/lib/settings/queries'

type Wanted = SheetRequest & { language: string }

/**
 * What the sheet about a partner tells now, for a file; that it was taken, in which variant, and how much was left out is in the history,
 * which does not stand on the partner's page: how many items one person sees is no matter of the others who read there.
 * Throws DomainError 'forbidden', 'notFound', and 'conflict' where the partner-safe sheet, or what it leaves out, is not what was confirmed.
 */
export async function takePartnerSheet(
  actor: Actor,
  { key, ...wanted }: Wanted & { key: string },
  now: Date,
): Promise<FoundSheet> {
  allow(canExportLedger(actor))
  return transaction(async (tx) => {
    const [sheet] = await readConfirmed(tx, actor, [key], wanted, now)
    if (!sheet) throw new DomainError('notFound')
    const after = { sheetPartner: sheet.content.partner.name, ...tellTaken([sheet.content], wanted) }
    await recordEvent(tx, actor, now, {}, { action: 'partnerSheet.taken', before: {}, after })
    return sheet
  })
}

/**
 * The same of all partners of a pack: one file, one event, which names them. Throws DomainError as for one sheet: 'notFound' where one of them
 * may not be seen.
 */
export async function takePack(
  actor: Actor,
  { pack, ...wanted }: Wanted & { pack: Pack },
  now: Date,
): Promise<FoundSheet[]> {
  allow(canExportLedger(actor))
  return transaction(async (tx) => {
    const keys = pack.stops.map(({ key }) => key)
    const sheets = await readConfirmed(tx, actor, keys, wanted, now)
    if (sheets.length === 0) throw new DomainError('notFound')
    const contents = sheets.map(({ content }) => content)
    const told = tellTaken(contents, wanted)
    const meetings = wanted.variant === 'full' ? 0 : pack.stops.filter(({ agenda }) => agenda).length
    const after = {
      packTitle: pack.title ?? null,
      packPartners: joinNames(contents),
      ...told,
      leftOut: told.leftOut + meetings,
    }
    await recordEvent(tx, actor, now, {}, { action: 'pack.taken', before: {}, after })
    return sheets
  })
}

/** The sheets of all of these partners, or none of them; of what leaves the house only what was confirmed. */
async function readConfirmed(
  tx: Db,
  actor: Actor,
  keys: readonly string[],
  { variant, confirmed }: Wanted,
  now: Date,
): Promise<FoundSheet[]> {
  const sheets = await listPartnerSheets(actor, keys, await readReading(now, tx), tx)
  if (sheets.length !== keys.length) throw new DomainError('notFound')
  const shown = fingerprintOf(sheets.map(({ content }) => content))
  if (variant === 'partnerSafe' && confirmed !== shown) throw new DomainError('conflict')
  return sheets
}

/** How a file was taken, how many items stand in it, and how much of the full one does not. */
function tellTaken(contents: readonly SheetContent[], { format, language, variant }: Wanted) {
  const isSafe = variant === 'partnerSafe'
  const parted = contents.map(toPartnerSafe)
  const shown = (isSafe ? parted.map(({ safe }) => safe) : contents).flatMap(({ items }) =>
    items.map(({ number }) => number),
  )
  return {
    sheetVariant: variant,
    format,
    fileLanguage: language,
    sheetItems: new Set(shown).size,
    leftOut: isSafe ? countLeftOut(joinLeftOut(parted.map(({ leftOut }) => leftOut))) : 0,
  }
}

/** The partners' names one after the other, in each language. */
function joinNames(contents: readonly SheetContent[]): Localized {
  const namesIn = (language: Language) =>
    contents
      .map(({ partner: { name, printedName } }) => pickLocalized(name, language)?.text ?? printedName)
      .join(language === 'zh' ? '、' : ', ')
  return Object.fromEntries(languages.map((language) => [language, namesIn(language)]))
}
