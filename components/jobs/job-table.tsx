import { useTranslations } from 'next-intl'
import { StartJobForm } from '@/components/jobs/job-forms'
import { Instant } from '@/components/time/instant'
import { Badge } from '@/components/ui/badge'
import { Row, Table } from '@/components/ui/table'
import type { JobItem } from '@/lib/job-runs/queries'

type JobTableProps = { jobs: readonly JobItem[] }

/** Every job: what it does, when, how the last run went, when the next one is due. */
export function JobTable({ jobs }: JobTableProps) {
  const t = useTranslations('jobs')
  const columns = [
    { key: 'job', label: t('job'), width: 'wide' as const },
    { key: 'when', label: t('when') },
    { key: 'last', label: t('last') },
    { key: 'result', label: t('result'), width: 'medium' as const },
    { key: 'next', label: t('next') },
    { key: 'act', label: t('act'), labelHidden: true },
  ]
  return (
    <Table caption={t('caption')} columns={columns} stacked>
      {jobs.map((job) => (
        <JobRow key={job.name} job={job} />
      ))}
    </Table>
  )
}

function JobRow({ job }: { job: JobItem }) {
  const t = useTranslations('jobs')
  const { name, schedule, nextAt, last } = job
  const isIdle = !job.runningSince && !job.waiting
  return (
    <Row>
      <th scope="row">
        <b>{t(`name.${name}`)}</b>
        <small>{t(`what.${name}`)}</small>
      </th>
      <td data-label={t('when')}>
        <When schedule={schedule} />
      </td>
      <td data-label={t('last')}>
        {last ? (
          <>
            <Instant at={last.endedAt} />
            <small>{t('took', { seconds: last.seconds })}</small>
          </>
        ) : (
          <span className="muted">{t('never')}</span>
        )}
      </td>
      <td data-label={t('result')}>
        <JobResult job={job} />
      </td>
      <td data-label={t('next')}>{nextAt && <Instant at={nextAt} />}</td>
      <td>
        {isIdle && schedule && (
          <StartJobForm
            name={name}
            words={{ act: t('run'), named: t('runNamed', { name: t(`name.${name}`) }) }}
          />
        )}
      </td>
    </Row>
  )
}

function When({ schedule }: Pick<JobItem, 'schedule'>) {
  const t = useTranslations('jobs')
  if (!schedule) return t('onRequest')
  const minute = String(schedule.minute).padStart(2, '0')
  if (schedule.every === 'hour') return t('hourly', { minute: schedule.minute })
  return t('daily', { time: `${String(schedule.hour).padStart(2, '0')}:${minute}` })
}

/** What is under way comes before what was. */
function JobResult({ job: { name, runningSince, waiting, last } }: { job: JobItem }) {
  const t = useTranslations('jobs')
  if (runningSince) return t.rich('running', { at: () => <Instant at={runningSince} /> })
  if (waiting?.failure) return t.rich('again', { at: () => <Instant at={waiting.from} /> })
  if (waiting) return t('waiting')
  if (!last) return null
  if (last.failure) return <Badge standing="flag">{t('failed')}</Badge>
  return (
    <>
      {t('done')}
      {last.count !== null && <small>{t(`count.${name}`, { count: last.count })}</small>}
    </>
  )
}
