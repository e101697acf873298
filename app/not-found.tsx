import { useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Link } from '@/components/ui/link'

/** The same for what does not exist and for what the reader may not see (AZ-3). */
export default function NotFoundPage() {
  const t = useTranslations('app')
  return (
    <Page
      eyebrow={<b>{t('title')}</b>}
      headline={t('notFoundTitle')}
      standfirst={t('notFoundWhy')}
      legend={false}
    >
      <p>
        <Link href="/">{t('toStart')}</Link>
      </p>
    </Page>
  )
}
