import { type Language, languages } from '@/lib/i18n/locale'

/** A text that may stand in up to three languages; at least one is there. */
export type Localized = { [L in Language]?: string | undefined }

/** One text with the language that it is in, for the `lang` attribute. */
export type SpokenText = { text: string; language: Language }

/** The reader's language if the text has it, else English, Chinese, German in this order. Null when there is none at all. */
export function pickLocalized(texts: Localized, wanted: Language): SpokenText | null {
  for (const language of [wanted, ...languages]) {
    const text = texts[language]
    if (text) return { text, language }
  }
  return null
}

/** A text of each language as the database keeps it: a column for each. */
export type Columns<Prefix extends string> = { [L in Language as `${Prefix}${Capitalize<L>}`]: string | null }

/** Three columns of a row (`titleEn`, `titleZh`, `titleDe`) as one localized text. */
export function fromColumns<Prefix extends string>(prefix: Prefix, row: Columns<Prefix>): Localized {
  const found: Localized = {}
  for (const language of languages) {
    const text = (row as Record<string, string | null>)[columnName(prefix, language)]
    if (text) found[language] = text
  }
  return found
}

/** The inverse of `fromColumns`: an absent language becomes null. */
export function toColumns<Prefix extends string>(prefix: Prefix, texts: Localized): Columns<Prefix> {
  const columns: Record<string, string | null> = {}
  for (const language of languages) columns[columnName(prefix, language)] = texts[language] ?? null
  return columns as Columns<Prefix>
}

function columnName(prefix: string, language: Language): string {
  return prefix + language.charAt(0).toUpperCase() + language.slice(1)
}
