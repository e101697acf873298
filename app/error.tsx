'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Headline } from '@/components/ui/headline'

type ErrorPageProps = { error: unknown; retry: () => void }

/** Something broke. It says what helps and a reference for the log, never what broke. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('app')
  const digest = digestOf(error)
  return (
    <main className="page" id="main" tabIndex={-1}>
      <div className="eyebrow">
        <b>{t('title')}</b>
      </div>
      <div className="head">
        <div className="head__text">
          <Headline>{t('errorTitle')}</Headline>
          <p className="standfirst">{t('errorWhy')}</p>
        </div>
      </div>
      <div className="page__body">
        <p>
          <Button variant="primary" onClick={() => retry()}>
            {t('retry')}
          </Button>
        </p>
        <p>
          {/* A whole load: whatever the broken page left behind is gone with it. */}
          <a href="/">{t('toStart')}</a>
        </p>
        {digest && <p className="small muted">{t('reference', { digest })}</p>}
      </div>
    </main>
  )
}

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
