import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'

/** The way to the page of the search, in a bar that has no room for a field; on a phone the glass alone. */
export function SearchLink({ href }: { href: string }) {
  const t = useTranslations('shell')
  return (
    <LinkButton href={href} variant="quiet" icon="search">
      <span className="vh-phone">{t('search')}</span>
    </LinkButton>
  )
}
