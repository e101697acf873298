import { useLocale } from 'next-intl'
import type { Said } from '@/components/i18n/said'
import { type Locale, languageOf, languageTag } from '@/lib/i18n/locale'
import { type Localized, pickLocalized, type SpokenText } from '@/lib/i18n/localized'

type SpokenProps = {
  texts: Localized
  /** Shown where the text stands in no language at all, such as a name as it was printed. */
  fallback?: string
}

/** A name or title in the reader's language, else in the one that it has, which is then told to the browser. */
export function Spoken({ texts, fallback }: SpokenProps) {
  return spokenIn(useLocale() as Locale, texts, fallback)
}

/** The same for a reader who is known already, such as in the rows of a table. */
export function spokenIn(locale: Locale, texts: Localized, fallback?: string, key?: string) {
  const spoken = pickLocalized(texts, languageOf(locale))
  return spoken ? foreignIn(locale, spoken, key) : <bdi key={key}>{fallback}</bdi>
}

/** The same as it is handed to a part with script. */
export function saidIn(locale: Locale, texts: Localized, fallback = ''): Said {
  const spoken = pickLocalized(texts, languageOf(locale))
  return spoken ? saidAs(locale, spoken) : fallback
}

export function saidAs(locale: Locale, { text, language }: SpokenText): Said {
  const tag = languageTag(language)
  return tag === locale ? text : [text, tag]
}

/** The names that the reader is not shown first, muted. Nothing where there are none. */
export function OtherNames({ texts }: { texts: Localized }) {
  const names = otherNames(texts, useLocale() as Locale)
  if (names.length === 0) return null
  return (
    <span className="muted">
      {names.map((name, index) => (
        <span key={name.language}>
          {index > 0 && ' · '}
          <Foreign {...name} />
        </span>
      ))}
    </span>
  )
}

/** The other names of a thing: each text once, without the one that readers of the locale are shown first. */
export function otherNames(texts: Localized, locale: Locale): SpokenText[] {
  const wanted = languageOf(locale)
  const shown = pickLocalized(texts, wanted)
  const seen = new Set([shown?.text])
  const rest = (['zh', 'en', 'de'] as const).flatMap((language) => {
    const text = texts[language]
    return text && language !== shown?.language ? [{ text, language }] : []
  })
  return rest.filter(({ text }) => !seen.has(text) && seen.add(text))
}

/** A text with its language where that is not the page's, so that the right glyphs, voice and hyphens are chosen. */
export function Foreign(spoken: SpokenText) {
  return foreignIn(useLocale() as Locale, spoken)
}

/** The same for a reader who is known already. */
export function foreignIn(locale: Locale, { text, language }: SpokenText, key?: string) {
  const tag = languageTag(language)
  return (
    <bdi key={key} {...(tag !== locale && { lang: tag })}>
      {text}
    </bdi>
  )
}
