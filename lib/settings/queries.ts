import { defaultSettings, type Settings } from '@/lib/settings/rules'
import { type CalendarDate, today } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

/** What lights, clocks and counts are read against: the day in the workspace's zone, the instant a week ago, and the thresholds. */
export type Reading = { today: CalendarDate; since: Date; settings: Settings }

const week = 7 * 24 * 60 * 60 * 1000

/** The reading at an instant. */
export function readingAt(now: Date): Reading {
  return {
    today: today(now, workspaceZone()),
    since: new Date(now.getTime() - week),
    settings: defaultSettings,
  }
}
