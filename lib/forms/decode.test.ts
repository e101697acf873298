import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decode, formOf, typedValues } from '@/lib/forms/decode'

const schema = z.strictObject({
  title: z.string(),
  version: z.int().positive(),
  realProgress: z.boolean(),
  units: z.array(z.string()).optional(),
  days: z.int().optional(),
})

function form(entries: [string, string][]): FormData {
  const data = new FormData()
  for (const [key, value] of entries) data.append(key, value)
  return data
}

describe('decode', () => {
  test('a file field without a file is absent, one with a file is not', () => {
    const data = form([['title', 'a']])
    data.append('file', new File([], ''))
    expect(decode(data, schema)).not.toHaveProperty('file')
    data.set('file', new File(['x'], 'x.txt'))
    expect(decode(data, schema)).toHaveProperty('file')
  })

  test('fields become what the schema expects', () => {
    const data = form([
      ['$ACTION_ID_1', 'x'],
      ['title', ' a '],
      ['version', '12'],
      ['realProgress', 'on'],
      ['units', 'u1'],
      ['units', 'u2'],
      ['days', ''],
    ])
    expect(decode(data, schema)).toEqual({
      title: ' a ',
      version: 12,
      realProgress: true,
      units: ['u1', 'u2'],
    })
  })

  test('a box that is not ticked is false, not absent', () => {
    expect(decode(form([['title', 'a']]), schema)).toEqual({ title: 'a', realProgress: false })
  })

  test.each(['012', '1e3', '0x1', ' 1', '1.0', '٣', '9999999999999999'])(
    '%s is no number and is left for the schema to refuse',
    (digits) => {
      expect(decode(form([['version', digits]]), schema).version).toBe(digits)
    },
  )

  test('IO-1 a repeated single field and an unknown key reach the schema, which refuses them', () => {
    const decoded = decode(
      form([
        ['title', 'a'],
        ['title', 'b'],
        ['role', 'administrator'],
        ['version', '1'],
      ]),
      schema,
    )
    expect(decoded).toMatchObject({ title: ['a', 'b'], role: 'administrator' })
    expect(schema.safeParse(decoded).success).toBe(false)
  })
})

test('boxes of which none is ticked are an empty list, unless the list may be absent', () => {
  const boxes = z.strictObject({ personIds: z.array(z.string()), unitIds: z.array(z.string()).optional() })
  expect(decode(form([]), boxes)).toEqual({ personIds: [] })
})

test('typed values go back to the form, but never a password', () => {
  const data = form([
    ['title', 'a'],
    ['password', 'secret'],
    ['newPassword', 'secret'],
    ['units', 'u1'],
    ['units', 'u2'],
  ])
  expect(typedValues(data)).toEqual({ title: 'a', units: ['u1', 'u2'] })
})

test.each([undefined, null, 'text', 7, [], {}, { keys: 'x' }, new Map()])(
  'IO-1: %o in the place of a form is refused by every schema',
  (sent) => {
    for (const each of [schema, z.strictObject({})])
      expect(each.safeParse(decode(formOf(sent), each)).success).toBe(false)
    const real = new FormData()
    expect(formOf(real)).toBe(real)
  },
)
