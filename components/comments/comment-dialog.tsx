import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { CommentForm } from '@/components/comments/comment-form'
import { Spoken } from '@/components/i18n/spoken'
import { Dialog } from '@/components/ui/dialog'
import type { Listener } from '@/lib/audience/queries'
import type { CommitmentItem } from '@/lib/commitments/queries'

type CommentDialogProps = {
  commitment: CommitmentItem
  /** The others who may see the item. */
  people: Listener[]
}

/** Writes a comment on an item. */
export function CommentDialog({ commitment, people }: CommentDialogProps) {
  const t = useTranslations('comment')
  const close = useTranslations('commitment')('close')
  const { id, number, title } = commitment
  return (
    <Dialog
      title={t('writeTitle')}
      eyebrow={
        <>
          {number} · <Spoken texts={title} />
        </>
      }
      closeHref={`/commitments/${number}`}
      closeLabel={close}
    >
      <CommentForm
        id={newId()}
        commitmentId={id}
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
