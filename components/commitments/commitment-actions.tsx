import { useTranslations } from 'next-intl'
import { EndingMenu, endingDialogs } from '@/components/endings/ending-menu'
import { NoChange } from '@/components/no-changes/no-change'
import { LinkButton } from '@/components/ui/button'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isConfirmable } from '@/lib/deadlines/rules'
import { isReopenable } from '@/lib/endings/rules'
import type { ExtensionItem } from '@/lib/extensions/queries'
import { waitingOf, whyNotExtendable } from '@/lib/extensions/rules'

/** What the reader may do with an item; each opens its dialog at an address of its own. */
export function CommitmentActions({
  commitment,
  extensions,
  today,
}: {
  commitment: CommitmentItem
  extensions: ExtensionItem[]
  today: string
}) {
  const t = useTranslations('commitment')
  const entry = useTranslations('entry')
  const ending = useTranslations('ending')
  const extension = useTranslations('extension')
  const { number, can, light, standing } = commitment
  const edit = can.edit && <LinkButton href={`/commitments/${number}/edit`}>{entry('editLink')}</LinkButton>
  const dialog = (name: string) => `/commitments/${number}?dialog=${name}`
  if (light === 'closed')
    return (
      <>
        {edit}
        {can.end && isReopenable(standing) && (
          <LinkButton href={dialog(endingDialogs.reopened)} scroll={false}>
            {ending('action.reopened')}
          </LinkButton>
        )}
      </>
    )
  return (
    <>
      {edit}
      {can.end && <EndingMenu commitment={commitment} />}
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
      {can.askExtension &&
        !can.changeDeadline &&
        !waitingOf(extensions) &&
        whyNotExtendable(commitment, today) === null && (
          <LinkButton href={dialog('extension')} scroll={false}>
            {extension('ask')}
          </LinkButton>
        )}
      <NoChange commitment={commitment} closeHref={`/commitments/${number}`} />
      {can.postStatusUpdate && (
        <LinkButton href={dialog('update')} variant="primary" scroll={false}>
          {t('update')}
        </LinkButton>
      )}
    </>
  )
}
