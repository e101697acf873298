import { type CalendarDate, isCalendarDate } from '@/lib/time/calendar-date'

export const verdicts = ['confirmed', 'corrected'] as const

/** What a check is about. */
export const checkSubjects = ['visit', 'session', 'partner', 'contact', 'commitment', 'participant'] as const
export type CheckSubject = (typeof checkSubjects)[number]

/** What the right value of a check is: all but a `text` are written into the record, a text is kept with the check. */
export type AnswerKind = 'year' | 'date' | 'promisedBy' | 'name' | 'text'

/** What the right value of a check's field is. */
export function answerKindOf(subject: CheckSubject, field: string): AnswerKind {
  if (subject === 'visit' && field === 'year') return 'year'
  if (subject === 'session' && field === 'heldOn') return 'date'
  if (subject === 'commitment' && field === 'promisedBy') return 'promisedBy'
  return subject === 'contact' && field === 'name' ? 'name' : 'text'
}

/** A year as it is typed, from 2000 to 2100; null for anything else. */
export function readYear(value: string): number | null {
  return /^(20[0-9]{2}|2100)$/.test(value) ? Number(value) : null
}

/** The same day so many years later; 29 February becomes the 28th where the year has none. */
export function shiftYears(date: CalendarDate, years: number): CalendarDate {
  const shifted = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
  return isCalendarDate(shifted) ? shifted : shifted.replace(/02-29$/, '02-28')
}
