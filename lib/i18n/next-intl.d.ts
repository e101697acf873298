import type { Locale } from '@/lib/i18n/locale'
import type en from '@/lib/i18n/messages/en.json'

// English is the type of the words: a key that it lacks fails the type check.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof en
  }
}
