import { useTranslations } from 'next-intl'

/** What a reviewer has said to one part, below it. */
export function ReviewerSays({ comment, by }: { comment: string | null | undefined; by: string | null }) {
  const t = useTranslations('statusUpdate')
  if (!comment) return null
  return <span className="remark">{t('reviewerSays', { name: by ?? t('saidBy'), comment })}</span>
}
