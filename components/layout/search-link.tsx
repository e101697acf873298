import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

/** The way to the search, in the bar; on a phone the glass alone. */
export function SearchLink({ href, shortcut }: { href: string; shortcut?: string }) {
  const t = useTranslations('shell')
  return (
    <LinkButton href={href} variant="quiet" icon="search" {...(shortcut && { shortcut })}>
      <span className="vh-phone">{t('search')}</span>
    </LinkButton>
  )
}
