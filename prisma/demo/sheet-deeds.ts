import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { takePack, takePartnerSheet } from '@/lib/partner-sheets/commands'
import { fingerprintOf, listPartnerSheets } from '@/lib/partner-sheets/queries'
import { readReading } from '@/lib/settings/queries'
import type { SheetDeed } from '@/prisma/demo/shape'

/** Takes the sheet about a partner along, or those of several; what the partner is given has been read first. */
export async function tellSheetDeed(actor: Actor, beat: SheetDeed, at: Date): Promise<void> {
  if (beat.does === 'takePack') {
    const { title, partners, language, format } = beat
    const pack = { title, stops: partners.map((key) => ({ key })) }
    await takePack(actor, { pack, format, language, variant: 'full', confirmed: null }, at)
    return
  }
  const { partner: key, language, format } = beat
  const confirmed = await transaction(async (tx) => {
    const shown = await listPartnerSheets(actor, [key], await readReading(at, tx), tx)
    return fingerprintOf(shown.map(({ content }) => content))
  })
  await takePartnerSheet(actor, { key, format, language, variant: 'partnerSafe', confirmed }, at)
}
