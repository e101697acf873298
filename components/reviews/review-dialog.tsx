import { useTranslations } from 'next-intl'
import { ReviewForm } from '@/components/reviews/review-form'
import { Instant } from '@/components/time/instant'
import { Dialog } from '@/components/ui/dialog'
import { languageTag } from '@/lib/i18n/locale'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type ReviewDialogProps = {
  number: string
  updates: StatusUpdateItem[]
  /** The update that the address names. */
  id: string | string[] | undefined
}

/** What somebody reported, part by part, with room for a comment beside each; approve it, or return it. */
export function ReviewDialog({ number, updates, id }: ReviewDialogProps) {
  const t = useTranslations()
  const update = updates.find((each) => each.id === id && each.can.review)
  if (!update) return null
  const closeHref = `/commitments/${number}`
  const parts = [
    { name: 'onProgress', label: t('statusUpdate.progress'), text: update.progress },
    { name: 'onProblems', label: t('statusUpdate.problems'), text: update.problems },
    { name: 'onNextStep', label: t('statusUpdate.nextStep'), text: update.nextStep },
  ] as const
  return (
    <Dialog
      title={t('review.title')}
      eyebrow={number}
      closeHref={closeHref}
      closeLabel={t('commitment.close')}
    >
      <p className="dialog__lead">
        {t.rich('review.by', { name: update.authorName, d: () => <Instant at={update.postedAt} /> })}
        <br />
        {t('review.lead')}
      </p>
      <ReviewForm
        statusUpdateId={update.id}
        closeHref={closeHref}
        parts={parts.map((part) => ({
          ...part,
          comment: t(`review.${part.name}`),
          text: part.text ?? t('review.nothingSaid'),
          lang: part.text === null ? undefined : languageTag(update.language),
        }))}
        words={{
          comment: t('review.comment'),
          commentHint: t('review.commentHint'),
          approve: t('review.approve'),
          return: t('review.return'),
          close: t('commitment.close'),
        }}
      />
    </Dialog>
  )
}
