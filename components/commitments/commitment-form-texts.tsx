'use client'

import { useTranslations } from 'next-intl'
import { Fields } from '@/components/forms/form'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/forms/form-state'
import { type Language, languages, languageTag } from '@/lib/i18n/locale'
import type { Localized } from '@/lib/i18n/localized'

export type EnteredTexts = { originalLanguage: Language; title: Localized; summary: Localized }
type CommitmentFormTextsProps = { state: FormState; entered: EnteredTexts }
const ends = { en: 'En', zh: 'Zh', de: 'De' } as const

/** Title and summary in each language, the original one first. */
export function CommitmentFormTexts({ state, entered }: CommitmentFormTextsProps) {
  const t = useTranslations('entry')
  const names = useTranslations('language')
  const { originalLanguage: original } = entered
  const ordered = [original, ...languages.filter((language) => language !== original)]
  return (
    <Fields>
      <SelectField
        name="originalLanguage"
        label={t('original')}
        hint={t('originalHint')}
        options={languages.map((value) => ({ value, label: names(value) }))}
        state={state}
        defaultValue={original}
      />
      {ordered.map((language) => (
        <Fields key={language}>
          <TextField
            name={`title${ends[language]}`}
            label={t('titleIn', { language: names(language) })}
            lang={languageTag(language)}
            state={state}
            defaultValue={entered.title[language]}
            optional={language !== original}
          />
          <TextArea
            name={`summary${ends[language]}`}
            label={t('summaryIn', { language: names(language) })}
            lang={languageTag(language)}
            state={state}
            rows={2}
            limit={4000}
            defaultValue={entered.summary[language]}
            optional={language !== original}
          />
        </Fields>
      ))}
    </Fields>
  )
}
