import { useFormatter } from 'next-intl'
import { isInside, monthsIn, placeIn, rowIn } from '@/components/calendar/timeline-scale'
import { lightDrawings } from '@/components/ui/mark'
import type { TimelineItem } from '@/lib/calendar/queries'
import type { Period } from '@/lib/calendar/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'

type ScaleProps = { period: Period; today: CalendarDate }

/** The months of a period above the lines of all items. */
export function TimelineMonths({ period }: { period: Period }) {
  const format = useFormatter()
  return (
    <svg className="way way--head" aria-hidden="true">
      {monthsIn(period).map((month) => (
        <text key={month} x={`${placeIn(period, month)}%`} y="1.2em" dx="0.2em">
          {month.endsWith('-01-01')
            ? month.slice(0, 4)
            : format.dateTime(new Date(`${month}T00:00:00Z`), { month: 'short', timeZone: 'UTC' })}
        </text>
      ))}
    </svg>
  )
}

/** The line of one item on a true scale of time. What it shows stands beside it in the table. */
export function TimelineLine({ item, period, today }: ScaleProps & { item: TimelineItem }) {
  const { original, current, milestones, before, after } = rowIn(period, item)
  const clip = (at: number) => `${Math.min(100, Math.max(0, at))}%`
  return (
    <svg className="way" aria-hidden="true">
      <Scale period={period} today={today} />
      {original !== null && current !== null && (
        <line className="way__moved" x1={clip(original)} y1="1em" x2={clip(current)} y2="1em" />
      )}
      {original !== null && isInside(original) && (
        <circle className="way__original" cx={`${original}%`} cy="1em" r="0.35em" />
      )}
      {milestones
        .filter(({ at }) => isInside(at))
        .map(({ id, at, reached }) => (
          <svg key={id} x={`${at}%`} y="1em" overflow="visible" aria-hidden="true">
            <rect
              className={reached ? 'way__reached' : 'way__ahead'}
              x="-0.3em"
              y="-0.3em"
              width="0.6em"
              height="0.6em"
              transform="rotate(45)"
            />
          </svg>
        ))}
      {current !== null && isInside(current) && (
        <svg x={`${current}%`} y="1em" overflow="visible" aria-hidden="true">
          <use
            className={`way__${lightDrawings[item.light]}`}
            href={`#light-${lightDrawings[item.light]}`}
            x="-0.55em"
            y="-0.55em"
            width="1.1em"
            height="1.1em"
          />
        </svg>
      )}
      {before && (
        <text x="0" y="1.35em">
          ‹
        </text>
      )}
      {after && (
        <text x="100%" y="1.35em" textAnchor="end">
          ›
        </text>
      )}
    </svg>
  )
}

function Scale({ period, today }: ScaleProps) {
  const now = placeIn(period, today)
  return (
    <>
      <line className="way__rule" x1="0" y1="1em" x2="100%" y2="1em" />
      {monthsIn(period).map((month) => (
        <line
          key={month}
          className="way__rule"
          x1={`${placeIn(period, month)}%`}
          y1="0"
          x2={`${placeIn(period, month)}%`}
          y2="100%"
        />
      ))}
      {isInside(now) && <line className="way__today" x1={`${now}%`} y1="0" x2={`${now}%`} y2="100%" />}
    </>
  )
}
