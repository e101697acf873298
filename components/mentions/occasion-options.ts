import { useLocale, useTranslations } from 'next-intl'
import type { Option } from '@/components/forms/select-field'
import type { Occasions } from '@/lib/entries/queries'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'

const startLength = 40

/** Sessions and paragraphs of a visit as entries of lists, in the reader's words. */
export function useOccasionOptions({ sessions, paragraphs }: Occasions): {
  sessions: Option[]
  places: Option[]
} {
  const t = useTranslations('entry')
  const language = languageOf(useLocale() as Locale)
  return {
    sessions: sessions.map(({ id, position, title }) => ({
      value: id,
      label: t('sessionOption', { position, title: pickLocalized(title, language)?.text ?? '' }),
    })),
    places: paragraphs.map(({ place, number, text }) => ({
      value: place,
      label: t('placeOption', { number, start: [...text].slice(0, startLength).join('') }),
    })),
  }
}
