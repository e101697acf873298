import { languageTag } from '@/lib/i18n/locale'
import { lineOf } from '@/lib/reports/briefing-tables'
import { tell, tellDate } from '@/lib/reports/briefing-words'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import type { Line } from '@/lib/reports/lines'
import type { SheetContent, SheetPartner } from '@/lib/reports/partner-sheet-content'
import { bodyOf, type SheetContext } from '@/lib/reports/partner-sheet-words'
import { joinWording, type Wording } from '@/lib/reports/report'
import { say, spoken } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'

type Framed = Pick<PrintedDocument, 'title' | 'corner' | 'blocks' | 'cover'> & {
  /** What kind of document it is, as the foot of each page says it. */
  kind: Wording
}

/** What every sheet and pack has around it: below each page what it is and as of when, and the day in its properties. */
export function frameOf(
  { kind, ...framed }: Framed,
  today: CalendarDate,
  notice: Wording | null,
  context: SheetContext,
): PrintedDocument {
  const asOf = tell(context, ({ t, language }) =>
    t('briefing.paper.asOf', { at: context.instantOf(language), zone: context.timeZone }),
  )
  return {
    ...framed,
    locale: languageTag(context.language),
    notice,
    dense: true,
    foot: { start: joinWording(kind, ' · '), middle: asOf.text },
    made: today.split('-').map(Number) as [number, number, number],
  }
}

/** That a document is for us alone, and that it tells of what is restricted where it does. */
export function classOf(contents: readonly SheetContent[], context: SheetContext): Wording[] {
  const restricted = contents.some(({ items }) =>
    items.some(({ confidentiality }) => confidentiality === 'restricted'),
  )
  return [
    say(context, 'briefing.paper.internal'),
    ...(restricted ? [say(context, 'sheet.paper.restricted')] : []),
  ]
}

/** Who the partner is: its names and what kind of body it is. */
export function whoBlock(partner: SheetPartner, context: SheetContext): Block {
  const { name, printedName } = partner
  const names = [...new Set([name.zh, name.en, name.de].flatMap((each) => each ?? []))]
  return {
    kind: 'facts',
    facts: [
      {
        label: say(context, 'sheet.paper.names'),
        lines: [lineOf({ text: (names.length > 0 ? names : [printedName]).join(' · ') })],
      },
      { label: say(context, 'sheet.paper.body'), lines: [lineOf(bodyOf(partner, context))] },
    ],
  }
}

/** When the partner and we met, one line for each session. */
export function sessionLines({ sessions }: Pick<SheetContent, 'sessions'>, context: SheetContext): Line[] {
  return sessions.map(({ visitKey, title, on }) => {
    const place = tell(context, (voice) => spoken(title, voice, visitKey).text)
    const when = on ? tellDate(context, on) : null
    const text = [when?.text, place.text].filter(Boolean).join(' · ')
    if (place.beside === undefined && when?.beside === undefined) return lineOf({ text })
    const beside = [when && (when.beside ?? when.text), place.beside ?? place.text]
      .filter(Boolean)
      .join(' · ')
    return lineOf({ text, beside })
  })
}

/** Blocks below their heading; nothing where there are none. */
export function headed(text: Wording, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', text }, ...blocks]
}
