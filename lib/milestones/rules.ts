import { type CalendarDate, daysBetween } from '@/lib/time/calendar-date'

export type MilestoneDates = {
  plannedOn: CalendarDate
  forecastOn: CalendarDate | null
  actualOn: CalendarDate | null
}

/** The day on which a milestone was reached, else the one on which it is expected. */
export function expectedOn({ plannedOn, forecastOn, actualOn }: MilestoneDates): CalendarDate {
  return actualOn ?? forecastOn ?? plannedOn
}

/** Days by which it comes, or came, later than planned; negative when earlier. */
export function slipOf(milestone: MilestoneDates): number {
  return daysBetween(milestone.plannedOn, expectedOn(milestone))
}

export const milestoneStates = ['reached', 'missed', 'slipping', 'ahead'] as const
export type MilestoneState = (typeof milestoneStates)[number]

/** How a milestone stands: reached, its expected day passed without that, expected later than planned, or none of these. */
export function milestoneState(milestone: MilestoneDates, today: CalendarDate): MilestoneState {
  if (milestone.actualOn !== null) return 'reached'
  if (expectedOn(milestone) < today) return 'missed'
  return slipOf(milestone) > 0 ? 'slipping' : 'ahead'
}

/** What a commitment keeps of its milestones that are not reached: the earliest planned day, and whether one is late by forecast. */
export function summariseMilestones(milestones: readonly MilestoneDates[]) {
  const ahead = milestones.filter(({ actualOn }) => actualOn === null)
  const planned = ahead.map(({ plannedOn }) => plannedOn).sort()
  return {
    milestoneDueOn: planned[0] ?? null,
    milestoneSlipped: ahead.some((milestone) => slipOf(milestone) > 0),
  }
}
