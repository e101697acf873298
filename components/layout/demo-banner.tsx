import { useTranslations } from 'next-intl'

/** Says on every page, on paper too, that nothing here is real, and where to find the accounts. */
export function DemoBanner() {
  const t = useTranslations('demo')
  return (
    <aside className="demo" aria-label={t('label')}>
      <p>
        {t.rich('banner', {
          b: (text) => <b>{text}</b>,
          accounts: (text) => <span className="demo__accounts">{text}</span>,
        })}
      </p>
    </aside>
  )
}
