import { nextUpdateDue } from '@/lib/cadences/rules'
import { type Stage, stagesOf } from '@/lib/commitments/rules'
import { toEntry } from '@/lib/search/commands'
import { applyStatusUpdate } from '@/lib/status-updates/rules'
import { addDays, type CalendarDate, daysBetween } from '@/lib/time/calendar-date'
import { bearItem, type Item, instantOf, type Making, tell, toRow } from './item'
import { addRow } from './store'
import { writeSurroundings } from './surroundings'
import { sentence } from './words'
import { endItem, writeWork } from './work'

/** Puts an item with its whole life into the rows: what was reported, moved, decided, and how it ended. */
export function tellLife(making: Making, runningNumber: number, updates: number): void {
  const item = bearItem(making, runningNumber)
  writeSurroundings(making, item)
  const span = Math.max(0, daysBetween(item.bornOn, item.lastOn) - 1)
  const moveAfter = making.chance.happens(25) ? making.chance.below(updates) : -1
  for (let index = 0; index < updates; index++) {
    const day = addDays(item.bornOn, 1 + Math.floor((span * (index + 1)) / (updates + 1)))
    report(making, item, day > item.lastOn ? item.lastOn : day, index === updates - 1)
    if (index === moveAfter) moveDeadline(making, item, day)
  }
  writeWork(making, item)
  const ended = endItem(making, item)
  addRow(making.rows, 'commitment', toRow(item, making, ended))
  noteSnapshots(making, item)
  indexItem(making, item)
}

/** One update: its row, its review, the step on the path that it tells, and what it makes of the item by the rules of posting. */
function report(making: Making, item: Item, day: CalendarDate, isLast: boolean): void {
  const { chance, rows, settings } = making
  const at = instantOf(day, chance)
  const id = chance.idAt(at)
  const author = chance.pick(item.unit.people)
  const before = {
    health: item.health,
    stage: item.stage,
    moveBy: item.moveBy,
    nextStep: item.nextStep,
    nextStepDueOn: item.nextStepDueOn,
  }
  const posted = assess(making, item, day)
  const outcome = item.nextStep === null ? null : chance.weigh({ done: 60, carriedOver: 30, dropped: 10 })
  const judged = { ...posted, realProgress: chance.happens(20), nextStepOutcome: outcome }
  const standing = { ...before, stepMissingSince: item.stepMissingSince, stageTemplate: item.template }
  const since = { stageSince: item.stageSince, moveSince: item.moveSince, progressOn: item.progressOn }
  const {
    unchangedUpdates: _,
    returnedAt: __,
    ...change
  } = applyStatusUpdate({ ...standing, ...since }, judged, day)
  const { stage: from } = item
  Object.assign(item, change, { lastUpdateAt: at, version: item.version + 1 })
  item.updateDueOn = nextUpdateDue(day, { cadence: null, pausedUntil: null }, settings)
  const progress = sentence(chance, item.language, `${item.number}/${item.version}`)
  const problems = chance.happens(12) ? sentence(chance, item.language, 'open') : null
  addRow(rows, 'status_update', {
    id,
    commitment_id: item.id,
    author_id: author.id,
    author_name: author.name,
    posted_at: at,
    language: item.language,
    progress,
    problems,
    next_step: posted.nextStep,
    next_step_due_on: posted.nextStepDueOn,
    next_step_outcome: outcome,
    health: posted.health,
    stage: posted.stage,
    move_by: posted.moveBy,
    real_progress: judged.realProgress,
    health_changed: posted.health !== before.health,
    no_change: false,
  })
  if (from !== posted.stage)
    addRow(rows, 'stage_change', {
      id: chance.idAt(at),
      commitment_id: item.id,
      from_stage: from,
      to_stage: posted.stage,
      status_update_id: id,
      changed_by_id: author.id,
      changed_by_name: author.name,
      changed_at: at,
    })
  tell(making, item, at, author, {
    action: 'statusUpdate.posted',
    before,
    after: { ...posted, realProgress: judged.realProgress },
  })
  review(making, item, { id, at, authorId: author.id, authorName: author.name }, isLast)
  index(
    making,
    { subject: 'statusUpdate', status_update_id: id },
    [],
    [progress, problems ?? '', posted.nextStep ?? ''],
    at,
  )
}

/** Mostly a step forward now and then, and mostly well. */
function assess({ chance }: Making, item: Item, day: CalendarDate) {
  const path = stagesOf[item.template]
  const place = (path as readonly Stage[]).indexOf(item.stage)
  const stage = chance.happens(18) ? (path[place + 1] ?? item.stage) : item.stage
  const hasStep = chance.happens(75)
  return {
    health: chance.weigh({ onTrack: 70, atRisk: 20, offTrack: 10 }),
    stage,
    moveBy: chance.happens(25) ? chance.weigh({ ours: 50, partner: 35, both: 15 }) : item.moveBy,
    nextStep: hasStep ? sentence(chance, item.language, 'next') : null,
    nextStepDueOn: hasStep && chance.happens(70) ? addDays(day, chance.between(5, 60)) : null,
  }
}

type Posted = { id: string; at: Date; authorId: string; authorName: string }

/** Where the unit asks for approval, somebody else gives it; the last update of some items still waits for it. */
function review(making: Making, item: Item, { id, at, authorId, authorName }: Posted, isLast: boolean): void {
  const { chance, rows } = making
  const decided = { id: chance.idAt(at), status_update_id: id, author_id: authorId, decision: 'approved' }
  if (!item.unit.approvalRequired) {
    addRow(rows, 'status_update_review', {
      ...decided,
      basis: 'approvalNotRequired',
      reviewer_id: null,
      decided_at: at,
    })
    return
  }
  const reviewer = item.unit.people.find((person) => person.id !== authorId)
  if (!reviewer || (isLast && chance.happens(20))) {
    item.nextStepApproved = false
    return
  }
  item.nextStepApproved = true
  addRow(rows, 'status_update_review', {
    ...decided,
    basis: 'reviewed',
    reviewer_id: reviewer.id,
    decided_at: at,
  })
  const after = { decision: 'approved', author: authorName }
  tell(making, item, at, reviewer, { action: 'statusUpdate.approved', before: {}, after })
}

function moveDeadline(making: Making, item: Item, day: CalendarDate): void {
  const { chance, rows } = making
  const { dueOn, dueBasis } = item
  if (dueOn === null || dueBasis === null || dueBasis === 'proposed') return
  const at = instantOf(day, chance)
  const by = chance.pick(item.unit.people)
  const reason = sentence(chance, item.language, 'deadline')
  const newDueOn = addDays(dueOn > day ? dueOn : day, chance.between(20, 120))
  const daysOverdue = Math.max(0, daysBetween(dueOn, day))
  addRow(rows, 'deadline_change', {
    id: chance.idAt(at),
    commitment_id: item.id,
    kind: daysOverdue > 0 ? 'changedAfterExpiry' : 'changed',
    old_due_on: dueOn,
    new_due_on: newDueOn,
    old_basis: dueBasis,
    new_basis: 'agreed',
    reason,
    days_overdue: daysOverdue,
    requested_by_id: by.id,
    granted_by_id: by.id,
    changed_at: at,
  })
  const before = { dueOn, dueBasis }
  const after = { dueOn: newDueOn, dueBasis: 'agreed', reason }
  tell(
    making,
    item,
    at,
    by,
    daysOverdue > 0
      ? { action: 'deadline.changedAfterExpiry', before, after: { ...after, daysOverdue } }
      : { action: 'deadline.changed', before, after },
  )
  const moved = { dueOn: newDueOn, dueBasis: 'agreed' as const, timesMoved: item.timesMoved + 1 }
  Object.assign(item, moved, { wasOverdueDays: item.wasOverdueDays + daysOverdue, version: item.version + 1 })
}

/** How it stood on the days that were noted: as it stands now, since its last change of the stage or the first noted day. */
function noteSnapshots({ rows, today }: Making, item: Item): void {
  const first = addDays(today, -notedDays)
  const waits = item.state === 'suspended' || item.dueOn === null || item.dueBasis === 'proposed'
  const running = waits ? 'none' : (item.dueOn ?? '') < today ? 'overdue' : 'onTime'
  const light = item.state === 'open' || item.state === 'suspended' ? running : 'closed'
  addRow(rows, 'snapshot_item', {
    commitment_id: item.id,
    from_day: item.bornOn > first ? item.bornOn : first,
    to_day: null,
    state: item.state,
    light,
    health: item.health,
    stage: item.stage,
    verified: false,
    lead_unit_id: item.unit.id,
  })
}

/** Days of which the trend has a note. */
export const notedDays = 60

function indexItem(making: Making, item: Item): void {
  const texts = Object.values(item.texts)
  const heading = [item.number, ...texts.map((text) => text.title)]
  const inOrder = item.partners.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const partners = inOrder.flatMap(({ names }) => Object.values(names))
  const others = [...partners, item.owner?.name ?? '', ...texts.map(({ summary }) => summary)]
  index(
    making,
    { subject: 'commitment', commitment_id: item.id },
    heading,
    others,
    item.lastUpdateAt ?? instantOf(item.bornOn, making.chance),
  )
}

type Subject =
  | { subject: 'commitment'; commitment_id: string }
  | { subject: 'statusUpdate'; status_update_id: string }

function index(
  { chance, rows }: Making,
  subject: Subject,
  heading: string[],
  texts: string[],
  at: Date,
): void {
  const { changedAt, ...entry } = toEntry(heading, texts, at)
  const whose = { commitment_id: null, status_update_id: null, ...subject }
  addRow(rows, 'search_entry', { id: chance.idAt(at), ...whose, ...entry, changed_at: changedAt })
}
