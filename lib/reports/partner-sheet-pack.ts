import { type Head, lineOf, tableOf } from '@/lib/reports/briefing-tables'
import { tell, tellDate } from '@/lib/reports/briefing-words'
import type { Block, Fact, Part, PrintedDocument } from '@/lib/reports/document'
import { type Line, passageOf } from '@/lib/reports/lines'
import { sheetBlocks } from '@/lib/reports/partner-sheet'
import type { SafeContent, SheetContent, SheetPartner } from '@/lib/reports/partner-sheet-content'
import { classOf, frameOf } from '@/lib/reports/partner-sheet-frame'
import { safeBlocks } from '@/lib/reports/partner-sheet-safe'
import { nameOf, type SheetContext } from '@/lib/reports/partner-sheet-words'
import type { Wording } from '@/lib/reports/report'
import { say, spoken } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** What stands on the cover of a pack. */
export type PackCover = {
  title?: string
  place?: string
  preparedFor?: string
  fromOn?: CalendarDate
  toOn?: CalendarDate
}
/** The sheet about a partner, and when and what about one meets there. */
export type PackSheet<Content> = { content: Content; agenda?: string }

/** The sheets about several partners in one document for those who work here: a cover, a page for each partner, everybody's contacts. */
export function buildPack(
  cover: PackCover,
  sheets: readonly PackSheet<SheetContent>[],
  today: CalendarDate,
  notice: Wording | null,
  context: SheetContext,
): PrintedDocument {
  const kind = say(context, 'pack.paper.title')
  const classes = classOf(
    sheets.map(({ content }) => content),
    context,
  )
  const blocks = sheets.flatMap(({ content, agenda }) => [
    partOf(
      content.partner,
      [say(context, 'sheet.paper.title'), ...classOf([content], context)],
      context,
      agenda,
    ),
    ...meetingBlocks(agenda, context),
    ...sheetBlocks(content, context),
  ])
  const people = sheets.flatMap(({ content: { partner, contacts } }) =>
    contacts.map(({ printedName, verifiedName, printedTitle, title }) => [
      [lineOf(nameOf(partner, context))],
      [lineOf({ text: printedName })],
      [
        verifiedName
          ? lineOf({ text: verifiedName })
          : lineOf(say(context, 'sheet.paper.unverified'), 'absent'),
      ],
      [passageOf(spoken(title, context, printedTitle), 'main')],
    ]),
  )
  const names: Head[] = [
    [say(context, 'sheet.paper.printedName'), 3],
    [say(context, 'sheet.paper.verifiedName'), 3],
  ]
  return frameOf(
    {
      kind,
      title: titleOf(cover, kind),
      corner: [kind, ...classes, tellDate(context, today)],
      cover: { facts: factsOf(cover, context), contents: say(context, 'pack.paper.partners') },
      blocks: [...blocks, ...contactsPart(names, people, classes, context)],
    },
    today,
    notice,
    context,
  )
}

/**
 * The same for the partners, made of what may leave the house alone: for whom it was prepared and what is to be talked about is written for
 * us, and is not in it.
 */
export function buildSafePack(
  { preparedFor: _, ...cover }: PackCover,
  sheets: readonly SafeContent[],
  today: CalendarDate,
  notice: Wording | null,
  context: SheetContext,
): PrintedDocument {
  const kind = say(context, 'sheet.safe.title')
  const blocks = sheets.flatMap((content) => [
    partOf(content.partner, [kind], context),
    ...safeBlocks(content, context),
  ])
  const people = sheets.flatMap(({ partner, contacts }) =>
    contacts.map(({ name, printedTitle, title }) => [
      [lineOf(nameOf(partner, context))],
      [lineOf({ text: name })],
      [passageOf(spoken(title, context, printedTitle), 'main')],
    ]),
  )
  return frameOf(
    {
      kind,
      title: titleOf(cover, kind),
      corner: [kind, tellDate(context, today)],
      cover: { facts: factsOf(cover, context), contents: say(context, 'pack.paper.partners') },
      blocks: [...blocks, ...contactsPart([[say(context, 'sheet.safe.name'), 4]], people, [], context)],
    },
    today,
    notice,
    context,
  )
}

function titleOf({ title }: PackCover, kind: Wording): Wording {
  return title ? { text: title } : kind
}

function partOf(partner: SheetPartner, corner: Wording[], context: SheetContext, agenda?: string): Part {
  return { kind: 'part', title: nameOf(partner, context), corner, ...(agenda && { about: { text: agenda } }) }
}

function meetingBlocks(agenda: string | undefined, context: SheetContext): Block[] {
  if (!agenda) return []
  const lines = [lineOf({ text: agenda })]
  return [{ kind: 'facts', facts: [{ label: say(context, 'pack.paper.meeting'), lines }] }]
}

function factsOf({ place, preparedFor, fromOn, toOn }: PackCover, context: SheetContext): Fact[] {
  const fact = (key: 'when' | 'place' | 'preparedFor', line: Wording | null): Fact[] =>
    line ? [{ label: say(context, `pack.paper.${key}`), lines: [lineOf(line)] }] : []
  const taken = tell(context, ({ t, language }) =>
    t('pack.paper.at', { at: context.instantOf(language), zone: context.timeZone }),
  )
  return [
    ...fact('when', daysOf(fromOn, toOn, context)),
    ...fact('place', place ? { text: place } : null),
    ...fact('preparedFor', preparedFor ? { text: preparedFor } : null),
    { label: say(context, 'briefing.paper.dataAsOf'), lines: [lineOf(taken)] },
  ]
}

function daysOf(
  fromOn: CalendarDate | undefined,
  toOn: CalendarDate | undefined,
  context: SheetContext,
): Wording | null {
  const [first, last] = [fromOn ?? toOn, toOn ?? fromOn]
  if (!first || !last) return null
  const [start, end] = [tellDate(context, first), tellDate(context, last)]
  if (first === last) return start
  const range = (from: string, to: string) => `${from} – ${to}`
  const beside = start.beside && range(start.beside, end.beside ?? end.text)
  return { text: range(start.text, end.text), ...(beside && { beside }) }
}

/** Everybody whom one may meet, at the end on a page of their own; `names` are the columns of how they are called. */
function contactsPart(names: Head[], people: Line[][][], corner: Wording[], context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'pack.paper.partner'), 3],
    ...names,
    [say(context, 'sheet.paper.position'), 5],
  ]
  if (people.length === 0) return []
  return [{ kind: 'part', title: say(context, 'pack.paper.contacts'), corner }, ...tableOf(heads, people)]
}
