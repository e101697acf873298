import type { Health, Light, MoveBy, Stage } from '@/lib/commitments/rules'
import type { Language } from '@/lib/i18n/locale'
import type { PartnerKind } from '@/lib/partners/rules'
import { tell } from '@/lib/reports/briefing-words'
import type { SheetItem, SheetPartner } from '@/lib/reports/partner-sheet-content'
import type { Wording } from '@/lib/reports/report'
import { both, spoken, type Voices } from '@/lib/reports/wording'

type Paper =
  | 'title'
  | 'lead'
  | 'restricted'
  | 'names'
  | 'body'
  | `owed.${MoveBy}`
  | 'ended'
  | 'updates'
  | 'decisions'
  | 'contacts'
  | 'printedName'
  | 'verifiedName'
  | 'position'
  | 'unverified'
  | 'about'
  | 'lastMet'
  | 'lastReported'
  | 'sessions'
  | 'documents'
  | 'cut'
  | 'none'
/** Of the sheet that a partner may be given. */
type Safe =
  | 'title'
  | 'items'
  | 'promisedBy'
  | 'agreedOn'
  | 'standing'
  | 'name'
  | `by.${'ourSide' | 'partner' | 'both'}`
/** Of a pack of several sheets. */
type Pack =
  | 'title'
  | 'when'
  | 'place'
  | 'preparedFor'
  | 'partners'
  | 'contacts'
  | 'partner'
  | 'meeting'
  | 'at'
/** The words that a sheet needs, by their keys in the words' files. */
export type SheetWord =
  | `sheet.paper.${Paper}`
  | `sheet.safe.${Safe}`
  | `pack.paper.${Pack}`
  | `briefing.paper.${'asOf' | 'dataAsOf' | 'item' | 'deadline' | 'healths' | 'nextStep' | 'deadlineProposed' | 'decisionAsked' | 'decider' | 'by' | 'date' | 'what' | 'never' | 'internal'}`
  | 'confidentiality.restricted'
  | `ledger.mark.${'waiting' | 'returned'}`
  | `partner.kind.${PartnerKind}`
  | 'partner.hosted'
  | `sector.${string}`
  | `light.${Light}`
  | `health.${Health}`
  | `stage.${Stage}`
  | `state.${SheetItem['state']}`

/** In whose words a sheet is written, what countries are called, and how the moment reads at which it was taken. */
export type SheetContext = Voices<SheetWord> & {
  countryOf: (code: string, language: Language) => string
  instantOf: (language: Language) => string
  timeZone: string
}

/** A partner's name, also beside another word. */
export function nameOf({ name, printedName }: SheetPartner, voices: SheetContext): Wording {
  const { text, beside } = spoken(name, voices, printedName)
  return both(text, beside)
}

/** What kind of body a partner is, what it does and where it is from. */
export function bodyOf(partner: SheetPartner, context: SheetContext): Wording {
  const { kind, sector, countryCode, hostCountryCode } = partner
  return tell(context, ({ t, language }) => {
    const country = context.countryOf(countryCode, language)
    const host = hostCountryCode && context.countryOf(hostCountryCode, language)
    const from = host ? t('partner.hosted', { country, host }) : country
    return [t(`partner.kind.${kind}`), t(`sector.${sector}`), from].join(' · ')
  })
}
