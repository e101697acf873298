import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { headlineReasons, type Numbers } from '@/lib/front-page/rules'

/** What is late, what will be, what nobody has told: one sentence of at most three linked numbers. */
export function OverviewHeadline({ numbers, days }: { numbers: Numbers; days: number }) {
  const t = useTranslations('overview')
  const { open } = numbers
  if (open.count === 0) return t('nothing')
  const link = (href: string) => (chunks: ReactNode) => <Link href={href}>{chunks}</Link>
  const reasons = headlineReasons(numbers)
  if (reasons.length === 0) return t.rich('headline.calm', { count: open.count, a: link(open.href) })
  const [first, second, third] = reasons.map((reason, index) => {
    const { count, href } = numbers[`reason.${reason}`]
    return t.rich(`headline.${index === 0 ? 'lead' : 'also'}.${reason}`, { count, days, a: link(href) })
  })
  return t.rich(`headline.of${reasons.length as 1 | 2 | 3}`, {
    first: () => <span>{first}</span>,
    second: () => <span>{second}</span>,
    third: () => <span>{third}</span>,
  })
}

/** The second sentence: how much is open and on track, and who must move. */
export function OverviewStandfirst({ numbers, partners }: { numbers: Numbers; partners: number }) {
  const t = useTranslations('overview')
  const { open, any, ours } = numbers
  return (
    <>
      {t('standfirst.open', { open: open.count, partners, onTrack: numbers['health.onTrack'].count })}{' '}
      {any.count > 0 && t('standfirst.ours', { ours: ours.count })}
    </>
  )
}
