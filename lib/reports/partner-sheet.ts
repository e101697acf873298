import type { MoveBy } from '@/lib/commitments/rules'
import { isOpenItem } from '@/lib/reports/briefing-items'
import { type Head, lineOf, tableOf } from '@/lib/reports/briefing-tables'
import { tellDate } from '@/lib/reports/briefing-words'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import { healthMark, type Line, lightMark, passageOf } from '@/lib/reports/lines'
import { mostSheetItems, type SheetContent, type SheetItem } from '@/lib/reports/partner-sheet-content'
import { classOf, frameOf, headed, sessionLines, whoBlock } from '@/lib/reports/partner-sheet-frame'
import { nameOf, type SheetContext } from '@/lib/reports/partner-sheet-words'
import { joinWording, type Wording } from '@/lib/reports/report'
import { say, spoken } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'

const moves: MoveBy[] = ['ours', 'partner', 'both']

/** The sheet about a partner for those who work here: what lies between us, on one page where it fits. */
export function buildPartnerSheet(
  content: SheetContent,
  today: CalendarDate,
  notice: Wording | null,
  context: SheetContext,
): PrintedDocument {
  const { partner } = content
  const kind = say(context, 'sheet.paper.title')
  const corner = [kind, ...classOf([content], context), tellDate(context, today)]
  const framed = { kind, title: nameOf(partner, context), corner, blocks: sheetBlocks(content, context) }
  return frameOf(framed, today, notice, context)
}

/** All that the sheet for us tells about a partner, without what stands around it. */
export function sheetBlocks(content: SheetContent, context: SheetContext): Block[] {
  const { partner, items, cut } = content
  const open = items.filter(isOpenItem)
  const cutNote = say(context, 'sheet.paper.cut', { count: mostSheetItems })
  return [
    { kind: 'paragraph', tone: 'lead', text: say(context, 'sheet.paper.lead', countsOf(open)) },
    whoBlock(partner, context),
    ...moves.flatMap((move) => owedBlocks(open, move, context)),
    ...decisionBlocks(open, context),
    ...updateBlocks(content, context),
    ...contactBlocks(content, context),
    ...aboutBlocks(content, context),
    ...(cut ? [{ kind: 'paragraph', tone: 'note', text: cutNote } as const] : []),
  ]
}

function countsOf(open: readonly SheetItem[]) {
  const waiting = (move: MoveBy) => open.filter(({ moveBy }) => moveBy === move || moveBy === 'both').length
  return {
    open: open.length,
    overdue: open.filter(({ light }) => light === 'overdue').length,
    ours: waiting('ours'),
    partner: waiting('partner'),
  }
}

function owedBlocks(open: readonly SheetItem[], move: MoveBy, context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'briefing.paper.item'), 4],
    [say(context, 'briefing.paper.deadline'), 2.2],
    [say(context, 'briefing.paper.healths'), 2.2],
    [say(context, 'briefing.paper.nextStep'), 4],
  ]
  const rows = open
    .filter(({ moveBy }) => moveBy === move)
    .map((item) => [
      itemLines(item, context),
      deadlineLines(item, context),
      healthLines(item, context),
      stepLines(item, context),
    ])
  return headed(say(context, `sheet.paper.owed.${move}`), tableOf(heads, rows))
}

function itemLines({ number, title, confidentiality }: SheetItem, context: SheetContext): Line[] {
  const badge = joinWording(say(context, 'confidentiality.restricted'), ' / ')
  return [
    { text: number, tone: 'name', ...(confidentiality === 'restricted' && { badge }) },
    passageOf(spoken(title, context), 'main'),
  ]
}

function deadlineLines({ light, dueOn, dueBasis }: SheetItem, context: SheetContext): Line[] {
  const proposed =
    dueBasis === 'proposed' ? joinWording(say(context, 'briefing.paper.deadlineProposed'), ' / ') : null
  return [
    { ...lineOf(say(context, `light.${light}`)), ...lightMark(light) },
    ...(dueOn
      ? [{ ...lineOf(tellDate(context, dueOn), 'below'), ...(proposed && { badge: proposed }) }]
      : []),
  ]
}

function healthLines({ health, stage }: SheetItem, context: SheetContext): Line[] {
  return [
    { ...lineOf(say(context, `health.${health}`)), ...healthMark(health) },
    lineOf(say(context, `stage.${stage}`), 'below'),
  ]
}

function stepLines({ nextStep, nextStepLanguage, nextStepDueOn }: SheetItem, context: SheetContext): Line[] {
  if (!nextStep) return [lineOf(say(context, 'sheet.paper.none'), 'absent')]
  return [
    passageOf({ text: nextStep, ...(nextStepLanguage && { language: nextStepLanguage }) }, 'main'),
    ...(nextStepDueOn ? [lineOf(tellDate(context, nextStepDueOn), 'below')] : []),
  ]
}

function decisionBlocks(open: readonly SheetItem[], context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'briefing.paper.item'), 2],
    [say(context, 'briefing.paper.decisionAsked'), 7],
    [say(context, 'briefing.paper.by'), 2, true],
  ]
  const rows = open.flatMap(({ number, problems }) =>
    problems.map(({ level, language, decisionAsked, description, decisionDueOn }) => [
      [{ text: number, tone: 'name' } as const],
      [
        passageOf({ text: decisionAsked, language }, 'main'),
        passageOf({ text: description, language }, 'below'),
        lineOf(say(context, 'briefing.paper.decider', { level }), 'below'),
      ],
      [lineOf(tellDate(context, decisionDueOn))],
    ]),
  )
  return headed(say(context, 'sheet.paper.decisions'), tableOf(heads, rows))
}

function updateBlocks({ updates }: SheetContent, context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'briefing.paper.date'), 2],
    [say(context, 'briefing.paper.item'), 2],
    [say(context, 'briefing.paper.what'), 8],
  ]
  const rows = updates.map(({ number, on, language, progress, standing }) => {
    const mark = standing === 'approved' ? null : joinWording(say(context, `ledger.mark.${standing}`), ' / ')
    return [
      [lineOf(tellDate(context, on))],
      [{ text: number, tone: 'name' } as const],
      [passageOf({ text: progress, language, ...(mark && { mark }) }, 'main')],
    ]
  })
  return headed(say(context, 'sheet.paper.updates'), tableOf(heads, rows))
}

function contactBlocks({ contacts }: SheetContent, context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'sheet.paper.printedName'), 3],
    [say(context, 'sheet.paper.verifiedName'), 3],
    [say(context, 'sheet.paper.position'), 5],
  ]
  const rows = contacts.map(({ printedName, verifiedName, printedTitle, title }) => [
    [lineOf({ text: printedName })],
    [
      verifiedName
        ? lineOf({ text: verifiedName })
        : lineOf(say(context, 'sheet.paper.unverified'), 'absent'),
    ],
    [passageOf(spoken(title, context, printedTitle), 'main')],
  ])
  return headed(say(context, 'sheet.paper.contacts'), tableOf(heads, rows))
}

function aboutBlocks(content: SheetContent, context: SheetContext): Block[] {
  const { items, documents, lastMetOn, lastReportedOn } = content
  const day = (date: CalendarDate | null) =>
    date ? lineOf(tellDate(context, date)) : lineOf(say(context, 'briefing.paper.never'), 'absent')
  const ended = items.filter((item) => !isOpenItem(item)).map((item) => endedLine(item, context))
  const held = documents.map(
    ({ number, title, language, on, confidentiality }): Line => ({
      ...passageOf({ text: title, language }, 'main'),
      badge: [
        number,
        tellDate(context, on).text,
        ...(confidentiality === 'restricted' ? [say(context, 'confidentiality.restricted').text] : []),
      ].join(', '),
    }),
  )
  const fact = (key: 'sessions' | 'documents' | 'ended' | 'lastMet' | 'lastReported', lines: Line[]) =>
    lines.length > 0 ? [{ label: say(context, `sheet.paper.${key}`), lines }] : []
  const facts = [
    ...fact('lastMet', [day(lastMetOn)]),
    ...fact('lastReported', [day(lastReportedOn)]),
    ...fact('sessions', sessionLines(content, context)),
    ...fact('documents', held),
    ...fact('ended', ended),
  ]
  return headed(say(context, 'sheet.paper.about'), [{ kind: 'facts', facts }])
}

function endedLine({ number, title, state }: SheetItem, context: SheetContext): Line {
  const { text, ...name } = passageOf(spoken(title, context), 'main')
  return { ...name, text: `${number} ${text}`, badge: joinWording(say(context, `state.${state}`), ' / ') }
}
