import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { MentionForm } from '@/components/mentions/mention-form'
import { useOccasionOptions } from '@/components/mentions/occasion-options'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Occasions } from '@/lib/entries/queries'

type NewMentionProps = { commitment: CommitmentItem; occasions: Occasions; closeHref: string }

/** The form for a further mention of an item, at a session of one visit. */
export function NewMention({ commitment, occasions, closeHref }: NewMentionProps) {
  const t = useTranslations('entry')
  const { sessions, places } = useOccasionOptions(occasions)
  if (sessions.length === 0) return <p>{t('noSession')}</p>
  return (
    <MentionForm
      key={occasions.key}
      id={newId()}
      commitmentId={commitment.id}
      version={commitment.version}
      closeHref={closeHref}
      sessions={sessions}
      places={places}
    />
  )
}
