import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { CommentForm } from '@/components/comments/comment-form'
import { Spoken } from '@/components/i18n/spoken'
import { Instant } from '@/components/time/instant'
import { Dialog } from '@/components/ui/dialog'
import type { Listener } from '@/lib/audience/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { languageTag } from '@/lib/i18n/locale'
import type { StatusUpdateItem } from '@/lib/status-updates/queries'

type CommentDialogProps = {
  commitment: CommitmentItem
  /** The others who may see the item. */
  people: Listener[]
  /** The update that it is about, when it is about one. */
  update?: StatusUpdateItem | undefined
}

/** Writes a comment on an item, or on one of its updates. */
export function CommentDialog({ commitment, people, update }: CommentDialogProps) {
  const t = useTranslations('comment')
  const close = useTranslations('commitment')('close')
  const { id, number, title } = commitment
  return (
    <Dialog
      title={t(update ? 'writeOnUpdate' : 'writeTitle')}
      eyebrow={
        <>
          {number} · <Spoken texts={title} />
        </>
      }
      closeHref={`/commitments/${number}`}
      closeLabel={close}
    >
      {update && (
        <blockquote className="dialog__lead remark">
          <b>
            {update.authorName}, <Instant at={update.postedAt} />
          </b>
          <p className="written" lang={languageTag(update.language)}>
            {update.progress}
          </p>
        </blockquote>
      )}
      <CommentForm
        id={newId()}
        commitmentId={id}
        statusUpdateId={update?.id}
        people={people.map((person) => ({ value: person.id, label: person.name }))}
        closeHref={`/commitments/${number}`}
        words={{
          text: t('text'),
          textHint: t('textHint'),
          mentioned: t('mentioned'),
          mentionedHint: t('mentionedHint'),
          find: t('find'),
          send: t('send'),
          close,
        }}
      />
    </Dialog>
  )
}
