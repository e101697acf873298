import { useTranslations } from 'next-intl'
import { HandOverStory } from '@/components/assignment/hand-over-note'
import { AttentionReasons } from '@/components/commitments/attention-reasons'
import { PartnerNames } from '@/components/commitments/partner-names'
import { Foreign, Spoken } from '@/components/i18n/spoken'
import { NoChangeButton } from '@/components/no-changes/no-change-button'
import { CalendarDate } from '@/components/time/calendar-date'
import { LinkButton } from '@/components/ui/button'
import { Task } from '@/components/ui/task-list'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { languageTag } from '@/lib/i18n/locale'
import type { WorkItem } from '@/lib/my-work/queries'
import { reviewComments } from '@/lib/reviews/rules'

type WorkTaskProps = {
  item: WorkItem
  first: boolean
  /** The page's own address: forms open over it and lead back to it. */
  path: string
}

/** One item that waits: why, what was announced for it, and the one thing to do. */
export function WorkTask({ item, first, path }: WorkTaskProps) {
  const t = useTranslations('myWork')
  const { commitment, mine, group, handOver, returned, toReview } = item
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
      action={<WorkAction item={item} first={first} path={path} />}
    >
      {group === 'handedOver' && handOver ? (
        <HandOverStory handOver={handOver} />
      ) : group === 'toReview' && toReview ? (
        <p className="written" lang={languageTag(toReview.language)}>
          {t('reported', { name: toReview.by, text: toReview.text })}
        </p>
      ) : group === 'returned' && returned ? (
        <Returned returned={returned} />
      ) : (
        <NextStep commitment={commitment} />
      )}
    </Task>
  )
}

/** What the reviewer has said, to the whole and to each part. */
function Returned({ returned }: { returned: NonNullable<WorkItem['returned']> }) {
  const t = useTranslations('myWork')
  return reviewComments.map((field) => {
    const comment = returned[field]
    return (
      comment && (
        <p key={field} className="written">
          {t('returnedBy', { comment, by: returned.by ?? '' })}
        </p>
      )
    )
  })
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

function WorkAction({ item: { group, commitment, returned, toReview }, first, path }: WorkTaskProps) {
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
  if (group === 'toReview' && toReview)
    return (
      <LinkButton href={`/commitments/${number}?dialog=review&update=${toReview.id}`} variant={variant}>
        {t('review.open')}
      </LinkButton>
    )
  if (!can.postStatusUpdate) return null
  if (group === 'returned' && returned)
    return (
      <LinkButton href={`/commitments/${number}?dialog=update&corrects=${returned.id}`} variant={variant}>
        {t('myWork.correct')}
      </LinkButton>
    )
  return (
    <div className="task__ways">
      <NoChangeButton commitment={commitment} inText={false} />
      <LinkButton
        href={`${path}?update=${number}`}
        variant={variant}
        scroll={false}
        aria-label={t('commitment.updateFor', { number })}
      >
        {t('commitment.update')}
      </LinkButton>
    </div>
  )
}
