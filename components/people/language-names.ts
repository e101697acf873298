import type { Locale } from '@/lib/i18n/locale'

/** Each language by its own name, so that everybody finds theirs whatever the page is in. */
export const languageNames: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文', de: 'Deutsch' }
