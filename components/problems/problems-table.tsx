import { useTranslations } from 'next-intl'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { problemDialogs } from '@/components/problems/problem-dialog'
import { ProblemStory } from '@/components/problems/problem-story'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Row, Table } from '@/components/ui/table'
import type { Localized } from '@/lib/i18n/localized'
import type { ProblemItem } from '@/lib/problems/queries'
import { daysBetween } from '@/lib/time/calendar-date'

type Shown = ProblemItem & { number?: string; title?: Localized }

type ProblemsTableProps = {
  caption: string
  problems: readonly Shown[]
  today: string
  /** Where the dialogs about a problem open, and lead back to. */
  path: string
  /** Whether who must decide is told by what stands above the table. */
  grouped?: boolean
}

/** Problems, one to a row: what is stuck, the decision asked and given, of whom, by when. */
export function ProblemsTable({ caption, problems, today, path, grouped = false }: ProblemsTableProps) {
  const t = useTranslations('problem')
  const words = useTranslations('commitment')
  const named = problems.some(({ number }) => number !== undefined)
  const columns = [
    ...(named ? [{ key: 'item', label: words('name') }] : []),
    { key: 'problem', label: t('description') },
    { key: 'decision', label: t('decisionAsked') },
    ...(grouped ? [] : [{ key: 'of', label: t('askedOf'), width: 'medium' as const }]),
    { key: 'due', label: t('decisionDueOn'), width: 'medium' as const },
  ]
  return (
    <Table caption={caption} columns={columns} stacked>
      {problems.map((problem) => (
        <ProblemRow key={problem.id} problem={problem} today={today} path={path} grouped={grouped} />
      ))}
    </Table>
  )
}

type RowProps = Omit<ProblemsTableProps, 'caption' | 'problems'> & { problem: Shown }

function ProblemRow({ problem, today, path, grouped }: RowProps) {
  const t = useTranslations('problem')
  const { number, title, language, level, askedOf, decisionDueOn, state } = problem
  const late = state === 'open' ? daysBetween(decisionDueOn, today) : 0
  const words = (
    <>
      <p className="written">
        <Foreign text={problem.description} language={language} />
      </p>
      <small>
        {t.rich('raisedBy', { name: problem.raisedByName, d: () => <Instant at={problem.raisedAt} /> })}
      </small>
    </>
  )
  return (
    <Row id={`problem-${problem.id}`} closed={state === 'done' || state === 'resolved'}>
      {number && title && (
        <th scope="row">
          <Link className="title" href={`/commitments/${number}#problems`}>
            <Spoken texts={title} />
          </Link>
          <small>{number}</small>
        </th>
      )}
      {number ? <td>{words}</td> : <th scope="row">{words}</th>}
      <td>
        <p className="written">
          <b>
            <Foreign text={problem.decisionAsked} language={language} />
          </b>
        </p>
        <ProblemStory problem={problem} />
      </td>
      {!grouped && (
        <td data-label={t('askedOf')}>
          {t('levelOf', { level })}
          {askedOf && (
            <small>
              <bdi>{askedOf.name}</bdi>
            </small>
          )}
        </td>
      )}
      <td data-label={t('decisionDueOn')}>
        <CalendarDate date={decisionDueOn} />
        {late > 0 && (
          <small>
            <b>{t('late', { days: late })}</b>
          </small>
        )}
        <ProblemActions problem={problem} path={path} />
      </td>
    </Row>
  )
}

/** What the reader may do about a problem, each in its dialog. */
export function ProblemActions({ problem: { id, can }, path }: { problem: ProblemItem; path: string }) {
  const t = useTranslations('problem')
  const words = { answer: t('answer'), markDone: t('done'), resolve: t('resolve') }
  const steps = (Object.keys(problemDialogs) as (keyof typeof problemDialogs)[]).filter((step) => can[step])
  return steps.map((step) => (
    <small key={step} className="no-print">
      <Link className="step" href={`${path}?dialog=${problemDialogs[step]}&problem=${id}`} scroll={false}>
        {words[step]}
      </Link>
    </small>
  ))
}
