import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Page } from '@/components/layout/page'
import { ProblemDialog } from '@/components/problems/problem-dialog'
import { ProblemsTable } from '@/components/problems/problems-table'
import { DoneToast } from '@/components/status-updates/done-toast'
import { CalendarDate } from '@/components/time/calendar-date'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { Decision } from '@/lib/problems/queries'
import { type DecisionGroup, groupByDecider } from '@/lib/problems/rules'

type Param = string | string[] | undefined
type DecisionsPageProps = {
  decisions: Decision[]
  cut: boolean
  /** Who reads: what is put to them by name comes first. */
  readerId: string | null
  today: string
  params: { dialog?: Param; problem?: Param; done?: Param }
}

const path = '/decisions'

/** What waits for a decision, by who must decide; then what is decided and waits to be carried out. */
export function DecisionsPage({ decisions, cut, readerId, today, params }: DecisionsPageProps) {
  const t = useTranslations('decisions')
  const open = decisions.filter(({ state }) => state === 'open')
  const decided = decisions.filter(({ state }) => state === 'answered')
  const groups = groupByDecider(open, readerId)
  const named = decisions.find(({ id }) => id === params.problem)
  return (
    <Page
      eyebrow={
        <>
          <b>{t('title')}</b>
          <CalendarDate date={today} />
        </>
      }
      headline={<Sentence open={open} decided={decided.length} readerId={readerId} today={today} />}
      legend={false}
      landscape
    >
      <DoneToast done={params.done} />
      {decisions.length === 0 && <EmptyState title={t('nothingTitle')}>{t('nothingWhy')}</EmptyState>}
      <div className="decisions page__body">
        {groups.map((group, index) => (
          <Group
            key={`${group.level} ${group.askedOf?.id}`}
            group={group}
            id={index === 0 ? 'waiting' : undefined}
            mine={group.askedOf !== null && group.askedOf.id === readerId}
            today={today}
          />
        ))}
        {decided.length > 0 && (
          <Section id="decided" title={t('awaiting')} aside={<span className="muted">{decided.length}</span>}>
            <ProblemsTable caption={t('awaiting')} problems={decided} today={today} path={path} />
          </Section>
        )}
      </div>
      {cut && <p className="muted">{t('cut')}</p>}
      <ProblemDialog
        name={params.dialog}
        id={params.problem}
        problems={decisions}
        closeHref={path}
        eyebrow={named?.number ?? ''}
      />
    </Page>
  )
}

type GroupProps = { group: DecisionGroup<Decision>; id: string | undefined; mine: boolean; today: string }

function Group({ group: { level, askedOf, problems }, id, mine, today }: GroupProps) {
  const t = useTranslations('problem')
  const put = useTranslations('decisions')
  const who = askedOf === null ? t('levelOf', { level }) : t('toDecide', { level, name: askedOf.name })
  const title = mine ? put('put', { level }) : who
  return (
    <Section {...(id && { id })} title={title} aside={<span className="muted">{problems.length}</span>}>
      <ProblemsTable caption={title} problems={problems} today={today} path={path} grouped />
    </Section>
  )
}

type SentenceProps = { open: Decision[]; decided: number; readerId: string | null; today: string }

/** How many wait, how many of them for the reader, how many too long; and how many are to be carried out. */
function Sentence({ open, decided, readerId, today }: SentenceProps) {
  const t = useTranslations('decisions')
  const p = useTranslations('overview')
  const comma = useTranslations('punctuation')('comma')
  const format = useFormatter()
  const mine = open.filter(({ askedOf }) => askedOf !== null && askedOf.id === readerId).length
  const late = open.filter(({ decisionDueOn }) => decisionDueOn < today).length
  const link = (id: string) => (chunks: ReactNode) => <a href={`#${id}`}>{chunks}</a>
  const clauses = [
    open.length > 0 && (
      <span key="waiting">
        {t.rich('waiting', { count: open.length, a: link('waiting') })}
        {mine > 0 && comma + t('mine', { count: mine })}
        {late > 0 && comma + t('late', { count: late })}
      </span>
    ),
    decided > 0 && (
      <span key="decided">
        {t.rich(open.length > 0 ? 'toDo' : 'toDoOnly', { count: decided, a: link('decided') })}
      </span>
    ),
  ].filter((clause) => clause !== false)
  if (clauses.length === 0) return t('nothing')
  return (
    <>
      {format.list(clauses, { type: 'conjunction' })}
      {p('stop')}
    </>
  )
}
