import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { canExportLedger } from '@/lib/commitments/policy'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { type FoundSheet, findPartnerSheet, fingerprintOf } from '@/lib/partner-sheets/queries'
import { countLeftOut, toPartnerSafe } from '@/lib/reports/partner-sheet-content'
import type { SheetRequest } from '@/lib/reports/partner-sheet-request'
import { readReading } from '@/lib/settings/queries'

/**
 * What the sheet about a partner tells now, for a file; that it was taken, in which variant, and how much was left out is in the history,
 * which does not stand on the partner's page: how many items one person sees is no matter of the others who read there.
 * Throws DomainError 'forbidden', 'notFound', and 'conflict' where the partner-safe sheet, or what it leaves out, is not what was confirmed.
 */
export async function takePartnerSheet(
  actor: Actor,
  { key, format, language, variant, confirmed }: SheetRequest & { key: string; language: string },
  now: Date,
): Promise<FoundSheet> {
  allow(canExportLedger(actor))
  return transaction(async (tx) => {
    const sheet = await findPartnerSheet(actor, key, await readReading(now, tx), tx)
    if (!sheet) throw new DomainError('notFound')
    const { content } = sheet
    const { safe, leftOut } = toPartnerSafe(content)
    const isSafe = variant === 'partnerSafe'
    if (isSafe && confirmed !== fingerprintOf(content)) throw new DomainError('conflict')
    const { items } = isSafe ? safe : content
    await recordEvent(
      tx,
      actor,
      now,
      {},
      {
        action: 'partnerSheet.taken',
        before: {},
        after: {
          sheetPartner: content.partner.name,
          sheetVariant: variant,
          format,
          fileLanguage: language,
          sheetItems: items.length,
          leftOut: isSafe ? countLeftOut(leftOut) : 0,
        },
      },
    )
    return sheet
  })
}
