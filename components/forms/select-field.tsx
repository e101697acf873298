'use client'

import { useTranslations } from 'next-intl'
import { FieldFrame, type FieldProps, useField } from '@/components/forms/field'
import { Icon } from '@/components/ui/icon'

export type Option = { value: string; label: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  options: readonly Option[]
  /** A first entry without a value: true says "please choose", a text says what no choice means ("All stages"). */
  empty?: boolean | string
}

/** One of a closed list. */
export function SelectField({
  label,
  hint,
  optional = false,
  lang,
  options,
  empty = false,
  ...field
}: SelectFieldProps) {
  const { id, errorText, control } = useField({ ...field, hint })
  const t = useTranslations('form')
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} errorText={errorText}>
      <span className="select">
        {/* a select that is reset goes back to what it was made with, not to a newer default: so it is made anew */}
        <select key={control.defaultValue} {...control} className="input" lang={lang}>
          {empty && <option value="">{empty === true ? t('choose') : empty}</option>}
          {options.map(({ value, label: text, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {text}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </FieldFrame>
  )
}
