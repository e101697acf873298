import type { Metadata } from 'next'
import { connection } from 'next/server'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clientWords } from '@/lib/i18n/client-words'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('app'))('title')
  return { title: { default: title, template: `%s · ${title}` }, robots: { index: false, follow: false } }
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page that was made at build time could not carry the nonce of the request, and its scripts would be blocked.
  await connection()
  const [locale, messages] = await Promise.all([getLocale(), getMessages()])
  return (
    <html lang={locale}>
      <body>
        <NextIntlClientProvider messages={clientWords(messages)}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
