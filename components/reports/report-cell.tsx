import { Fragment } from 'react'
import { Foreign } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { HealthMark, LightMark } from '@/components/ui/mark'
import type { Cell, Passage } from '@/lib/reports/report'

/** One value of a report on a page; `name` says that it is the name of its row. */
export function ReportCell({ cell, name = false }: { cell: Cell; name?: boolean }) {
  switch (cell.kind) {
    case 'empty':
      return <span className="muted">{cell.text}</span>
    case 'number':
      return cell.value
    case 'date':
      return <CalendarDate date={cell.date} />
    case 'instant':
      return <Instant at={cell.at} />
    case 'light':
      return <LightMark light={cell.light}>{cell.text}</LightMark>
    case 'health':
      return <HealthMark health={cell.health}>{cell.text}</HealthMark>
    case 'list':
      return cell.items.map((item, index) => (
        // Nothing is ever inserted into a cell, so the place is the identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={index}>
          {index > 0 && (cell.lines ? <br /> : ' · ')}
          <ReportPassage {...item} name={name} />
        </Fragment>
      ))
    case 'text':
      return <ReportPassage {...cell} name={name} />
  }
}

function ReportPassage({ text, language, mark, flag, href, name }: Passage & { name: boolean }) {
  if (flag) return <Badge standing="flag">{text}</Badge>
  const written = language ? <Foreign text={text} language={language} /> : <bdi>{text}</bdi>
  return (
    <>
      {href ? (
        <Link className={name ? 'title' : 'plain'} href={href}>
          {written}
        </Link>
      ) : (
        written
      )}
      {mark && (
        <>
          {' '}
          <Badge standing="flag">{mark}</Badge>
        </>
      )}
    </>
  )
}
