import { useTranslations } from 'next-intl'
import { WithdrawCommentForm } from '@/components/comments/one-comment-form'
import { Instant } from '@/components/time/instant'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { CommentItem } from '@/lib/comments/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'

type CommentsSectionProps = {
  commitment: CommitmentItem
  comments: readonly CommentItem[]
  /** The updates that the reader is given: a comment on one leads to it. */
  updates: readonly { id: string; postedAt: Date }[]
}

/** What people say to each other about an item, beside its record. */
export function CommentsSection({ commitment, comments, updates }: CommentsSectionProps) {
  const t = useTranslations('comment')
  return (
    <Section
      id="comments"
      title={t('title')}
      aside={
        <>
          <span className="muted">{t('count', { count: comments.length })}</span>{' '}
          {!commitment.archived && (
            <Link
              className="no-print"
              href={`/commitments/${commitment.number}?dialog=comment`}
              scroll={false}
            >
              {t('write')}
            </Link>
          )}
        </>
      }
      note={t('note')}
    >
      {comments.length > 0 && (
        <ol className="comments">
          {comments.map((comment) => (
            <Comment
              key={comment.id}
              comment={comment}
              update={updates.find(({ id }) => id === comment.statusUpdateId)}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}

type CommentProps = { comment: CommentItem; update: CommentsSectionProps['updates'][number] | undefined }

function Comment({ comment, update }: CommentProps) {
  const t = useTranslations('comment')
  const { id, text, authorName, writtenAt, withdrawnAt, mentioned, can } = comment
  const names = mentioned.map(({ name }) => name).join(', ')
  if (withdrawnAt !== null)
    return (
      <li id={`comment-${id}`} className="muted small">
        {t.rich('withdrawn', { name: authorName, d: () => <Instant at={withdrawnAt} /> })}
      </li>
    )
  return (
    <li id={`comment-${id}`}>
      <header className="timeline__head">
        <b>
          <bdi>{authorName}</bdi>
        </b>
        <Instant at={writtenAt} />
        {names !== '' && <span className="muted">{t('to', { names })}</span>}
        {update && (
          <a href={`#update-${update.id}`}>
            {t.rich('onUpdate', { d: () => <Instant at={update.postedAt} /> })}
          </a>
        )}
      </header>
      <p className="written">{text}</p>
      {can.withdraw && (
        <div className="no-print">
          <WithdrawCommentForm commentId={id} label={t('withdraw')} />
        </div>
      )}
    </li>
  )
}
