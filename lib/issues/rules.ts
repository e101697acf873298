import type { BriefingKind } from '@/lib/reports/briefing-content'
import type { CalendarDate } from '@/lib/time/calendar-date'

type Named = {
  kind: BriefingKind
  number: number
  toOn: CalendarDate
  visit: { key: string } | null
  isDemo: boolean
}

/** What the files of an issue are called, without their ending: what sorts well in a folder, in letters that every system knows. */
export function issueName({ kind, number, toOn, visit, isDemo }: Named): string {
  const running = String(number).padStart(3, '0')
  return [...(isDemo ? ['demo'] : []), 'briefing', kind, ...(visit ? [visit.key] : []), running, toOn].join(
    '-',
  )
}
