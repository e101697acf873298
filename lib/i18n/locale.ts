export const locales = ['en', 'zh-CN', 'de'] as const
export type Locale = (typeof locales)[number]

/** Languages of content; a locale's language is what its readers are shown first. */
export const languages = ['en', 'zh', 'de'] as const
export type Language = (typeof languages)[number]

const languageTags: Record<Language, Locale> = { en: 'en', zh: 'zh-CN', de: 'de' }

export function isLocale(value: unknown): value is Locale {
  return (locales as readonly unknown[]).includes(value)
}

/** The content language that readers of a locale are shown first. */
export function languageOf(locale: Locale): Language {
  return locale === 'zh-CN' ? 'zh' : locale
}

/** The `lang` attribute for content of a language, so that the right glyphs are chosen. */
export function languageTag(language: Language): Locale {
  return languageTags[language]
}

/**
 * The best of our locales for an Accept-Language header (RFC 9110, 12.5.4); English when nothing fits.
 * Malformed parts count as absent: the header is anybody's.
 */
export function negotiateLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters
        .map((p) => /^\s*q=([0-9.]{1,5})\s*$/.exec(p)?.[1])
        .find((q) => q !== undefined)
      return { tag, quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
  for (const { tag } of wishes) {
    const match = locales.find((locale) => languageOf(locale) === tag.split('-')[0])
    if (match) return match
  }
  return 'en'
}
