import type { BriefingContent, BriefingItem } from '@/lib/reports/briefing-content'
import type { FrozenTable } from '@/lib/reports/briefing-frozen'
import { type BriefingVoices, dateIn, tell } from '@/lib/reports/briefing-words'
import type { PrintedDocument } from '@/lib/reports/document'
import { type Cell, dateCell, joinWording, listCell, textCell } from '@/lib/reports/report'
import type { NoteLine } from '@/lib/reports/sheet-notes'
import { say, spoken } from '@/lib/reports/wording'

const keys = [
  'number',
  'title',
  'partners',
  'leadUnit',
  'stage',
  'light',
  'health',
  'deadline',
  'progress',
  'nextStep',
  'nextStepDueOn',
  'lastUpdate',
] as const

/** The items of a briefing as a table for a spreadsheet, under the head of its document; what waits for a decision beside it. */
export function briefingTable(
  content: BriefingContent,
  { title, corner, notice, locale }: PrintedDocument,
  voices: BriefingVoices,
): FrozenTable {
  const columns = keys.map((key) => {
    const { text, beside } = say(voices, `ledger.columns.${key}`)
    const head = { key, heading: text, ...(beside && { headingBeside: beside }) }
    return { ...head, below: null, label: null, zoned: false }
  })
  const about = [...(notice ? [notice] : []), ...corner].map((line) => joinWording(line, ' · '))
  return {
    columns,
    rows: content.items.map((item) => cellsOf(item, voices)),
    locale,
    heads: [joinWording(title, '  '), about.join('  ·  ')],
    sheetNames: {
      table: joinWording(say(voices, 'briefing.paper.item'), ' '),
      notes: joinWording(say(voices, 'briefing.section.decisions'), ' '),
    },
    cutMark: say(voices, 'ledger.sheet.cut').text,
    notes: [{ heading: say(voices, 'briefing.section.decisions'), lines: decisionLines(content, voices) }],
  }
}

function decisionLines({ problems }: BriefingContent, voices: BriefingVoices): NoteLine[] {
  return problems.map(({ number, title, level, askedOf, decisionAsked, dueOn }) => ({
    label: tell(voices, (voice) => `${number} ${spoken(title, voice).text}`),
    value: tell(voices, ({ t, language }) => {
      const by = t('ledger.mark.decision', { level, date: dateIn(dueOn, language) })
      return [decisionAsked, by, ...(askedOf ? [askedOf] : [])].join(' · ')
    }),
  }))
}

function cellsOf(item: BriefingItem, voices: BriefingVoices): Cell[] {
  const { light, health, progress, nextStep } = item
  const cells: Record<(typeof keys)[number], Cell> = {
    number: textCell({ text: item.number }, ''),
    title: textCell(spoken(item.title, voices), ''),
    partners: listCell(
      item.partners.map(({ name, printedName }) => spoken(name, voices, printedName)),
      '',
    ),
    leadUnit: textCell(spoken(item.leadUnit, voices), ''),
    stage: textCell(say(voices, `stage.${item.stage}`), ''),
    light: { kind: 'light', light, ...say(voices, `light.${light}`) },
    health: { kind: 'health', health, ...say(voices, `health.${health}`) },
    deadline: dateCell(item.dueOn, ''),
    progress: textCell(progress, ''),
    nextStep: textCell(nextStep && { text: nextStep.text, language: nextStep.language }, ''),
    nextStepDueOn: dateCell(nextStep?.dueOn ?? null, ''),
    lastUpdate: dateCell(item.lastUpdateOn, ''),
  }
  return keys.map((key) => cells[key])
}
