import { type Head, lineOf, tableOf } from '@/lib/reports/briefing-tables'
import { tellDate } from '@/lib/reports/briefing-words'
import type { Block, PrintedDocument } from '@/lib/reports/document'
import { passageOf } from '@/lib/reports/lines'
import type { SafeContent } from '@/lib/reports/partner-sheet-content'
import { frameOf, headed, sessionLines, whoBlock } from '@/lib/reports/partner-sheet-frame'
import { nameOf, type SheetContext } from '@/lib/reports/partner-sheet-words'
import type { Wording } from '@/lib/reports/report'
import { say, spoken } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** The sheet that a partner may be given. It is made of what may leave the house alone, and says nothing of what was left out. */
export function buildSafeSheet(
  content: SafeContent,
  today: CalendarDate,
  notice: Wording | null,
  context: SheetContext,
): PrintedDocument {
  const kind = say(context, 'sheet.safe.title')
  const corner = [kind, tellDate(context, today)]
  const title = nameOf(content.partner, context)
  return frameOf({ kind, title, corner, blocks: safeBlocks(content, context) }, today, notice, context)
}

/** All that the sheet for the partner tells, without what stands around it. */
export function safeBlocks(content: SafeContent, context: SheetContext): Block[] {
  return [
    whoBlock(content.partner, context),
    ...itemBlocks(content, context),
    ...contactBlocks(content, context),
    ...factBlocks(content, context),
  ]
}

/** Stands where nothing is known, so that no cell looks forgotten. */
const none: Wording = { text: '–' }

function itemBlocks({ items }: SafeContent, context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'briefing.paper.item'), 6],
    [say(context, 'sheet.safe.promisedBy'), 2],
    [say(context, 'sheet.safe.agreedOn'), 2],
    [say(context, 'sheet.safe.standing'), 2],
  ]
  const rows = items.map(({ number, title, state, promisedBy, agreedOn }) => [
    [{ text: number, tone: 'name' } as const, passageOf(spoken(title, context), 'main')],
    [lineOf(promisedBy ? say(context, `sheet.safe.by.${promisedBy}`) : none)],
    [lineOf(agreedOn ? tellDate(context, agreedOn) : none)],
    [lineOf(say(context, `state.${state}`))],
  ])
  return headed(say(context, 'sheet.safe.items'), tableOf(heads, rows))
}

function contactBlocks({ contacts }: SafeContent, context: SheetContext): Block[] {
  const heads: Head[] = [
    [say(context, 'sheet.safe.name'), 4],
    [say(context, 'sheet.paper.position'), 6],
  ]
  const rows = contacts.map(({ name, printedTitle, title }) => [
    [lineOf({ text: name })],
    [passageOf(spoken(title, context, printedTitle), 'main')],
  ])
  return headed(say(context, 'sheet.paper.contacts'), tableOf(heads, rows))
}

function factBlocks(content: SafeContent, context: SheetContext): Block[] {
  const lines = sessionLines(content, context)
  const held = content.documents.map(({ title, language }) => passageOf({ text: title, language }, 'main'))
  const facts = [
    ...(lines.length > 0 ? [{ label: say(context, 'sheet.paper.sessions'), lines }] : []),
    ...(held.length > 0 ? [{ label: say(context, 'sheet.paper.documents'), lines: held }] : []),
  ]
  return facts.length === 0 ? [] : headed(say(context, 'sheet.paper.about'), [{ kind: 'facts', facts }])
}
