import { defaultSettings, type Settings } from '@/lib/settings/rules'
import { type CalendarDate, today } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'

/** What lights, clocks and counts are read against: the day in the workspace's zone, and the thresholds. */
export type Reading = { today: CalendarDate; settings: Settings }

/** The reading at an instant. */
export function readingAt(now: Date): Reading {
  return { today: today(now, workspaceZone()), settings: defaultSettings }
}
