import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isConfirmable } from '@/lib/deadlines/rules'

/** What the reader may do with an item; each opens its dialog at an address of its own. */
export function CommitmentActions({ commitment }: { commitment: CommitmentItem }) {
  const t = useTranslations('commitment')
  const entry = useTranslations('entry')
  const { number, can, light } = commitment
  const edit = can.edit && <LinkButton href={`/commitments/${number}/edit`}>{entry('editLink')}</LinkButton>
  if (light === 'closed') return edit
  const dialog = (name: string) => `/commitments/${number}?dialog=${name}`
  return (
    <>
      {edit}
      {can.changeDeadline && isConfirmable(commitment) && (
        <LinkButton href={dialog('confirm-deadline')} scroll={false}>
          {t('confirmDeadline')}
        </LinkButton>
      )}
      {can.changeDeadline && (
        <LinkButton href={dialog('change-deadline')} scroll={false}>
          {t('changeDeadline')}
        </LinkButton>
      )}
      {can.postStatusUpdate && (
        <LinkButton href={dialog('update')} variant="primary" scroll={false}>
          {t('update')}
        </LinkButton>
      )}
    </>
  )
}
