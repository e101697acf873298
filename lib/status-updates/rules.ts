import {
  type Health,
  type MoveBy,
  type Stage,
  type StageTemplate,
  stagePosition,
} from '@/lib/commitments/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'

/** What became of the step that the last update had announced. */
export const nextStepOutcomes = ['done', 'carriedOver', 'dropped'] as const
export type NextStepOutcome = (typeof nextStepOutcomes)[number]

/** What an update changes of its commitment, before and after. */
export type Assessment = {
  health: Health
  stage: Stage
  moveBy: MoveBy
  nextStep: string | null
  nextStepDueOn: CalendarDate | null
}
type Posted = Assessment & { realProgress: boolean; nextStepOutcome: NextStepOutcome | null }
type Before = Assessment & {
  stepMissingSince: CalendarDate | null
  stageTemplate: StageTemplate
  stageSince: CalendarDate
  moveSince: CalendarDate
  progressOn: CalendarDate
}

/**
 * What a commitment becomes by an update posted `today`: health, stage, move and next step take effect at posting; only real
 * progress sets the clock of progress. What was said in words ends a row of "no change" and whatever was returned before.
 */
export function applyStatusUpdate(before: Before, posted: Posted, today: CalendarDate) {
  const { health, stage, moveBy, nextStep, nextStepDueOn } = posted
  return {
    health,
    stage,
    moveBy,
    nextStep,
    nextStepDueOn,
    stageSince: stage === before.stage ? before.stageSince : today,
    moveSince: moveBy === before.moveBy ? before.moveSince : today,
    progressOn: isRealProgress(before, posted) ? today : before.progressOn,
    stepMissingSince: nextStep === null ? (before.stepMissingSince ?? today) : null,
    unchangedUpdates: 0,
    returnedAt: null,
  }
}

/** Real progress is a stage forward, the announced step done, or an update whose author says so. */
export function isRealProgress(
  before: Pick<Before, 'stage' | 'stageTemplate'>,
  posted: Pick<Posted, 'stage' | 'realProgress' | 'nextStepOutcome'>,
): boolean {
  const forward =
    stagePosition(before.stageTemplate, posted.stage) > stagePosition(before.stageTemplate, before.stage)
  return forward || posted.realProgress || posted.nextStepOutcome === 'done'
}

/** Whether an update may speak of this day: it is over or today, and the visit had begun. */
export function mayHappenOn(day: CalendarDate, today: CalendarDate, visitStartsOn: CalendarDate): boolean {
  return day <= today && day >= visitStartsOn
}

type Dated = { id: string; postedAt: Date; noChange: boolean; health: Health }

/** The last eight judgements of an item, oldest first. "No change" judges nothing anew. */
export function healthTrend<Update extends Dated>(newestFirst: readonly Update[]): Update[] {
  return newestFirst
    .filter(({ noChange }) => !noChange)
    .slice(0, 8)
    .reverse()
}
