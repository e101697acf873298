import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import type { UpdateBasis } from '@/lib/status-updates/queries'

/** What is stuck already and waits for a decision: beside the form, so that nobody writes it twice. */
export function OpenProblems({ problems }: Pick<UpdateBasis, 'problems'>) {
  const t = useTranslations()
  return (
    <>
      <h3>{t('statusUpdate.openProblems')}</h3>
      <ul className="stack">
        {problems.map(({ id, level, description, language, decisionDueOn }) => (
          <li key={id}>
            <Foreign text={description} language={language} />
            <p className="small muted">
              {t(`problem.level.${level}`)}
              {' · '}
              {t.rich('statusUpdate.dueBy', { d: () => <CalendarDate date={decisionDueOn} /> })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
