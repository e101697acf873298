import type { BriefingKind } from '@/lib/reports/briefing-content'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'

type Period = { fromOn: CalendarDate; toOn: CalendarDate }
type Asked = { kind: BriefingKind; fromOn?: CalendarDate | undefined; toOn?: CalendarDate | undefined }

/** The days that a briefing is about: the last seven up to yesterday, the last month of the calendar, or those that were chosen. */
export function periodOf({ kind, fromOn, toOn }: Asked, today: CalendarDate): Period {
  if (kind === 'range') return { fromOn: fromOn ?? today, toOn: toOn ?? today }
  if (kind === 'weekly') return { fromOn: addDays(today, -7), toOn: addDays(today, -1) }
  const last = addDays(`${today.slice(0, 8)}01`, -1)
  return { fromOn: `${last.slice(0, 8)}01`, toOn: last }
}

/** Issues of one series are numbered one after the other. */
export function seriesOf(scope: {
  kind: BriefingKind
  visitId: string | null
  unitId: string | null
}): string {
  return [scope.kind, scope.visitId ?? 'all', scope.unitId ?? 'all'].join(':')
}

type Edited = { text: string; generated: string }
/**
 * How the text of a section stands: as it was generated, edited by somebody, or edited over a generated text that the numbers
 * have changed since.
 */
export function standingOf(
  edited: Edited | undefined,
  generated: string,
): 'generated' | 'edited' | 'overtaken' {
  if (!edited) return 'generated'
  return edited.generated === generated ? 'edited' : 'overtaken'
}
