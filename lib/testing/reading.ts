import { type Reading, readingWith } from '@/lib/settings/queries'
import { defaultSettings } from '@/lib/settings/rules'

/** The reading at an instant with the thresholds that hold from the start. */
export function defaultReading(now: Date): Reading {
  return readingWith(now, defaultSettings)
}
