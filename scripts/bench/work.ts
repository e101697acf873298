import type { Event } from '@/lib/audit/event'
import { addDays } from '@/lib/time/calendar-date'
import { type Item, instantOf, type Making, tell } from './item'
import { addRow } from './store'
import { sentence } from './words'

/** What came together about an item: milestones, problems for decision, amounts. */
export function writeWork(making: Making, item: Item): void {
  const { chance } = making
  if (chance.happens(30))
    for (let count = chance.between(1, 3); count > 0; count--) planMilestone(making, item)
  if (chance.happens(8)) raiseProblem(making, item)
  if (chance.happens(20)) recordAmount(making, item)
}

function planMilestone(making: Making, item: Item): void {
  const { chance, rows, today } = making
  const at = instantOf(item.bornOn, chance)
  const by = chance.pick(item.unit.people)
  const plannedOn = addDays(item.bornOn, chance.between(20, 900))
  const reached = plannedOn < today && plannedOn < item.lastOn
  const name = sentence(chance, item.language, 'milestone')
  addRow(rows, 'milestone', {
    id: chance.idAt(at),
    commitment_id: item.id,
    title: name,
    language: item.language,
    planned_on: plannedOn,
    actual_on: reached ? plannedOn : null,
    version: reached ? 2 : 1,
    created_at: at,
  })
  tell(making, item, at, by, { action: 'milestone.added', before: {}, after: { milestone: name, plannedOn } })
  item.version++
  if (reached) {
    const after = { milestone: name, actualOn: plannedOn }
    tell(making, item, instantOf(plannedOn, chance), by, { action: 'milestone.reached', before: {}, after })
    item.version++
  } else if (item.milestoneDueOn === null || plannedOn < item.milestoneDueOn) item.milestoneDueOn = plannedOn
}

function raiseProblem(making: Making, item: Item): void {
  const { chance, rows } = making
  const at = item.lastUpdateAt ?? instantOf(item.bornOn, chance)
  const by = chance.pick(item.unit.people)
  const answered = item.state !== 'open' || chance.happens(50)
  const description = sentence(chance, item.language, 'problem')
  const decisionAsked = sentence(chance, item.language, 'decision')
  const decisionDueOn = addDays(item.lastOn, chance.between(-10, 30))
  const answer = answered ? sentence(chance, item.language, 'answer') : null
  const level = chance.weigh({ unit: 50, city: 40, province: 10 })
  addRow(rows, 'problem', {
    id: chance.idAt(at),
    commitment_id: item.id,
    level,
    language: item.language,
    description,
    decision_asked: decisionAsked,
    decision_due_on: decisionDueOn,
    raised_by_id: by.id,
    raised_by_name: by.name,
    raised_at: at,
    answer,
    answer_language: answered ? item.language : null,
    answered_by_id: answered ? by.id : null,
    answered_by_name: answered ? by.name : null,
    answered_at: answered ? at : null,
    version: answered ? 2 : 1,
  })
  const after = { problemLevel: level, problem: description, decisionAsked, askedOf: null, decisionDueOn }
  tell(making, item, at, by, { action: 'problem.raised', before: {}, after })
  item.version++
  if (answer === null) item.decisionDueOn = decisionDueOn
  else
    tell(making, item, at, by, { action: 'problem.answered', before: {}, after: { decisionAsked, answer } })
}

function recordAmount(making: Making, item: Item): void {
  const { chance, rows } = making
  const at = instantOf(item.bornOn, chance)
  const by = chance.pick(item.unit.people)
  const kind = chance.weigh({ intended: 60, contracted: 30, paidIn: 10 })
  const value = `${chance.between(1, 900)}00000.00`
  const currency = chance.weigh({ EUR: 60, CNY: 30, USD: 10 })
  const facts = { kind, value, currency, held_on: item.bornOn, source: 'Summary of the press report' }
  const recorded = { recorded_by_id: by.id, recorded_by_name: by.name, recorded_at: at }
  addRow(rows, 'amount', { id: chance.idAt(at), commitment_id: item.id, ...facts, ...recorded })
  const after = { amountKind: kind, amount: value, currency, heldOn: item.bornOn }
  tell(making, item, at, by, { action: 'amount.recorded', before: {}, after })
}

/** Ends or pauses what does not go on; returns when and why it ended for good. */
export function endItem(making: Making, item: Item): { at: Date; reason: string } | null {
  const { chance, rows } = making
  const { state } = item
  if (state === 'open') return null
  const at = instantOf(item.lastOn, chance)
  const by = chance.pick(item.unit.people)
  const reason = sentence(chance, item.language, 'end')
  const suspendedUntil = state === 'suspended' ? addDays(item.lastOn, 400) : null
  addRow(rows, 'ending', {
    id: chance.idAt(at),
    commitment_id: item.id,
    kind: state,
    reason,
    suspended_until: suspendedUntil,
    merged_into_id: state === 'merged' ? (rows.get('commitment')?.at(-1)?.id ?? null) : null,
    decided_by_id: by.id,
    decided_by_name: by.name,
    decided_at: at,
  })
  const before = { state: 'open' }
  const events: Record<typeof state, Event> = {
    completed: { action: 'commitment.completed', before, after: { state, achieved: reason } },
    terminated: { action: 'commitment.terminated', before, after: { state, reason } },
    merged: { action: 'commitment.merged', before, after: { state, reason } },
    suspended: {
      action: 'commitment.suspended',
      before: { ...before, suspendedUntil: null },
      after: { state, suspendedUntil, reason },
    },
  }
  tell(making, item, at, by, events[state])
  item.version++
  return state === 'suspended' ? null : { at, reason }
}
