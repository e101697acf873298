'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

/** A way to sign in that leaves what was typed where it is: the form is sent again afterwards. */
export function SignInAgain() {
  const t = useTranslations('form')
  const path = usePathname()
  return (
    <p>
      <a href={`/sign-in?callbackUrl=${encodeURIComponent(path)}`} target="_blank" rel="noreferrer">
        {t('signInAgain')}
      </a>
    </p>
  )
}
