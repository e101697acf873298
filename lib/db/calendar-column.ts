import type { CalendarDate } from '@/lib/time/calendar-date'

/** A `date` column arrives as midnight UTC; in code a deadline is its calendar date and nothing else. */
export function fromDateColumn(value: Date): CalendarDate
export function fromDateColumn(value: Date | null): CalendarDate | null
export function fromDateColumn(value: Date | null): CalendarDate | null {
  return value === null ? null : (value.toISOString().slice(0, 10) as CalendarDate)
}

/** The inverse of `fromDateColumn`. */
export function toDateColumn(value: CalendarDate): Date
export function toDateColumn(value: CalendarDate | null): Date | null
export function toDateColumn(value: CalendarDate | null): Date | null {
  return value === null ? null : new Date(`${value}T00:00:00.000Z`)
}
