import { getLocale, getTranslations } from 'next-intl/server'
import { findActor } from '@/lib/auth/session'
import { findDayNotes } from '@/lib/holidays/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { isCalendarDate } from '@/lib/time/calendar-date'
import { formatCalendarDate } from '@/lib/time/format'

const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** What speaks against a day, in the reader's words, while it is chosen. */
export async function GET(request: Request): Promise<Response> {
  const found = await findActor()
  if (!found) return Response.json([], { status: 401, headers: guarded })
  const date = new URL(request.url).searchParams.get('date') ?? ''
  if (!isCalendarDate(date)) return Response.json([], { headers: guarded })
  const notes = await findDayNotes(date)
  return Response.json(await Promise.all(notes.map(wordsOf)), { headers: guarded })
}

type DayNote = Awaited<ReturnType<typeof findDayNotes>>[number]

async function wordsOf(note: DayNote): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()])
  const next = formatCalendarDate(note.nextOn, locale, 'weekday')
  if (note.kind === 'weekend')
    return t(note.worksInstead.includes('CN') ? 'dayNote.weekendWorked' : 'dayNote.weekend', {
      weekday: String(note.weekday),
      next,
    })
  const name = pickLocalized(note.name, languageOf(locale as Locale))?.text ?? ''
  return t('dayNote.holiday', { name, country: t(`holidayCountry.${note.country}`), next })
}
