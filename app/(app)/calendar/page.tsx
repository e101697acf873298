import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { DayAgenda } from '@/components/calendar/day-agenda'
import { DayGrid } from '@/components/calendar/day-grid'
import { Timeline } from '@/components/calendar/timeline'
import { requireActor } from '@/lib/auth/session'
import { readCalendar, readTimeline } from '@/lib/calendar/queries'
import { periodOf } from '@/lib/calendar/rules'
import { calendarHref, parseCalendar } from '@/lib/calendar/schema'
import type { SearchParams } from '@/lib/commitments/schema'
import { listChoices } from '@/lib/listings/queries'
import { readingOf } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function CalendarRoute({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { asked, rejected } = parseCalendar(await searchParams)
  const { actor, now, settings } = await requireActor(calendarHref(asked))
  const reading = readingOf(now, settings)
  const { today } = reading
  const { view, span, on = today } = asked
  const page = { asked, rejected, shown: { view, span, on } }
  if (view === 'timeline') {
    const [{ items, total }, choices] = await Promise.all([
      readTimeline(actor, asked, reading),
      listChoices(actor, asked),
    ])
    return (
      <CalendarPage {...page} choices={choices} found={total}>
        <Timeline items={items} total={total} period={periodOf(page.shown)} today={today} />
      </CalendarPage>
    )
  }
  const [calendar, choices] = await Promise.all([
    readCalendar(actor, asked, { view, span, on }, reading),
    listChoices(actor, asked),
  ])
  return (
    <CalendarPage {...page} choices={choices} found={calendar}>
      {view === 'day' ? (
        <DayAgenda calendar={calendar} asked={asked} date={on} />
      ) : (
        <DayGrid calendar={calendar} asked={asked} on={on} today={today} />
      )}
    </CalendarPage>
  )
}
