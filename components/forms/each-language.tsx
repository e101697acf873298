'use client'

import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/forms/form-state'
import type { Localized } from '@/lib/i18n/localized'

const fields = [
  { suffix: 'Zh', language: 'zh', lang: 'zh-CN' },
  { suffix: 'En', language: 'en', lang: 'en' },
  { suffix: 'De', language: 'de', lang: 'de' },
] as const

type EachLanguageProps = {
  /** Of the names of the fields: `name` makes nameZh, nameEn and nameDe. */
  prefix: string
  /** What the fields are called, by name. */
  labels: Record<string, string>
  texts?: Localized | undefined
  state: FormState
}

/** What everybody reads has words in each language: a field for each, and none may be left out. */
export function EachLanguage({ prefix, labels, texts = {}, state }: EachLanguageProps) {
  return fields.map(({ suffix, language, lang }) => (
    <TextField
      key={suffix}
      name={prefix + suffix}
      label={labels[prefix + suffix]}
      lang={lang}
      state={state}
      defaultValue={texts[language]}
      required
    />
  ))
}
