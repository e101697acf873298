import type { Actor } from '@/lib/auth/actor'
import { recordHolidays } from '@/lib/holidays/commands'
import type { HolidayCountry } from '@/lib/holidays/rules'
import { recordHolidaysSchema } from '@/lib/holidays/schema'

type Name = readonly [en: string, zh: string, de: string]

const newYear: Name = ['New Year', '元旦', 'Neujahr']
const springFestival: Name = ['Spring Festival', '春节', 'Frühlingsfest']
const qingming: Name = ['Qingming Festival', '清明节', 'Qingming-Fest']
const labourDay: Name = ['Labour Day', '劳动节', 'Tag der Arbeit']
const dragonBoat: Name = ['Dragon Boat Festival', '端午节', 'Drachenbootfest']
const midAutumn: Name = ['Mid-Autumn Festival', '中秋节', 'Mondfest']
const nationalDay: Name = ['National Day', '国庆节', 'Nationalfeiertag']
const nationalAndMidAutumn: Name = [
  'National Day and Mid-Autumn Festival',
  '国庆节、中秋节',
  'Nationalfeiertag und Mondfest',
]
const goodFriday: Name = ['Good Friday', '耶稣受难日', 'Karfreitag']
const easterMonday: Name = ['Easter Monday', '复活节星期一', 'Ostermontag']
const ascension: Name = ['Ascension Day', '耶稣升天节', 'Christi Himmelfahrt']
const whitMonday: Name = ['Whit Monday', '圣灵降临节星期一', 'Pfingstmontag']
const unity: Name = ['German Unity Day', '德国统一日', 'Tag der Deutschen Einheit']
const christmas: Name = ['Christmas Day', '圣诞节', '1. Weihnachtstag']
const boxingDay: Name = ['Second Day of Christmas', '圣诞节次日', '2. Weihnachtstag']

/** From one day of a month to another, as MM-DD; `working` are days of the weekend on which people work instead. */
type Period = readonly [first: string, last: string, name: Name]
type Year = { off: readonly Period[]; working: readonly (readonly [day: string, name: Name])[] }

const one = (day: string, name: Name): Period => [day, day, name]

/**
 * China: 2025 and 2026 as the State Council's office has announced them; of 2027 the days that the law names, until its plan is
 * announced. Germany: the days that hold in every state. To be checked by an administrator, who can change each day.
 */
const years: Record<HolidayCountry, Record<number, Year>> = {
  CN: {
    2025: {
      off: [
        one('01-01', newYear),
        ['01-28', '02-04', springFestival],
        ['04-04', '04-06', qingming],
        ['05-01', '05-05', labourDay],
        ['05-31', '06-02', dragonBoat],
        ['10-01', '10-08', nationalAndMidAutumn],
      ],
      working: [
        ['01-26', springFestival],
        ['02-08', springFestival],
        ['04-27', labourDay],
        ['09-28', nationalAndMidAutumn],
        ['10-11', nationalAndMidAutumn],
      ],
    },
    2026: {
      off: [
        ['01-01', '01-03', newYear],
        ['02-15', '02-23', springFestival],
        ['04-04', '04-06', qingming],
        ['05-01', '05-05', labourDay],
        ['06-19', '06-21', dragonBoat],
        ['09-25', '09-27', midAutumn],
        ['10-01', '10-07', nationalDay],
      ],
      working: [
        ['01-04', newYear],
        ['02-14', springFestival],
        ['02-28', springFestival],
        ['05-09', labourDay],
        ['09-20', nationalDay],
        ['10-10', nationalDay],
      ],
    },
    2027: {
      off: [
        one('01-01', newYear),
        ['02-05', '02-08', springFestival],
        one('04-05', qingming),
        ['05-01', '05-02', labourDay],
        one('06-09', dragonBoat),
        one('09-15', midAutumn),
        ['10-01', '10-03', nationalDay],
      ],
      working: [],
    },
  },
  DE: {
    2025: germany('04-18', '04-21', '05-29', '06-09'),
    2026: germany('04-03', '04-06', '05-14', '05-25'),
    2027: germany('03-26', '03-29', '05-06', '05-17'),
  },
}

function germany(friday: string, monday: string, thursday: string, whit: string): Year {
  return {
    off: [
      one('01-01', newYear),
      one(friday, goodFriday),
      one(monday, easterMonday),
      one('05-01', labourDay),
      one(thursday, ascension),
      one(whit, whitMonday),
      one('10-03', unity),
      one('12-25', christmas),
      one('12-26', boxingDay),
    ],
    working: [],
  }
}

/** The lists of both countries, one event for each country and year. */
export async function recordHolidayLists(actor: Actor, now: Date): Promise<void> {
  for (const country of ['CN', 'DE'] as const)
    for (const [year, plan] of Object.entries(years[country])) {
      const days = [
        ...plan.off.flatMap(([first, last, name]) =>
          daysFrom(year, first, last).map((day) => toDay(day, name, false)),
        ),
        ...plan.working.map(([day, name]) => toDay(`${year}-${day}`, name, true)),
      ]
      await recordHolidays(actor, recordHolidaysSchema.parse({ country, year: Number(year), days }), now)
    }
}

function daysFrom(year: string, first: string, last: string): string[] {
  const [from, to] = [first, last].map((day) => Date.parse(`${year}-${day}T00:00:00Z`)) as [number, number]
  const length = Math.round((to - from) / 86_400_000) + 1
  return Array.from({ length }, (_, index) => new Date(from + index * 86_400_000).toISOString().slice(0, 10))
}

function toDay(heldOn: string, [nameEn, nameZh, nameDe]: Name, working: boolean) {
  return { heldOn, nameEn, nameZh, nameDe, working }
}
