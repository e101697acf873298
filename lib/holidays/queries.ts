import type { Actor } from '@/lib/auth/actor'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { dayNotes, type Holiday, type HolidayCountry } from '@/lib/holidays/rules'
import { fromColumns } from '@/lib/i18n/localized'
import { canEditSettings, canSeeSettings } from '@/lib/settings/policy'
import { addDays, type CalendarDate } from '@/lib/time/calendar-date'

/** No holiday lasts longer than this, so that what follows a day is known. */
const longest = 20

/** The holidays of a year, and the years that have any; null for those who may not read the settings. */
export async function findHolidays(actor: Actor, year: number) {
  if (!canSeeSettings(actor)) return null
  const [days, years] = await Promise.all([
    listHolidays(`${year}-01-01`, `${year}-12-31`),
    db().$queryRaw<{ year: number }[]>`
      SELECT DISTINCT extract(year FROM held_on)::int AS year FROM holiday ORDER BY 1`,
  ])
  return { days, years: years.map((row) => row.year), can: { edit: canEditSettings(actor) } }
}

/** What speaks against a day, for everybody who chooses one. */
export async function findDayNotes(date: CalendarDate) {
  return dayNotes(date, await listHolidays(date, addDays(date, longest)))
}

/** The holidays of both countries between two days, with the weekends on which people work, for everybody. */
export async function listHolidays(
  first: CalendarDate,
  last: CalendarDate,
  from: Db = db(),
): Promise<Holiday[]> {
  const rows = await from.holiday.findMany({
    where: { heldOn: { gte: toDateColumn(first), lte: toDateColumn(last) } },
    orderBy: [{ heldOn: 'asc' }, { country: 'asc' }],
  })
  return rows.map(({ country, heldOn, nameEn, nameZh, nameDe, working }) => ({
    country: country as HolidayCountry,
    heldOn: fromDateColumn(heldOn),
    name: fromColumns('name', { nameEn, nameZh, nameDe }),
    working,
  }))
}
