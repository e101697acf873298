import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { NoChangeSubmit } from '@/components/no-changes/no-change-submit'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { canStayUnchanged, isUpdateLate } from '@/lib/no-changes/rules'
import { rowValue } from '@/lib/no-changes/schema'

type NoChangeButtonProps = {
  commitment: CommitmentItem
  /** Among words, where it looks as a link does. */
  inText?: boolean
}

/** "No change" in a row whose update is late, where the reader may say so; the page has the form of all rows besides. */
export function NoChangeButton({ commitment, inText = true }: NoChangeButtonProps) {
  const t = useTranslations('statusUpdate')
  const value = noChangeOf(commitment)
  if (value === null) return null
  const name = t('noChangeFor', { number: commitment.number })
  return <NoChangeSubmit value={value} name={name} label={t('noChange')} inText={inText} />
}

/** What the button of a row sends; null where the row has none. */
export function noChangeOf({ id, version, can, standing, attention }: CommitmentItem): string | null {
  if (!can.postStatusUpdate || !isUpdateLate(attention) || !canStayUnchanged(standing)) return null
  return rowValue({ commitmentId: id, version, id: newId() })
}
