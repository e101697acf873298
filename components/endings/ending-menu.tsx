import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { Menu } from '@/components/ui/menu'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { closingKinds, type EndingKind, isReopenable } from '@/lib/endings/rules'

/** The names of the dialogs in the address. */
export const endingDialogs = {
  completed: 'complete',
  suspended: 'suspend',
  terminated: 'terminate',
  merged: 'merge',
  reopened: 'reopen',
} as const satisfies Record<EndingKind, string>

/** What may be decided about the end of an open item. */
export function EndingMenu({ commitment: { number, standing } }: { commitment: CommitmentItem }) {
  const t = useTranslations('ending')
  const kinds: EndingKind[] = [...(isReopenable(standing) ? ['reopened' as const] : []), ...closingKinds]
  return (
    <Menu label={t('menu')} icon="down">
      {kinds.map((kind) => (
        <Link key={kind} href={`/commitments/${number}?dialog=${endingDialogs[kind]}`} scroll={false}>
          {t(`action.${kind}`)}
        </Link>
      ))}
    </Menu>
  )
}
