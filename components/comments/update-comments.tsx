import { useTranslations } from 'next-intl'
import { Instant } from '@/components/time/instant'
import type { CommentItem } from '@/lib/comments/queries'

/** What people say to each other about one update, below it; what was withdrawn stands in the list of all comments alone. */
export function UpdateComments({ comments }: { comments: readonly CommentItem[] }) {
  const t = useTranslations('comment')
  const said = comments.filter(({ withdrawnAt }) => withdrawnAt === null)
  if (said.length === 0) return null
  return (
    <ul aria-label={t('onThisUpdate')}>
      {said.map(({ id, authorName, writtenAt, text }) => (
        <li key={id} className="remark">
          <a href={`#comment-${id}`}>
            <bdi>{authorName}</bdi>, <Instant at={writtenAt} />
          </a>
          <p className="written">{text}</p>
        </li>
      ))}
    </ul>
  )
}
