import { useTranslations } from 'next-intl'
import { Foreign } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { Section } from '@/components/ui/section'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** The one current next step: what, and by when. */
export function NextStep({ commitment, today }: { commitment: CommitmentItem; today: string }) {
  const t = useTranslations()
  const { nextStep, nextStepLanguage, nextStepDueOn } = commitment
  return (
    <Section title={t('commitment.nextStep')}>
      {nextStep && nextStepLanguage ? (
        <p className="lead">
          <Foreign text={nextStep} language={nextStepLanguage} />{' '}
          {nextStepDueOn && (
            <span className="muted">
              {t.rich('statusUpdate.dueBy', { d: () => <CalendarDate date={nextStepDueOn} today={today} /> })}
            </span>
          )}
        </p>
      ) : (
        <p className="muted">{t('commitment.noNextStep')}</p>
      )}
    </Section>
  )
}
