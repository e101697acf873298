import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { NoChangeForm } from '@/components/no-changes/no-change-form'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { canStayUnchanged } from '@/lib/no-changes/rules'

type NoChangeProps = { commitment: CommitmentItem; closeHref: string }

/** The button for "no change", where that can be said of an item and the reader may report on it. */
export function NoChange({ commitment, closeHref }: NoChangeProps) {
  const t = useTranslations('statusUpdate')
  const { id, number, version, can, standing } = commitment
  if (!can.postStatusUpdate || !canStayUnchanged(standing)) return null
  return (
    <NoChangeForm
      id={newId()}
      commitmentId={id}
      version={version}
      closeHref={closeHref}
      words={{ button: t('noChange'), name: t('noChangeFor', { number }) }}
    />
  )
}
