import { useFormatter, useTranslations } from 'next-intl'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Row, Table } from '@/components/ui/table'
import type { AmountItem } from '@/lib/amounts/queries'
import { totalsOf } from '@/lib/amounts/rules'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { DocumentItem } from '@/lib/documents/queries'

type AmountsSectionProps = { commitment: CommitmentItem; amounts: AmountItem[]; documents: DocumentItem[] }

/** The amounts of an item by kind, each with date and source, and one total for each kind and currency. */
export function AmountsSection({ commitment, amounts, documents }: AmountsSectionProps) {
  const t = useTranslations('amount')
  const { number, can, archived } = commitment
  const held = amounts.filter(({ withdrawnAt }) => withdrawnAt === null)
  const away = amounts.filter(({ withdrawnAt }) => withdrawnAt !== null)
  const mayWrite = can.edit && !archived
  if (amounts.length === 0 && !mayWrite) return null
  return (
    <Section
      id="amounts"
      title={t('title')}
      aside={
        mayWrite && (
          <Link className="no-print" href={`/commitments/${number}?dialog=record-amount`} scroll={false}>
            {t('record')}
          </Link>
        )
      }
    >
      {held.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <AmountsTable number={number} amounts={held} documents={documents} mayWrite={mayWrite} />
      )}
      {away.length > 0 && (
        <details className="documents__more">
          <summary>{t('withdrawnCount', { count: away.length })}</summary>
          <ul className="sm">
            {away.map((amount) => (
              <li key={amount.id}>
                <s>
                  {t(`kind.${amount.kind}`)} <Money {...amount} />
                </s>{' '}
                {amount.withdrawnAt &&
                  t.rich('withdrawnBy', {
                    by: amount.withdrawnBy ?? '',
                    d: () => amount.withdrawnAt && <Instant at={amount.withdrawnAt} />,
                    reason: amount.withdrawReason ?? '',
                  })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type AmountsTableProps = Omit<AmountsSectionProps, 'commitment'> & { number: string; mayWrite: boolean }

function AmountsTable({ number, amounts, documents, mayWrite }: AmountsTableProps) {
  const t = useTranslations('amount')
  return (
    <Table
      caption={t('title')}
      stacked
      columns={[
        { key: 'kind', label: t('kindLabel') },
        { key: 'value', label: t('value'), number: true },
        { key: 'heldOn', label: t('heldOn'), number: true },
        { key: 'source', label: t('source') },
        ...(mayWrite ? [{ key: 'do', label: t('withdraw'), labelHidden: true }] : []),
      ]}
      foot={totalsOf(amounts).map((total) => (
        <tr key={`${total.kind} ${total.currency}`}>
          <th scope="row">{t('total', { kind: t(`kind.${total.kind}`) })}</th>
          <td className="num">
            <Money {...total} />
          </td>
          <td colSpan={mayWrite ? 3 : 2} />
        </tr>
      ))}
    >
      {amounts.map(({ id, kind, value, currency, heldOn, source, documentId }) => {
        const proof = documents.find((document) => document.id === documentId)
        return (
          <Row key={id}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            <td className="num" data-label={t('value')}>
              <Money value={value} currency={currency} />
            </td>
            <td className="num" data-label={t('heldOn')}>
              <CalendarDate date={heldOn} />
            </td>
            <td data-label={t('source')}>
              <bdi>{source}</bdi>{' '}
              {proof && <a href={`/commitments/${number}/documents/${proof.id}`}>{proof.title}</a>}
            </td>
            {mayWrite && (
              <td className="no-print">
                <Link href={`/commitments/${number}?dialog=withdraw-amount&amount=${id}`} scroll={false}>
                  {t('withdraw')}
                </Link>
              </td>
            )}
          </Row>
        )
      })}
    </Table>
  )
}

/** An amount in its currency, in the reader's way of writing numbers; its twelve digits and two are exact as a number. */
export function Money({ value, currency }: Pick<AmountItem, 'value' | 'currency'>) {
  const format = useFormatter()
  return (
    <span className="nowrap">
      {format.number(Number(value), { style: 'currency', currency, currencyDisplay: 'code' })}
    </span>
  )
}
