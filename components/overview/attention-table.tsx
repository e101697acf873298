import { useTranslations } from 'next-intl'
import { AttentionReasons } from '@/components/commitments/attention-reasons'
import { LeadUnit } from '@/components/commitments/lead-unit'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { NoChangeButton } from '@/components/no-changes/no-change-button'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** More reasons than these are a number: the list is to be read at a glance. */
const mostReasons = 3

type AttentionTableProps = {
  commitments: CommitmentItem[]
  updateHref: (number: string) => string
}

/** What needs attention, with its most severe reasons and the one thing to do about it. */
export function AttentionTable({ commitments, updateHref }: AttentionTableProps) {
  const t = useTranslations()
  const columns = [
    { key: 'name', label: t('commitment.name'), width: 'wide' as const },
    { key: 'why', label: t('overview.why') },
    { key: 'nextStep', label: t('commitment.nextStep') },
    { key: 'move', label: t('commitment.whoseMove') },
    { key: 'leadUnit', label: t('commitment.leadUnitOwner') },
    { key: 'actions', label: t('commitment.actions'), labelHidden: true },
  ]
  return (
    <Table caption={t('overview.attention', { count: commitments.length })} columns={columns} stacked>
      {commitments.map((commitment) => (
        <Row key={commitment.number} opens>
          <th scope="row">
            <Link className="title" href={`/commitments/${commitment.number}`}>
              <Spoken texts={commitment.title} />
            </Link>
            <small>
              {commitment.number} · <PartnerNames partners={commitment.partners} />
            </small>
          </th>
          <td>
            <AttentionReasons attention={commitment.attention} most={mostReasons} />
          </td>
          <td>
            {commitment.nextStep && commitment.nextStepLanguage ? (
              <Foreign text={commitment.nextStep} language={commitment.nextStepLanguage} />
            ) : (
              <span className="muted">{t('commitment.noNextStep')}</span>
            )}
          </td>
          <td>{t(`moveBy.${commitment.moveBy}`)}</td>
          <td>
            <LeadUnit commitment={commitment} />
          </td>
          <td>
            {commitment.can.postStatusUpdate && (
              <Link
                className="nowrap"
                href={updateHref(commitment.number)}
                scroll={false}
                aria-label={t('commitment.updateFor', { number: commitment.number })}
              >
                {t('commitment.update')}
              </Link>
            )}{' '}
            <NoChangeButton commitment={commitment} />
          </td>
        </Row>
      ))}
    </Table>
  )
}
