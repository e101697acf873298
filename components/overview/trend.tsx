import { useLocale, useTranslations } from 'next-intl'
import { ChartTable } from '@/components/overview/chart-table'
import { drawing, highest, trendLines } from '@/components/overview/trend-lines'
import { CalendarDate } from '@/components/time/calendar-date'
import { Section } from '@/components/ui/section'
import { type Health, healths } from '@/lib/commitments/rules'
import type { FrontPage } from '@/lib/front-page/queries'
import { openLights } from '@/lib/front-page/rules'
import { formatCalendarDate } from '@/lib/time/format'

type Days = FrontPage['trend']
type Name = (typeof openLights)[number] | Health

const lineClasses: Record<Name, string> = {
  overdue: 'chart__line chart__line--overdue',
  dueSoon: 'chart__line chart__line--due-soon',
  onTime: 'chart__line chart__line--on-time',
  none: 'chart__line chart__line--none',
  offTrack: 'chart__line chart__line--overdue',
  atRisk: 'chart__line chart__line--due-soon',
  onTrack: 'chart__line chart__line--on-time',
  notReported: 'chart__line chart__line--none',
}

/** How the lights and the health of the open items went in the last weeks, as far as it was noted night by night. */
export function Trend({ days }: { days: Days }) {
  const t = useTranslations('overview.trend')
  const noted = days.filter(({ counts }) => counts).length
  const first = days.findIndex(({ counts }) => counts)
  const missing = first < 0 ? 0 : days.slice(first, days.length - 1).filter(({ counts }) => !counts).length
  const note = missing > 0 ? t('gaps', { count: missing }) : undefined
  if (noted < 2)
    return (
      <Section title={t('title')} span={12}>
        <p className="muted">{t('none')}</p>
      </Section>
    )
  return (
    <>
      <Chart kind="light" names={openLights} days={days.slice(first)} note={note} />
      <Chart kind="health" names={healths} days={days.slice(first)} note={note} />
    </>
  )
}

type ChartProps = {
  kind: 'light' | 'health'
  names: readonly Name[]
  days: Days
  note: string | undefined
}

function Chart({ kind, names, days, note }: ChartProps) {
  const t = useTranslations('overview.trend')
  const word = useWord()
  const { width, height } = drawing
  return (
    <Section title={t(kind)} note={note} span={6}>
      <svg className="chart" viewBox={`-14 -8 ${width + 140} ${height + 26}`} aria-hidden="true">
        <path className="chart__axis" d={`M0 0H${width}M0 ${height}H${width}`} />
        <text className="chart__tick" x={-4} y={4} textAnchor="end">
          {highest(days, names)}
        </text>
        <text className="chart__tick" x={-4} y={height + 4} textAnchor="end">
          0
        </text>
        {trendLines(days, names).map(({ name, runs, alone, last, labelY }) => (
          <g key={name} className={lineClasses[name]}>
            {runs.map((points) => (
              <polyline key={points} points={points} />
            ))}
            {alone.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r={1.5} />
            ))}
            <text x={width + 6} y={labelY + 4}>
              {word(name)} {last}
            </text>
          </g>
        ))}
      </svg>
      <p className="chart__ends" aria-hidden="true">
        <CalendarDate date={days[0]?.day ?? ''} length="short" />
        <CalendarDate date={days.at(-1)?.day ?? ''} length="short" />
      </p>
      <details className="chart__table">
        <summary>{t('table')}</summary>
        <Numbers caption={t(kind)} names={names} days={days} />
      </details>
    </Section>
  )
}

type NumbersProps = { caption: string; names: readonly Name[]; days: Days }

/** The same as numbers, the latest day first. */
function Numbers({ caption, names, days }: NumbersProps) {
  const t = useTranslations('overview.trend')
  const word = useWord()
  const locale = useLocale()
  const columns = [
    { key: 'day', label: t('day') },
    ...names.map((name) => ({ key: name, label: word(name), number: true })),
  ]
  const rows = days.toReversed().map(({ day, counts }) => ({
    day,
    name: formatCalendarDate(day, locale, 'short'),
    cells: counts && names.map((name) => counts[name]),
  }))
  return <ChartTable caption={caption} columns={columns} rows={rows} unknown={t('notNoted')} />
}

function useWord() {
  const light = useTranslations('light')
  const health = useTranslations('health')
  return (name: Name) =>
    (healths as readonly string[]).includes(name)
      ? health(name as Health)
      : light(name as (typeof openLights)[number])
}
