import type { Words } from '@/lib/i18n/labels'
import type { Locale } from '@/lib/i18n/locale'

// English is the type of the words: a key that it lacks fails the type check.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Words
  }
}
