import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import { text } from '@/lib/forms/text'

const schema = z.strictObject({ title: text({ max: 3 }), health: z.enum(['onTrack']), version: z.int() })

function errorsOf(input: unknown) {
  const parsed = schema.safeParse(input, { reportInput: true })
  return parsed.success ? {} : fieldErrorsOf(parsed.error)
}

test('each field gets its first message, with the values that the words need', () => {
  expect(errorsOf({ title: 'abcd', health: 'onTrack', version: 1 })).toEqual({
    title: { key: 'errors.tooLong', values: { max: 3 } },
  })
})

test('what is missing is required, what is of the wrong kind is invalid', () => {
  expect(errorsOf({})).toEqual({
    title: { key: 'errors.required' },
    health: { key: 'errors.invalid' },
    version: { key: 'errors.required' },
  })
})

test('AZ-4 an unknown field is named', () => {
  expect(errorsOf({ title: 'abc', health: 'onTrack', version: 1, role: 'administrator' })).toEqual({
    role: { key: 'errors.invalid' },
  })
})
