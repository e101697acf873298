'use client'

import type { ReactNode } from 'react'
import { Fields } from '@/components/forms/form'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { FormState } from '@/lib/forms/form-state'

const suffixes = [
  { suffix: 'En', lang: 'en' },
  { suffix: 'Zh', lang: 'zh-CN' },
  { suffix: 'De', lang: 'de' },
] as const

type LocalizedFieldsProps = {
  /** Of the names of the fields: `title` makes titleEn, titleZh and titleDe. */
  prefix: string
  legend?: ReactNode
  hint?: ReactNode
  /** What the fields are called, by name. */
  words: Record<string, string>
  values?: Record<string, unknown> | undefined
  state: FormState
  /** For text of several lines. */
  limit?: number
}

/** One text in up to three languages: a field for each, in the language that is typed there. */
export function LocalizedFields({ prefix, legend, hint, words, values, state, limit }: LocalizedFieldsProps) {
  const Control = limit ? TextArea : TextField
  return (
    <fieldset>
      {legend && <legend>{legend}</legend>}
      {hint && <p className="field__hint">{hint}</p>}
      <Fields>
        {suffixes.map(({ suffix, lang }) => {
          const name = prefix + suffix
          const value = values?.[name]
          return (
            <Control
              key={name}
              name={name}
              label={words[name]}
              lang={lang}
              state={state}
              {...(limit && { limit })}
              defaultValue={typeof value === 'string' ? value : undefined}
            />
          )
        })}
      </Fields>
    </fieldset>
  )
}
