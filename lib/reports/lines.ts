import type { Health, Light } from '@/lib/commitments/rules'
import type { Locale } from '@/lib/i18n/locale'
import type { Cell, Passage, Wording } from '@/lib/reports/report'
import { formatCalendarDate, formatInstant } from '@/lib/time/format'

/** The colour that words beside a mark have on paper. */
export type Ink = 'red' | 'amber' | 'green' | 'grey'
/** One line of what is printed. `shape` is the name of a mark, which stands before its words. */
export type Line = {
  text: string
  beside?: string
  /** The language of the text where it is not that of the document. */
  lang?: string
  /** What a reader must know about the text, such as that nobody has approved it yet. */
  badge?: string
  /** What stands before the text and says what it is. */
  label?: string
  shape?: `light-${Light}` | `health-${Health}`
  ink?: Ink
  tone: 'name' | 'main' | 'below' | 'absent'
}

const inks: Record<Light | Health, Ink> = {
  overdue: 'red',
  dueSoon: 'amber',
  onTime: 'green',
  none: 'grey',
  closed: 'grey',
  offTrack: 'red',
  atRisk: 'amber',
  onTrack: 'green',
  notReported: 'grey',
}

/** How a light is marked on paper. */
export function lightMark(light: Light): Pick<Line, 'shape' | 'ink'> {
  return { shape: `light-${light}`, ink: inks[light] }
}

/** How a health is marked on paper. */
export function healthMark(health: Health): Pick<Line, 'shape' | 'ink'> {
  return { shape: `health-${health}`, ink: inks[health] }
}

/** A value of a report as lines, dates and times written as readers of `locale` write them, times in `timeZone`. */
export function linesOf(cell: Cell, tone: Line['tone'], locale: Locale, timeZone: string): Line[] {
  switch (cell.kind) {
    case 'empty':
      return [{ text: cell.text, tone: 'absent' }]
    case 'number':
      return [{ text: cell.words && tone === 'below' ? cell.words : String(cell.value), tone }]
    case 'date':
      return [{ text: formatCalendarDate(cell.date, locale), tone }]
    case 'instant':
      return [{ text: formatInstant(cell.at, locale, timeZone), tone }]
    case 'light':
      return [{ ...wordingOf(cell), ...lightMark(cell.light), tone }]
    case 'health':
      return [{ ...wordingOf(cell), ...healthMark(cell.health), tone }]
    case 'text':
      return [passageOf(cell, tone)]
    case 'list':
      return cell.lines ? cell.items.map((item) => passageOf(item, tone)) : [joined(cell.items, tone)]
  }
}

/** A wording without what it does not have. */
export function wordingOf({ text, beside }: Wording): Wording {
  return { text, ...(beside !== undefined && { beside }) }
}

/** A passage as a line. */
export function passageOf(passage: Passage, tone: Line['tone']): Line {
  const { language, mark } = passage
  return { ...wordingOf(passage), ...(language && { lang: language }), ...(mark && { badge: mark }), tone }
}

/** Names beside each other, those of the second language on a line of their own. */
function joined(items: Passage[], tone: Line['tone']): Line {
  const text = items.map((item) => item.text + (item.mark ? ` (${item.mark})` : '')).join(' · ')
  const beside = items.map((item) => item.beside ?? item.text).join(' · ')
  return { text, ...(items.some((item) => item.beside !== undefined) && { beside }), tone }
}
