import { useTranslations } from 'next-intl'
import { CommitmentHealth, CommitmentLight } from '@/components/commitments/commitment-light'
import { DeadlinePast } from '@/components/commitments/deadline-cell'
import { CalendarDate } from '@/components/time/calendar-date'
import { Instant } from '@/components/time/instant'
import { TopFacts } from '@/components/ui/facts'
import type { CommitmentItem } from '@/lib/commitments/queries'

/** The four facts that an item begins with: light, health, deadline and whose move it is. */
export function CommitmentFacts({ commitment, today }: { commitment: CommitmentItem; today: string }) {
  const t = useTranslations('commitment')
  const move = useTranslations('moveBy')
  const { light, standing, health, lastUpdateAt, moveBy, moveSince, dueBasis, dueOn } = commitment
  const basis = useTranslations('dueBasis')
  const comma = useTranslations('punctuation')('comma')
  return (
    <TopFacts
      facts={[
        {
          key: 'light',
          label: t('light'),
          value: <CommitmentLight light={light} standing={standing} today={today} days />,
        },
        {
          key: 'health',
          label: `${t('health')}${comma}${lastUpdateAt ? t('judged') : t('notJudged')}`,
          value: <CommitmentHealth health={health} />,
          detail: lastUpdateAt && <Instant at={lastUpdateAt} />,
        },
        {
          key: 'deadline',
          id: 'deadline',
          label: dueBasis ? `${t('deadline')}${comma}${basis(dueBasis)}` : t('deadline'),
          value: dueOn ? <CalendarDate date={dueOn} /> : t('noAgreedDate'),
          detail: <DeadlinePast commitment={commitment} />,
        },
        {
          key: 'move',
          label: t('whoseMove'),
          value: move(moveBy),
          detail: t.rich('since', { d: () => <CalendarDate date={moveSince} /> }),
        },
      ]}
    />
  )
}
