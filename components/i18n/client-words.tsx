'use client'

import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import type { Locale } from '@/lib/i18n/locale'

type ClientWordsProps = {
  locale: Locale
  timeZone: string
  /** As JSON: a text is sent at once, a tree of a thousand words one by one, on each page. */
  words: string
  children: ReactNode
}

/** The words for parts with script. */
export function ClientWords({ locale, timeZone, words, children }: ClientWordsProps) {
  const messages = useMemo(() => read(words), [words])
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  )
}

/** The server reads the same text for every page of a language. */
const known = new Map<string, AbstractIntlMessages>()
const keptTexts = 6

function read(words: string): AbstractIntlMessages {
  const messages = known.get(words) ?? (JSON.parse(words) as AbstractIntlMessages)
  if (known.size >= keptTexts) known.clear()
  known.set(words, messages)
  return messages
}
