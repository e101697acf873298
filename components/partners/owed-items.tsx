import { useTranslations } from 'next-intl'
import { CommitmentLight } from '@/components/commitments/commitment-light'
import { DeadlineCell } from '@/components/commitments/deadline-cell'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { Row, Table } from '@/components/ui/table'
import type { CommitmentItem } from '@/lib/commitments/queries'

type OwedItemsProps = {
  side: 'ours' | 'theirs'
  /** Those whose next move lies with this side, alone or together with the other. */
  commitments: CommitmentItem[]
  /** How many there are; a long list shows the first of them. */
  count: number
  today: string
}

/** What one side owes the other: the open commitments that wait for it. */
export function OwedItems({ side, commitments, count, today }: OwedItemsProps) {
  const t = useTranslations('partner')
  const title = t(side === 'ours' ? 'weOwe' : 'theyOwe')
  return (
    <Section
      id={side}
      title={title}
      span={6}
      aside={t('owed', { count })}
      note={count > commitments.length ? t('firstShown', { count: commitments.length }) : undefined}
    >
      {commitments.length === 0 ? (
        <p className="muted">{t('owedNothing')}</p>
      ) : (
        <OwedTable title={title} commitments={commitments} today={today} />
      )}
    </Section>
  )
}

function OwedTable({
  title,
  commitments,
  today,
}: {
  title: string
  commitments: CommitmentItem[]
  today: string
}) {
  const t = useTranslations('commitment')
  const columns = [
    { key: 'name', label: t('name') },
    { key: 'deadline', label: t('deadline') },
  ]
  return (
    <Table caption={title} columns={columns}>
      {commitments.map((commitment) => (
        <Row key={commitment.number} opens>
          <th scope="row">
            <Link className="title" href={`/commitments/${commitment.number}`}>
              <Spoken texts={commitment.title} />
            </Link>
            <small>
              {commitment.number}
              <NextStep {...commitment} />
            </small>
          </th>
          <td>
            <CommitmentLight light={commitment.light} standing={commitment.standing} today={today} days />
            <small>{commitment.dueOn !== null && <DeadlineCell commitment={commitment} />}</small>
          </td>
        </Row>
      ))}
    </Table>
  )
}

function NextStep({ nextStep, nextStepLanguage }: CommitmentItem) {
  if (!nextStep || !nextStepLanguage) return null
  return (
    <>
      {' · '}
      <Foreign text={nextStep} language={nextStepLanguage} />
    </>
  )
}
