'use client'

import { FieldFrame, type FieldProps, useField } from '@/components/forms/field'
import { acceptedFiles } from '@/lib/files/kinds'

/** A file to choose; a phone offers its camera besides. */
export function FileField({ label, hint, optional = false, ...field }: FieldProps) {
  const { id, errorText, control } = useField({ ...field, hint })
  const { defaultValue: _, ...rest } = control
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} errorText={errorText}>
      <input {...rest} className="input" type="file" accept={acceptedFiles} />
    </FieldFrame>
  )
}
