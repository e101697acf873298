'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { FieldFrame, type FieldProps, useField } from '@/components/forms/field'

type TextAreaProps = FieldProps & {
  rows?: number
  /** The most code points that are taken; what is over stays in the field and can be shortened there. */
  limit?: number
}

/** From this part of the limit on it is told how much was typed; before, the number would only be noise. */
const near = 0.75

/** Text of several lines that grows with what is typed. */
export function TextArea({ label, hint, optional = false, lang, rows = 3, limit, ...field }: TextAreaProps) {
  const { id, errorText, control } = useField({ ...field, hint })
  const area = useRef<HTMLTextAreaElement>(null)
  const [count, setCount] = useState(() => countCodePoints(control.defaultValue))
  const t = useTranslations('form')

  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer resets the form, which tells no input event
  useEffect(() => setCount(countCodePoints(area.current?.value ?? '')), [field.state])

  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} errorText={errorText}>
      <textarea
        {...control}
        ref={area}
        className={rows === 1 ? 'input input--line' : rows > 2 ? 'input input--tall' : 'input'}
        rows={rows}
        lang={lang}
        onInput={(event) => {
          control.onInput()
          grow(event.currentTarget)
          setCount(countCodePoints(event.currentTarget.value))
        }}
      />
      {limit !== undefined && count >= limit * near && (
        <span className={count > limit ? 'field__foot field__foot--over' : 'field__foot'}>
          {count > limit ? t('tooLong', { count: count - limit }) : t('counter', { count, limit })}
        </span>
      )}
    </FieldFrame>
  )
}

/** Where the style sheet cannot make a field as high as its text. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}

/** Length as people count it, and as the limits of the fields do: an emoji is one. */
function countCodePoints(text: string): number {
  return Array.from(text).length
}
