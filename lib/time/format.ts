/** How much of a calendar date is written: all of it, without its year, or with its weekday. */
export type DateLength = 'full' | 'short' | 'weekday'

type Language = 'en' | 'zh' | 'de'
type DateParts = { year: string; month: string; day: string; weekday: string; hour: string; minute: string }

const locales = { en: 'en-US', zh: 'zh-CN', de: 'de-DE' } as const

const partOptions: Record<Language, Intl.DateTimeFormatOptions> = {
  en: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
  zh: { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'long' },
  de: { year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
}

const formats = new Map<string, Intl.DateTimeFormat>()
const days = new Map<string, DateParts>()
/** Some ten years in three languages. */
const keptDays = 10_000

/**
 * Writes a calendar date as people of the locale do: 22 Nov 2026, 2026-11-22, 22.11.2026.
 *
 * @param date YYYY-MM-DD, a day without a time zone: it is never shifted
 * @param locale en, zh-CN or de; any other is written as en
 * @throws RangeError when the date cannot be read at all, which is a bug of the caller
 */
export function formatCalendarDate(date: string, locale: string, length: DateLength = 'full'): string {
  const language = languageOf(locale)
  return writeDate(partsOfDay(date, language), language, length)
}

/**
 * Writes a period of calendar dates, naming once what both ends share: 19–22 Nov 2026.
 *
 * @param from first day, YYYY-MM-DD
 * @param to last day, YYYY-MM-DD, not before the first
 */
export function formatDateRange(from: string, to: string, locale: string): string {
  if (from === to) return formatCalendarDate(from, locale)
  const language = languageOf(locale)
  const first = partsOfDay(from, language)
  const last = partsOfDay(to, language)
  return rangeWriters[language](first, last)
}

/**
 * Writes an instant as a date and a time of day in the reader's zone: 7 Jan 2027, 16:20.
 *
 * @param timeZone IANA name of the zone in which the reader wants to see it
 */
export function formatInstant(instant: Date, locale: string, timeZone: string): string {
  const language = languageOf(locale)
  const parts = partsOf(instant, language, timeZone)
  const date = writeDate(parts, language, 'full')
  const time = `${parts.hour}:${parts.minute}`
  if (language === 'zh') return `${date} ${time}`
  return language === 'de' ? `${date}, ${time} Uhr` : `${date}, ${time}`
}

/**
 * Writes a moment as briefly as it can be understood: of today as a time of day (16:20), of another day as an instant.
 *
 * @param timeZone IANA name of the zone in which the reader wants to see it
 */
export function formatMoment(instant: Date, locale: string, timeZone: string, now: Date): string {
  if (calendarDateIn(instant, timeZone) !== calendarDateIn(now, timeZone))
    return formatInstant(instant, locale, timeZone)
  const language = languageOf(locale)
  const { hour, minute } = partsOf(instant, language, timeZone)
  return language === 'de' ? `${hour}:${minute} Uhr` : `${hour}:${minute}`
}

/**
 * The calendar date (YYYY-MM-DD) that an instant falls on in a zone.
 *
 * @param timeZone IANA name
 */
export function calendarDateIn(instant: Date, timeZone: string): string {
  const { year, month, day } = partsOf(instant, 'zh', timeZone)
  return `${year.padStart(4, '0')}-${month}-${day}`
}

/** The IANA names of all time zones that this platform knows, in the order of the alphabet. */
export function listTimeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}

/** Whether a text is the IANA name of a time zone that this platform knows. */
export function isTimeZone(name: string): boolean {
  return Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC'
}

function writeDate(parts: DateParts, language: Language, length: DateLength): string {
  const { year, month, day, weekday } = parts
  if (language === 'zh') {
    if (length === 'short') return `${Number(month)}月${Number(day)}日`
    return length === 'weekday' ? `${year}-${month}-${day} ${weekday}` : `${year}-${month}-${day}`
  }
  const dayAndMonth = language === 'de' ? `${day}.${month}.` : `${day} ${month}`
  if (length === 'short') return dayAndMonth
  const full = language === 'de' ? `${dayAndMonth}${year}` : `${dayAndMonth} ${year}`
  if (length === 'full') return full
  return language === 'de' ? `${weekday}, ${full}` : `${weekday} ${full}`
}

const rangeWriters: Record<Language, (from: DateParts, to: DateParts) => string> = {
  en: (from, to) => {
    const end = `${to.day} ${to.month} ${to.year}`
    if (from.year !== to.year) return `${from.day} ${from.month} ${from.year} – ${end}`
    return from.month === to.month ? `${from.day}–${end}` : `${from.day} ${from.month} – ${end}`
  },
  zh: (from, to) => {
    const end = `${to.month}-${to.day}`
    return `${from.year}-${from.month}-${from.day} 至 ${from.year === to.year ? end : `${to.year}-${end}`}`
  },
  de: (from, to) => {
    const end = `${to.day}.${to.month}.${to.year}`
    if (from.year !== to.year) return `${from.day}.${from.month}.${from.year} – ${end}`
    return from.month === to.month ? `${from.day}.–${end}` : `${from.day}.${from.month}. – ${end}`
  },
}

// A list writes the same days again and again. A format that cannot read a day throws before it is kept.
function partsOfDay(date: string, language: Language): DateParts {
  const key = `${language} ${date}`
  const known = days.get(key)
  if (known) return known
  const parts = partsOf(new Date(`${date}T00:00:00Z`), language, 'UTC')
  if (days.size >= keptDays) days.clear()
  days.set(key, parts)
  return parts
}

function partsOf(instant: Date, language: Language, timeZone: string): DateParts {
  const found = Object.fromEntries(
    formatFor(language, timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const { year = '', month = '', day = '', weekday = '', hour = '', minute = '' } = found
  // German abbreviates the weekday with a dot where it is set apart: two letters are enough here
  return { year, month, day, weekday: weekday.replace('.', ''), hour, minute }
}

// Making a format costs far more than using it, and a list shows hundreds of dates.
function formatFor(language: Language, timeZone: string): Intl.DateTimeFormat {
  const key = `${language} ${timeZone}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locales[language], {
    ...partOptions[language],
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
  })
  formats.set(key, format)
  return format
}

function languageOf(locale: string): Language {
  if (locale.startsWith('zh')) return 'zh'
  return locale.startsWith('de') ? 'de' : 'en'
}
