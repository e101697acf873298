import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { VoicedItem } from '@/lib/mentions/queries'

type VisitSentenceProps = {
  visitKey: string
  /** All that came from this visit or were voiced on it; only the first are counted, as the list of this visit does. */
  items: VoicedItem[]
}

/** What came of a visit: how many commitments, how many of them are open, how many late. */
export function VisitSentence({ visitKey, items }: VisitSentenceProps) {
  const t = useTranslations('visit')
  const list = `/commitments?visit=${visitKey}`
  const fromHere = items.filter(({ number, archived }) => number.startsWith(`${visitKey}-`) && !archived)
  const all = fromHere.length
  const open = fromHere.filter(({ light }) => light !== 'closed').length
  return t.rich('headline', {
    all,
    open,
    overdue: fromHere.filter(({ light }) => light === 'overdue').length,
    standing: standingOf(all, open),
    every: (chunks) => <Link href={`${list}&state=all`}>{chunks}</Link>,
    list: (chunks) => <Link href={list}>{chunks}</Link>,
    late: (chunks) => <Link href={`${list}&light=overdue`}>{chunks}</Link>,
  })
}

function standingOf(all: number, open: number): 'nothing' | 'allOpen' | 'noneOpen' | 'someOpen' {
  if (all === 0) return 'nothing'
  if (open === all) return 'allOpen'
  return open === 0 ? 'noneOpen' : 'someOpen'
}
