import { z } from 'zod'

/** C0 and C1 controls but newline and tab, and the characters that turn the writing direction of what follows. */
const forbidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u

/** Length as people count it: in code points, not in UTF-16 units. */
export function codePoints(value: string): number {
  let count = 0
  for (const _ of value) count++
  return count
}

type TextLimits = { max: number; lines?: 'one' | 'many' }

/** Required text, stored as NFC and trimmed (IO-2). Messages: errors.required, errors.tooLong, errors.characters. */
export function text({ max, lines = 'one' }: TextLimits) {
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'errors.required' : 'errors.invalid') })
    .refine((value) => value.length <= max * 2 + 10_000, {
      error: 'errors.tooLong',
      params: { max },
      abort: true,
    })
    .refine((value) => value.isWellFormed() && !forbidden.test(value.replaceAll('\r\n', '\n')), {
      error: 'errors.characters',
      abort: true,
    })
    .transform((value) => value.replaceAll('\r\n', '\n').normalize('NFC').trim())
    .refine((value) => lines === 'many' || !value.includes('\n'), { error: 'errors.oneLine', abort: true })
    .refine((value) => value !== '', { error: 'errors.required', abort: true })
    .refine((value) => codePoints(value) <= max, { error: 'errors.tooLong', params: { max } })
}

/** Text that may be absent; the form's decoder makes an empty field absent. */
export function optionalText(limits: TextLimits) {
  return text(limits).optional()
}

/** A text in one to three languages. */
export function localizedText(limits: TextLimits) {
  const one = optionalText(limits)
  return z
    .strictObject({ en: one, zh: one, de: one })
    .refine((texts) => Object.values(texts).some((value) => value !== undefined), {
      error: 'errors.required',
    })
}
