import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { eachTime } from '@/components/i18n/each-time'
import { rowsForm } from '@/components/no-changes/rows-form'
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
  return useNoChangeButton()(commitment, inText)
}

/** The same for the rows of a table; null in those that have no button. */
export function useNoChangeButton() {
  const t = useTranslations('statusUpdate')
  const nameOf = eachTime((number) => t('noChangeFor', { number }))
  return ({ id, number, version, can, standing, attention }: CommitmentItem, inText = true) => {
    if (!can.postStatusUpdate || !isUpdateLate(attention) || !canStayUnchanged(standing)) return null
    return (
      <button
        type="submit"
        form={rowsForm}
        name="row"
        value={rowValue({ commitmentId: id, version, id: newId() })}
        className={inText ? 'compare nowrap no-print' : 'btn btn--default'}
        aria-label={nameOf(number)}
      >
        {t('noChange')}
      </button>
    )
  }
}
