import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { ShareBar } from '@/components/ui/share-bar'
import { groupDigits } from '@/lib/amounts/rules'
import type { FrontPage } from '@/lib/front-page/queries'

type Conversion = FrontPage['conversions'][number]

/** How much of what was contracted has been paid in, currency by currency: both sums with the lists of the items that bear them. */
export function PaidIn({ conversions }: { conversions: Conversion[] }) {
  const t = useTranslations('overview.paidIn')
  return (
    <table className="paths paths--more">
      <caption>{t('title')}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t('currency')}</th>
          <th scope="col">{t('share')}</th>
          <th scope="col">{t('sums')}</th>
        </tr>
      </thead>
      <tbody>
        {conversions.map((conversion) => (
          <PaidInLine key={conversion.currency} conversion={conversion} />
        ))}
      </tbody>
    </table>
  )
}

function PaidInLine({ conversion }: { conversion: Conversion }) {
  const t = useTranslations('overview.paidIn')
  const format = useFormatter()
  const { currency, contracted, paidIn, share, hrefs } = conversion
  const link = (side: 'contracted' | 'paidIn') => (chunks: ReactNode) =>
    Number(conversion[side]) > 0 ? (
      <Link href={hrefs[side]}>{chunks}</Link>
    ) : (
      <span className="muted">{chunks}</span>
    )
  return (
    <tr>
      <th scope="row">{currency}</th>
      <td className="paths__bar">
        <ShareBar count={Math.min(1, share ?? 0)} most={1} />
      </td>
      <td className="paths__count">
        {t.rich('paidInOfContracted', {
          paidIn: groupDigits(paidIn),
          contracted: groupDigits(contracted),
          p: link('paidIn'),
          c: link('contracted'),
        })}{' '}
        {share !== null && (
          <small>{format.number(share, { style: 'percent', maximumFractionDigits: 0 })}</small>
        )}
      </td>
    </tr>
  )
}
