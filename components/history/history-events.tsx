import { HistoryEntry } from '@/components/history/history-entry'
import { Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import type { HistoryPage } from '@/lib/history/queries'

type PageEvent = HistoryPage['events'][number]

/** Events of everything, each with the way to what it was done to. */
export function HistoryEvents({ events }: { events: PageEvent[] }) {
  return (
    <ol className="history">
      {events.map((event) => (
        <HistoryEntry key={event.id} event={event} about={<About event={event} />} />
      ))}
    </ol>
  )
}

function About({ event: { commitment, partner, visit, person, unit } }: { event: PageEvent }) {
  if (commitment) return <Link href={`/commitments/${commitment.number}`}>{commitment.number}</Link>
  if (partner) {
    return (
      <Link href={`/partners/${partner.key}`}>
        <Spoken texts={partner.name} fallback={partner.printedName} />
      </Link>
    )
  }
  if (visit) return <Link href={`/visits/${visit.key}`}>{visit.key}</Link>
  if (person) return <bdi>{person.name}</bdi>
  return unit && <Spoken texts={unit} />
}
