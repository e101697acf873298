import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PaidIn } from '@/components/overview/paid-in'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { ShareBar } from '@/components/ui/share-bar'
import type { FrontPage } from '@/lib/front-page/queries'
import { type Numbers, type RateName, rateNames } from '@/lib/front-page/rules'

/** How much of what was meant, signed or agreed has come further: both numbers of each rate with their lists. */
export function ConversionRates({ numbers, conversions }: Pick<FrontPage, 'numbers' | 'conversions'>) {
  const t = useTranslations('overview.rates')
  const all = numbers['rate.intentions.of'].count
  const part = numbers['rate.intentions.part'].count
  return (
    <Section title={all > 0 ? t('finding', { part, all }) : t('title')} note={t('note')} span={7}>
      <table className="paths">
        <caption className="vh">{t('title')}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('rate')}</th>
            <th scope="col">{t('share')}</th>
            <th scope="col">{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {rateNames.map((rate) => (
            <Rate key={rate} rate={rate} numbers={numbers} />
          ))}
        </tbody>
      </table>
      {conversions.length > 0 && <PaidIn conversions={conversions} />}
    </Section>
  )
}

function Rate({ rate, numbers }: { rate: RateName; numbers: Numbers }) {
  const t = useTranslations('overview.rates')
  const format = useFormatter()
  const [all, part] = [numbers[`rate.${rate}.of`], numbers[`rate.${rate}.part`]]
  const link =
    ({ count, href }: { count: number; href: string }) =>
    (chunks: ReactNode) =>
      count > 0 ? <Link href={href}>{chunks}</Link> : <span className="muted">{chunks}</span>
  const values = { part: part.count, all: all.count, p: link(part), a: link(all) }
  return (
    <tr>
      <th scope="row">{t(`name.${rate}`)}</th>
      <td className="paths__bar">
        <ShareBar count={part.count} most={Math.max(1, all.count)} />
      </td>
      <td className="paths__count">
        {all.count === 0 ? (
          <span className="muted">{t('noneYet')}</span>
        ) : (
          <>
            {t.rich('partOfAll', values)}{' '}
            <small>
              {format.number(part.count / all.count, { style: 'percent', maximumFractionDigits: 0 })}
            </small>
          </>
        )}
      </td>
    </tr>
  )
}
