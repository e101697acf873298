import type { Event } from '@/lib/audit/event'
import {
  bindingStrengths,
  type CommitmentState,
  commitmentKinds,
  type DueBasis,
  type Health,
  type MoveBy,
  type Stage,
  type StageTemplate,
  stagesOf,
} from '@/lib/commitments/rules'
import { type Language, languages } from '@/lib/i18n/locale'
import type { Settings } from '@/lib/settings/rules'
import { addDays, type CalendarDate, daysBetween } from '@/lib/time/calendar-date'
import { commitmentNumber } from '@/lib/visits/rules'
import type { Partner, Person, Unit, Visit } from './directory'
import type { Chance } from './random'
import { addRow, type Row, type Rows } from './store'
import { sentence, title } from './words'

/** What items are made from; `rows` takes what is to be stored. */
export type Making = {
  chance: Chance
  units: Unit[]
  partners: Partner[]
  visit: Visit
  settings: Settings
  today: CalendarDate
  rows: Rows
}

/** An item while its life is told: what of it changes, and what is needed to write about it. */
export type Item = {
  id: string
  number: string
  runningNumber: number
  language: Language
  texts: Record<Language, { title: string; summary: string }>
  partners: Partner[]
  unit: Unit
  owner: Person | null
  template: StageTemplate
  bornOn: CalendarDate
  /** The day of its end; today for one that goes on. */
  lastOn: CalendarDate
  state: CommitmentState
  stage: Stage
  stageSince: CalendarDate
  health: Health
  moveBy: MoveBy
  moveSince: CalendarDate
  originalDueOn: CalendarDate | null
  dueOn: CalendarDate | null
  dueBasis: DueBasis | null
  timesMoved: number
  wasOverdueDays: number
  nextStep: string | null
  nextStepDueOn: CalendarDate | null
  nextStepApproved: boolean
  stepMissingSince: CalendarDate | null
  progressOn: CalendarDate
  updateDueOn: CalendarDate
  lastUpdateAt: Date | null
  decisionDueOn: CalendarDate | null
  milestoneDueOn: CalendarDate | null
  version: number
}

/** An item as it was recorded. */
export function bearItem(making: Making, runningNumber: number): Item {
  const { chance, visit, today } = making
  const id = chance.idAt(instantOf(addDays(visit.endsOn, 3), chance))
  const unit = chance.pick(making.units)
  const partners = [
    ...new Set([chance.pick(making.partners), ...(chance.happens(30) ? [chance.pick(making.partners)] : [])]),
  ]
  const [partner] = partners as [Partner]
  const number = commitmentNumber(visit.key, runningNumber)
  const texts = Object.fromEntries(
    languages.map((language) => [
      language,
      { title: title(chance, language, partner.names), summary: sentence(chance, language, number) },
    ]),
  ) as Item['texts']
  const template = chance.happens(40) ? 'investment' : 'cooperation'
  const state = chance.weigh({ open: 66, suspended: 4, completed: 23, terminated: 6, merged: 1 })
  const bornOn = addDays(visit.endsOn, 3)
  const life = daysBetween(bornOn, today)
  const goesOn = state === 'open'
  return {
    id,
    number,
    runningNumber,
    language: chance.weigh({ en: 20, zh: 60, de: 20 }),
    texts,
    partners,
    unit,
    owner: chance.happens(80) ? chance.pick(unit.people) : null,
    template,
    bornOn,
    lastOn: goesOn ? today : addDays(bornOn, Math.floor(life / 2) + chance.below(Math.floor(life / 2) + 1)),
    // A merger needs another item of the visit to go into; the first has none.
    state: state === 'merged' && runningNumber === 1 ? 'completed' : state,
    stage: stagesOf[template][0],
    stageSince: visit.endsOn,
    health: 'notReported',
    moveBy: chance.weigh({ ours: 50, partner: 35, both: 15 }),
    moveSince: visit.endsOn,
    ...firstDeadline(chance, visit.endsOn),
    timesMoved: 0,
    wasOverdueDays: 0,
    nextStep: null,
    nextStepDueOn: null,
    nextStepApproved: true,
    stepMissingSince: null,
    progressOn: visit.endsOn,
    updateDueOn: addDays(visit.endsOn, making.settings.cadenceDays),
    lastUpdateAt: null,
    decisionDueOn: null,
    milestoneDueOn: null,
    version: 1,
  }
}

function firstDeadline(chance: Chance, endsOn: CalendarDate) {
  const dueBasis = chance.weigh({ agreed: 60, proposed: 25, statedInSource: 10, none: 5 })
  if (dueBasis === 'none') return { originalDueOn: null, dueOn: null, dueBasis: null }
  const dueOn = addDays(endsOn, chance.between(60, 1_300))
  return { originalDueOn: dueOn, dueOn, dueBasis }
}

/** An hour of a working day. */
export function instantOf(day: CalendarDate, chance: Chance): Date {
  const minutes = chance.between(0, 8 * 60)
  return new Date(Date.parse(`${day}T01:00:00Z`) + minutes * 60_000)
}

/** Keeps an event of an item; without a person it was the system. */
export function tell({ rows, chance }: Making, item: Item, at: Date, by: Person | null, event: Event): void {
  addRow(rows, 'audit_event', {
    id: chance.idAt(at),
    at,
    action: event.action,
    actor_kind: by ? 'person' : 'system',
    actor_id: by?.id ?? null,
    actor_name: by?.name ?? 'benchmark',
    before: event.before,
    after: event.after,
    commitment_id: item.id,
  })
}

/** The row of an item as its life has left it. */
export function toRow(
  item: Item,
  { visit, chance }: Making,
  ended: { at: Date; reason: string } | null,
): Row {
  return {
    id: item.id,
    number: item.number,
    visit_id: visit.id,
    running_number: item.runningNumber,
    kind: chance.pick(commitmentKinds),
    binding_strength: chance.pick(bindingStrengths),
    promised_by: chance.weigh({ ourSide: 25, partner: 35, both: 25, notStated: 15 }),
    move_by: item.moveBy,
    move_since: item.moveSince,
    original_language: item.language,
    stage_template: item.template,
    stage: item.stage,
    stage_since: item.stageSince,
    health: item.health,
    state: item.state,
    suspended_until: item.state === 'suspended' ? addDays(item.lastOn, 400) : null,
    end_reason: ended?.reason ?? null,
    ended_at: ended?.at ?? null,
    confidentiality: chance.weigh({ internal: 85, public: 10, restricted: 5 }),
    lead_unit_id: item.unit.id,
    lead_unit_basis: chance.weigh({ confirmed: 85, proposed: 15 }),
    owner_id: item.owner?.id ?? null,
    original_due_on: item.originalDueOn,
    due_on: item.dueOn,
    due_basis: item.dueBasis,
    times_moved: item.timesMoved,
    was_overdue_days: item.wasOverdueDays,
    next_step: item.nextStep,
    next_step_language: item.nextStep === null ? null : item.language,
    next_step_due_on: item.nextStepDueOn,
    next_step_approved: item.nextStepApproved,
    step_missing_since: item.stepMissingSince,
    update_due_on: item.updateDueOn,
    unchanged_updates: 0,
    decision_due_on: item.decisionDueOn,
    milestone_due_on: item.milestoneDueOn,
    milestone_slipped: false,
    extension_asked: false,
    last_update_at: item.lastUpdateAt,
    progress_on: item.progressOn,
    version: item.version,
    created_at: instantOf(item.bornOn, chance),
  }
}
