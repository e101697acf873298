import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

/** The one thing that people do most, in the bar where it has room; elsewhere it is a tab, a button of the item, the key u. */
export function UpdateLink() {
  const t = useTranslations('shell')
  return (
    <LinkButton className="topbar__action" href="/update" shortcut="u">
      {t('postUpdate')}
    </LinkButton>
  )
}
