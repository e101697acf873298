import { useTranslations } from 'next-intl'

/** The first stop of the keyboard: past the bar to what the page is about. */
export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a className="skip" href="#main">
      {t('skip')}
    </a>
  )
}
