import { healths, lights } from '@/lib/commitments/rules'
import type { Localized } from '@/lib/i18n/localized'
import { groupByDecider } from '@/lib/problems/rules'
import type { BriefingChange, BriefingContent, BriefingItem } from '@/lib/reports/briefing-content'
import {
  countItems,
  isOpenItem,
  isTroubled,
  listDueNext,
  tallyPartnerLines,
} from '@/lib/reports/briefing-items'
import { type BriefingVoices, dateIn, tell, tellDate } from '@/lib/reports/briefing-words'
import type { Block, DocumentColumn } from '@/lib/reports/document'
import { healthMark, type Line, lightMark, passageOf, wordingOf } from '@/lib/reports/lines'
import type { Passage, Wording } from '@/lib/reports/report'
import { say, spoken } from '@/lib/reports/wording'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** A column's head, its share of the width, and whether it holds figures. */
export type Head = [heading: Wording, weight: number, figures?: boolean]

/** The marks of all open items, and those that are late or in trouble, each with what was last approved of it. */
export function situationBlocks(content: BriefingContent, voices: BriefingVoices): Block[] {
  const counts = countItems(content.items)
  const bars = {
    kind: 'bars' as const,
    groups: [
      {
        title: say(voices, 'briefing.paper.lights'),
        bars: lights
          .filter((light) => light !== 'closed')
          .map((light) => ({
            label: say(voices, `light.${light}`),
            value: counts.lights[light],
            ...lightMark(light),
          })),
      },
      {
        title: say(voices, 'briefing.paper.healths'),
        bars: healths.map((health) => ({
          label: say(voices, `health.${health}`),
          value: counts.healths[health],
          ...healthMark(health),
        })),
      },
    ],
  }
  const troubled = content.items.filter((item) => isOpenItem(item) && isTroubled(item))
  const heads: Head[] = [
    [say(voices, 'briefing.paper.item'), 3],
    [say(voices, 'briefing.paper.standing'), 2],
    [say(voices, 'briefing.paper.latest'), 5],
  ]
  const rows = troubled.map((item) => [
    itemLines(item, voices),
    standingLines(item, voices),
    reportLines(item, voices),
  ])
  return counts.open === 0 ? [] : [bars, ...tableOf(heads, rows)]
}

/** What waits for a decision, under whoever must decide. */
export function decisionBlocks({ problems }: BriefingContent, voices: BriefingVoices): Block[] {
  const asked = problems.map((problem) => ({
    ...problem,
    decisionDueOn: problem.dueOn,
    askedOf: problem.askedOf === null ? null : { id: problem.askedOf, name: problem.askedOf },
  }))
  const heads: Head[] = [
    [say(voices, 'briefing.paper.item'), 3],
    [say(voices, 'briefing.paper.decisionAsked'), 5],
    [say(voices, 'briefing.paper.since'), 1.5, true],
    [say(voices, 'briefing.paper.by'), 1.5, true],
  ]
  return groupByDecider(asked, null).flatMap(({ level, askedOf, problems: group }): Block[] => {
    const text = askedOf
      ? say(voices, 'briefing.paper.deciderNamed', { level, name: askedOf.name })
      : say(voices, 'briefing.paper.decider', { level })
    const rows = group.map(({ decisionAsked, description, language, raisedOn, dueOn, ...problem }) => [
      itemLines(problem, voices),
      [
        passageOf({ text: decisionAsked, language }, 'main'),
        passageOf({ text: description, language }, 'below'),
      ],
      [lineOf(tellDate(voices, raisedOn))],
      [lineOf(tellDate(voices, dueOn))],
    ])
    return [{ kind: 'paragraph', text }, ...tableOf(heads, rows)]
  })
}

/** What became of which item, with what was before. */
export function changeBlocks(changes: readonly BriefingChange[], voices: BriefingVoices): Block[] {
  const heads: Head[] = [
    [say(voices, 'briefing.paper.item'), 4],
    [say(voices, 'briefing.paper.change'), 2],
    [say(voices, 'briefing.paper.before'), 2],
    [say(voices, 'briefing.paper.now'), 2],
  ]
  const rows = changes.map((change) => [
    itemLines(change, voices),
    [lineOf(say(voices, `briefing.changed.${change.kind}`))],
    valueLines(change, 'before', voices),
    valueLines(change, 'after', voices),
  ])
  return tableOf(heads, rows)
}

/** Dates that lie ahead. */
export function dueBlocks(content: BriefingContent, voices: BriefingVoices): Block[] {
  const heads: Head[] = [
    [say(voices, 'briefing.paper.date'), 2],
    [say(voices, 'briefing.paper.item'), 4],
    [say(voices, 'briefing.paper.what'), 5],
  ]
  const rows = listDueNext(content).map(({ on, what, proposed, words, ...item }) => {
    const name = say(voices, `briefing.paper.${what === 'deadline' && proposed ? 'deadlineProposed' : what}`)
    const said = words ? [passageOf(words, 'main'), lineOf(name, 'below')] : [lineOf(name)]
    return [[lineOf(tellDate(voices, on))], itemLines(item, voices), said]
  })
  return tableOf(heads, rows)
}

/** Partners with their open items. */
export function partnerBlocks({ items }: BriefingContent, voices: BriefingVoices): Block[] {
  const figures = ['open', 'overdue', 'troubled', 'ours'] as const
  const heads: Head[] = [
    [say(voices, 'briefing.paper.partner'), 4],
    ...figures.map((key): Head => [say(voices, `briefing.paper.${key}`), 1.5, true]),
    [say(voices, 'briefing.paper.lastContact'), 2, true],
  ]
  const rows = tallyPartnerLines(items).map(({ name, printedName, lastUpdateOn, ...counts }) => [
    [passageOf(spoken(name, voices, printedName), 'main')],
    ...figures.map((key): Line[] => [{ text: String(counts[key]), tone: 'main' }]),
    [
      lastUpdateOn
        ? lineOf(tellDate(voices, lastUpdateOn))
        : lineOf(say(voices, 'briefing.paper.never'), 'absent'),
    ],
  ])
  return tableOf(heads, rows)
}

/** Number and title, with partners and lead unit where they are known. */
function itemLines(
  item: { number: string; title: Localized } & Partial<
    Pick<BriefingItem, 'partners' | 'leadUnit' | 'leadUnitProposed'>
  >,
  voices: BriefingVoices,
): Line[] {
  const { number, title, partners = [], leadUnit, leadUnitProposed } = item
  const names = tell(voices, (voice) =>
    partners.map(({ name, printedName }) => spoken(name, voice, printedName).text).join(' · '),
  )
  const mark = leadUnitProposed && { mark: tell(voices, ({ t }) => t('briefing.paper.unitProposed')).text }
  return [
    { text: number, tone: 'name' },
    passageOf(spoken(title, voices), 'main'),
    ...(names.text === '' ? [] : [lineOf(names, 'below')]),
    ...(leadUnit ? [passageOf({ ...spoken(leadUnit, voices), ...mark }, 'below')] : []),
  ]
}

function standingLines({ light, health, dueOn, stage }: BriefingItem, voices: BriefingVoices): Line[] {
  return [
    { ...lineOf(say(voices, `light.${light}`)), ...lightMark(light) },
    ...(dueOn ? [lineOf(tellDate(voices, dueOn), 'below')] : []),
    { ...lineOf(say(voices, `health.${health}`)), ...healthMark(health) },
    lineOf(say(voices, `stage.${stage}`), 'below'),
  ]
}

function reportLines({ progress, nextStep }: BriefingItem, voices: BriefingVoices): Line[] {
  const said = progress
    ? passageOf(progress, 'main')
    : lineOf(say(voices, 'briefing.paper.nothingApproved'), 'absent')
  if (!nextStep) return [said]
  const { text: step, dueOn, language } = nextStep
  const next: Passage = tell(voices, (voice) =>
    dueOn
      ? voice.t('briefing.paper.nextBy', { step, date: dateIn(dueOn, voice.language) })
      : voice.t('briefing.paper.next', { step }),
  )
  return [said, passageOf({ text: next.text, language }, 'below')]
}

function valueLines(change: BriefingChange, side: 'before' | 'after', voices: BriefingVoices): Line[] {
  const none = (date: CalendarDate | null, word: 'never' | 'noDate') =>
    date ? [lineOf(tellDate(voices, date))] : [lineOf(say(voices, `briefing.paper.${word}`), 'absent')]
  switch (change.kind) {
    case 'new':
    case 'left':
      return []
    case 'ended':
    case 'reopened':
      return [lineOf(say(voices, `state.${change[side]}`))]
    case 'stage':
      return [lineOf(say(voices, `stage.${change[side]}`))]
    case 'light':
      return [{ ...lineOf(say(voices, `light.${change[side]}`)), ...lightMark(change[side]) }]
    case 'health':
      return [{ ...lineOf(say(voices, `health.${change[side]}`)), ...healthMark(change[side]) }]
    case 'deadline':
      return none(change[side], 'noDate')
    case 'silent':
      return side === 'before' ? [] : none(change.after, 'never')
  }
}

/** A wording as a line. */
export function lineOf(wording: Wording, tone: Line['tone'] = 'main'): Line {
  return { ...wordingOf(wording), tone }
}

/** A table, or nothing where it would have no row. */
export function tableOf(heads: Head[], rows: Line[][][]): Block[] {
  const columns = heads.map(
    ([heading, weight, figures]): DocumentColumn => ({ heading, weight, ...(figures && { figures }) }),
  )
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]
}
