import { type Health, healths, isMoving, isOpen, type Light, lights } from '@/lib/commitments/rules'
import type { Localized } from '@/lib/i18n/localized'
import {
  type BriefingContent,
  type BriefingItem,
  type BriefingMilestone,
  type BriefingRow,
  dueNextDays,
} from '@/lib/reports/briefing-content'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'

/** A row of the ledger as a briefing keeps it. */
export function toBriefingItem(
  row: BriefingRow,
  today: CalendarDate,
  lastUpdateOn: CalendarDate | null,
): BriefingItem {
  const { number, title, state, light, health, stage, dueOn, dueBasis, moveBy, leadUnit, update } = row
  return {
    number,
    title,
    state,
    light,
    health,
    stage,
    dueOn,
    dueBasis,
    moveBy,
    moving: isMoving(row.standing, today),
    silent: row.attention.some(({ reason }) => reason === 'neverUpdated' || reason === 'updateDue'),
    lastUpdateOn,
    leadUnit,
    leadUnitProposed: row.leadUnitBasis === 'proposed',
    partners: row.partners.map(({ key, name, printedName }) => ({ key, name, printedName })),
    progress: update && { text: update.progress, language: update.language },
    nextStep:
      row.nextStep && row.nextStepLanguage
        ? { text: row.nextStep, language: row.nextStepLanguage, dueOn: row.nextStepDueOn }
        : null,
  }
}

/** Whether an item counts as open: completed, terminated and merged ones are kept to tell what has ended. */
export function isOpenItem({ state }: Pick<BriefingItem, 'state'>): boolean {
  return isOpen({ state, archived: false })
}

/** Late, or judged to be at risk or off track. */
export function isTroubled({ light, health }: Pick<BriefingItem, 'light' | 'health'>): boolean {
  return light === 'overdue' || health === 'atRisk' || health === 'offTrack'
}

/** How many open items there are, by light and by health. */
export function countItems(items: readonly BriefingItem[]) {
  const open = items.filter(isOpenItem)
  const of = (holds: (item: BriefingItem) => boolean) => open.filter(holds).length
  const closed = items.length - open.length
  return {
    open: open.length,
    closed,
    lights: Object.fromEntries(lights.map((light) => [light, of((item) => item.light === light)])) as Record<
      Light,
      number
    >,
    healths: Object.fromEntries(
      healths.map((health) => [health, of((item) => item.health === health)]),
    ) as Record<Health, number>,
    silent: of(({ silent }) => silent),
  }
}

export type DueNext = {
  on: CalendarDate
  what: 'deadline' | 'nextStep' | 'milestone'
  proposed: boolean
  number: string
  title: Localized
  /** The words of a step or milestone; a deadline has none. */
  words: Pick<BriefingMilestone, 'text' | 'language'> | null
}

/** Deadlines, next steps and milestones of the coming days, the earliest first. */
export function listDueNext({ items, milestones, asOf }: BriefingContent): DueNext[] {
  const until = addDays(asOf, dueNextDays)
  const isNear = ({ on }: DueNext) => on >= asOf && on <= until
  const ofItems = items
    .filter(({ moving }) => moving)
    .flatMap(({ number, title, dueOn, dueBasis, nextStep }): DueNext[] => [
      ...(dueOn
        ? [
            {
              on: dueOn,
              what: 'deadline' as const,
              proposed: dueBasis === 'proposed',
              number,
              title,
              words: null,
            },
          ]
        : []),
      ...(nextStep?.dueOn
        ? [{ on: nextStep.dueOn, what: 'nextStep' as const, proposed: false, number, title, words: nextStep }]
        : []),
    ])
  const planned = milestones.map(
    ({ number, title, dueOn, ...words }): DueNext => ({
      on: dueOn,
      what: 'milestone',
      proposed: false,
      number,
      title,
      words,
    }),
  )
  return [...ofItems, ...planned]
    .filter(isNear)
    .sort((a, b) => order(a.on, b.on) || order(a.number, b.number))
}

export type PartnerLine = {
  key: string
  name: Localized
  printedName: string
  open: number
  overdue: number
  troubled: number
  ours: number
  lastUpdateOn: CalendarDate | null
}

/** The open items of each partner, the one with most trouble first; an item counts once for each of its partners. */
export function tallyPartnerLines(items: readonly BriefingItem[]): PartnerLine[] {
  const lines = new Map<string, PartnerLine>()
  for (const item of items.filter(isOpenItem))
    for (const { key, name, printedName } of item.partners) {
      const nothing = {
        key,
        name,
        printedName,
        open: 0,
        overdue: 0,
        troubled: 0,
        ours: 0,
        lastUpdateOn: null,
      }
      const line = lines.get(key) ?? nothing
      lines.set(key, {
        ...line,
        open: line.open + 1,
        overdue: line.overdue + Number(item.light === 'overdue'),
        troubled: line.troubled + Number(item.health === 'atRisk' || item.health === 'offTrack'),
        ours: line.ours + Number(item.moveBy === 'ours'),
        lastUpdateOn: latest(line.lastUpdateOn, item.lastUpdateOn),
      })
    }
  return [...lines.values()].sort(
    (a, b) => b.troubled - a.troubled || b.overdue - a.overdue || b.open - a.open || order(a.key, b.key),
  )
}

function latest(one: CalendarDate | null, other: CalendarDate | null): CalendarDate | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
