import { useTranslations } from 'next-intl'
import { RetryRunForm } from '@/components/jobs/job-forms'
import { Instant } from '@/components/time/instant'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Table } from '@/components/ui/table'
import type { FailedRun } from '@/lib/job-runs/queries'

/** The runs that have failed for good, the latest first, each with its reason. */
export function FailedRuns({ runs }: { runs: readonly FailedRun[] }) {
  const t = useTranslations('jobs')
  if (runs.length === 0) return <EmptyState title={t('noFailures')} />
  const columns = [
    { key: 'job', label: t('job') },
    { key: 'failed', label: t('failedAt') },
    { key: 'reason', label: t('reason'), width: 'wide' as const },
    { key: 'retry', label: t('retry'), labelHidden: true },
  ]
  return (
    <Table caption={t('failures')} columns={columns} stacked>
      {runs.map(({ id, name, endedAt, failure }) => (
        <Row key={id}>
          <th scope="row">{t(`name.${name}`)}</th>
          <td data-label={t('failedAt')}>
            <Instant at={endedAt} />
          </td>
          <td data-label={t('reason')}>
            {/* said by a program, in the language of programs */}
            {failure.kind === 'told' ? <code lang="en">{failure.text}</code> : t(failure.kind)}
          </td>
          <td>
            <RetryRunForm
              id={id}
              name={name}
              words={{ act: t('retry'), named: t('retryNamed', { name: t(`name.${name}`) }) }}
            />
          </td>
        </Row>
      ))}
    </Table>
  )
}
