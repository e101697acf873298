import { z } from 'zod'
import type { FormValues } from '@/lib/forms/form-state'

/**
 * Turns form data into what an object schema expects: Next's own `$ACTION` keys are dropped, empty means absent, also of a file, canonical
 * digits become numbers (no more of them than a column holds), a ticked box becomes true, several values become an array. It judges nothing; keys that the
 * schema does not know are kept, so that a strict schema can refuse them.
 */
export function decode(formData: FormData, schema: z.ZodType): Record<string, unknown> {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
  const decoded: Record<string, unknown> = {}
  for (const key of new Set(formData.keys())) {
    if (key.startsWith('$ACTION')) continue
    const value = decodeField(formData.getAll(key), shape[key] ? kindOf(shape[key]) : 'text')
    if (value !== undefined) decoded[key] = value
  }
  for (const [key, field] of Object.entries(shape)) {
    const nothing = valueOfNothing(field)
    if (!(key in decoded) && nothing !== undefined) decoded[key] = nothing
  }
  return decoded
}

/**
 * What an action was sent, as a form. Whoever forges a request can send an action anything: that counts as a form with a field
 * that none has, which every schema refuses.
 */
export function formOf(sent: unknown): FormData {
  if (sent instanceof FormData) return sent
  const forged = new FormData()
  forged.append('forged', 'yes')
  return forged
}

/** What was typed, to give back to the form; never a password, never a file. */
export function typedValues(formData: FormData): FormValues {
  const values: FormValues = {}
  for (const key of new Set(formData.keys())) {
    if (key.startsWith('$ACTION') || /password/i.test(key)) continue
    const texts = formData.getAll(key).filter((value): value is string => typeof value === 'string')
    const [only] = texts
    if (texts.length > 1) values[key] = texts
    else if (only !== undefined) values[key] = only
  }
  return values
}

/** What boxes mean of which none is ticked: a form sends nothing at all for them. */
function valueOfNothing(field: z.ZodType): false | [] | undefined {
  if (field instanceof z.ZodOptional) return undefined
  const kind = kindOf(field)
  if (kind === 'boolean') return false
  return kind === 'array' ? [] : undefined
}

type FieldKind = 'number' | 'boolean' | 'array' | 'text'

function kindOf(field: z.ZodType): FieldKind {
  if (field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable) {
    return kindOf(field.unwrap() as z.ZodType)
  }
  if (field instanceof z.ZodNumber) return 'number'
  if (field instanceof z.ZodBoolean) return 'boolean'
  return field instanceof z.ZodArray ? 'array' : 'text'
}

function decodeField(values: FormDataEntryValue[], kind: FieldKind): unknown {
  const filled = values.filter((value) => value !== '' && !(value instanceof File && value.size === 0))
  if (kind === 'array') return filled
  if (filled.length > 1) return filled
  const [value] = filled
  if (kind === 'boolean' && value === 'on') return true
  if (kind === 'number' && typeof value === 'string' && /^(0|-?[1-9][0-9]{0,8})$/.test(value))
    return Number(value)
  return value
}
