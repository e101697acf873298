import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type Props = { update: StatusUpdateItem }

/** Whether somebody has approved an update, and whether another one has replaced it or it replaces another. */
export function UpdateStanding({ update }: Props) {
  const t = useTranslations('statusUpdate')
  const { correctedById, correctsId, review } = update
  return (
    <>
      {correctedById !== null && (
        <a className="badge badge--plain" href={`#update-${correctedById}`}>
          <span>{t('superseded')}</span>
        </a>
      )}
      {correctsId !== null && (
        <a className="small" href={`#update-${correctsId}`}>
          {t('corrects')}
        </a>
      )}
      {(correctedById === null || review !== null) && <ReviewBadge review={review} />}
    </>
  )
}

/** Approval without a review needs no badge: where a unit asks for none, every update would carry one. */
function ReviewBadge({ review }: { review: StatusUpdateItem['review'] }) {
  const t = useTranslations('statusUpdate')
  if (review === null) return <Badge standing="reported">{t('waiting')}</Badge>
  if (review.basis === 'approvalNotRequired' || review.by === null) return null
  return review.decision === 'approved' ? (
    <Badge standing="verified">{t('approved', { name: review.by })}</Badge>
  ) : (
    <Badge standing="reported">{t('returned', { name: review.by })}</Badge>
  )
}

/** What the reader can do about an update: decide on it, replace it, or say something about it. */
export function UpdateWays({
  update: { id, can },
  number,
  commentable,
}: Props & { number: string; commentable: boolean }) {
  const t = useTranslations()
  if (!can.review && !can.correct && !commentable) return null
  const at = `/commitments/${number}?dialog=`
  return (
    <p className="ways small no-print">
      {can.review && (
        <Link href={`${at}review&update=${id}`} scroll={false}>
          {t('review.open')}
        </Link>
      )}
      {can.correct && (
        <Link href={`${at}update&corrects=${id}`} scroll={false}>
          {t('statusUpdate.correct')}
        </Link>
      )}
      {commentable && (
        <Link href={`${at}comment&update=${id}`} scroll={false}>
          {t('comment.writeOnUpdate')}
        </Link>
      )}
    </p>
  )
}
