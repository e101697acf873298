import { useTranslations } from 'next-intl'
import { HandOverStory } from '@/components/assignment/hand-over-note'
import { AttentionReasons } from '@/components/commitments/attention-reasons'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { CalendarDate } from '@/components/time/calendar-date'
import { LinkButton } from '@/components/ui/button'
import { Task } from '@/components/ui/task-list'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { WorkItem } from '@/lib/my-work/queries'

type WorkTaskProps = { item: WorkItem; first: boolean; updateHref: (number: string) => string }

/** One item that waits: why, what was announced for it, and the one thing to do. */
export function WorkTask({ item, first, updateHref }: WorkTaskProps) {
  const t = useTranslations('myWork')
  const { commitment, mine, group, handOver, returned } = item
  const { number, title, partners, attention } = commitment
  return (
    <Task
      href={`/commitments/${number}`}
      title={<Spoken texts={title} />}
      detail={
        <>
          {number} · <PartnerNames partners={partners} />
          {mine && ` · ${t('mine')}`}
        </>
      }
      reasons={attention.length > 0 && <AttentionReasons attention={attention} />}
      action={<WorkAction item={item} first={first} updateHref={updateHref} />}
    >
      {group === 'handedOver' && handOver ? (
        <HandOverStory handOver={handOver} />
      ) : group === 'returned' && returned?.comment ? (
        <p className="written">{t('returnedBy', { comment: returned.comment, by: returned.by ?? '' })}</p>
      ) : (
        <NextStep commitment={commitment} />
      )}
    </Task>
  )
}

function NextStep({ commitment }: { commitment: CommitmentItem }) {
  const t = useTranslations('commitment')
  const { nextStep, nextStepLanguage, nextStepDueOn } = commitment
  if (!nextStep || !nextStepLanguage) return <span className="muted">{t('noNextStep')}</span>
  return (
    <>
      <Foreign text={nextStep} language={nextStepLanguage} />{' '}
      {nextStepDueOn && <CalendarDate date={nextStepDueOn} length="short" />}
    </>
  )
}

function WorkAction({ item: { group, commitment }, first, updateHref }: WorkTaskProps) {
  const t = useTranslations()
  const { number, can } = commitment
  const variant = first ? 'primary' : 'default'
  if (group === 'handedOver') {
    if (!can.answerHandOver) return null
    return (
      <LinkButton href={`/commitments/${number}?dialog=answer-hand-over`} variant={variant}>
        {t('assignment.answer')}
      </LinkButton>
    )
  }
  if (!can.postStatusUpdate) return null
  return (
    <LinkButton
      href={updateHref(number)}
      variant={variant}
      scroll={false}
      aria-label={group === 'returned' ? undefined : t('commitment.updateFor', { number })}
    >
      {group === 'returned' ? t('myWork.correct') : t('commitment.update')}
    </LinkButton>
  )
}
