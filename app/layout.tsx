import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '@/components/i18n/client-words'
import { DemoBanner } from '@/components/layout/demo-banner'
import { FollowLinks } from '@/components/ui/follow-links'
import { serverEnv } from '@/lib/env'
import { clientWords } from '@/lib/i18n/client-words'
import type { Locale } from '@/lib/i18n/locale'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('app'))('title')
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false, follow: false } }
}

// The keyboard of a phone takes its room from the page, so that the foot of a sheet stays above it.
export const viewport: Viewport = {
  interactiveWidget: 'resizes-content',
  viewportFit: 'cover',
  colorScheme: 'light dark',
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page that was made at build time could not carry the nonce of the request, and its scripts would be blocked.
  await connection()
  const [locale, timeZone, messages, jar] = await Promise.all([
    getLocale(),
    getTimeZone(),
    getMessages(),
    cookies(),
  ])
  const theme = jar.get('theme')?.value
  return (
    // the menu changes the theme at once; what the server sends comes after
    <html
      lang={locale}
      data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}
      suppressHydrationWarning
    >
      <body>
        {serverEnv().isDemo && <DemoBanner />}
        <ClientWords
          locale={locale as Locale}
          timeZone={timeZone}
          words={JSON.stringify(clientWords(messages))}
        >
          {children}
        </ClientWords>
        <FollowLinks />
      </body>
    </html>
  )
}
