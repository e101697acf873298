import { type Language, languageTag } from '@/lib/i18n/locale'
import { voiceOf, voicesOf } from '@/lib/i18n/voices'

/** The words of a language without labels of anybody's own. */
export const speak = (language: Language) => voiceOf(languageTag(language), [])

/** What publishing needs besides: the words of every file, in what is no demonstration. */
export const press = {
  speak: (language: Parameters<typeof voicesOf>[0]) => voicesOf(language, []),
  isDemo: false,
}
