import type { Actor } from '@/lib/auth/actor'
import { canMakeSomeBriefing } from '@/lib/briefings/policy'
import { type BriefingHead, headSelect, readRhythm, toHead } from '@/lib/briefings/queries'
import { dueAfter, nextWeeklyDue, seriesRests } from '@/lib/briefings/rules'
import { readableBriefings } from '@/lib/briefings/scope'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { Reading } from '@/lib/settings/queries'
import { addDays, type CalendarDate, compareCalendarDates } from '@/lib/time/calendar-date'

/** A series whose next issue is due, today or since a day: its last issue, and what is worked on. */
export type WeeklyDue = { dueOn: CalendarDate; last: BriefingHead; open: BriefingHead | null }

/**
 * The series of weekly briefings that the actor makes and whose next issue is due, the longest first, and the next day on which
 * one will be; null for those who make none. A series begins with its first issue, and ends when none has come for long.
 */
export async function findWeeklyDues(
  actor: Actor,
  reading: Reading,
): Promise<{ due: WeeklyDue[]; nextOn: CalendarDate } | null> {
  if (!canMakeSomeBriefing(actor)) return null
  const { today } = reading
  const fresh = { state: 'published' as const, toOn: { gte: toDateColumn(addDays(today, -seriesRests)) } }
  const [rhythm, rows] = await Promise.all([
    readRhythm(reading),
    db().briefing.findMany({
      where: {
        AND: [readableBriefings(actor), { kind: 'weekly', OR: [fresh, { state: { not: 'published' } }] }],
      },
      select: headSelect,
      orderBy: [{ number: 'desc' }, { id: 'desc' }],
    }),
  ])
  const series = [...Map.groupBy(rows.map(toHead), ({ series: name }) => name).values()].flatMap((heads) => {
    const last = heads.find(({ state }) => state === 'published')
    const open = heads.find(({ state }) => state !== 'published') ?? null
    return last ? [{ dueOn: dueAfter(last.toOn, rhythm), last, open }] : []
  })
  const inOrder = series.sort((a, b) => compareCalendarDates(a.dueOn, b.dueOn))
  const due = inOrder.filter(({ dueOn }) => dueOn <= today)
  const nextOn = inOrder[due.length]?.dueOn ?? nextWeeklyDue(addDays(today, due.length > 0 ? 0 : -1), rhythm)
  return { due, nextOn }
}
