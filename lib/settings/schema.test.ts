import { expect, test } from 'vitest'
import { decode } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import { changedSettings, settingLimits, settingNames } from '@/lib/settings/rules'
import { changeSettingsSchema } from '@/lib/settings/schema'

const stored = { ...Object.fromEntries(settingNames.map((name) => [name, '20'])), weeklyDueWeekday: '5' }

function errorsOf(typed: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ version: '3', ...stored, ...typed })) form.set(name, value)
  const parsed = changeSettingsSchema.safeParse(decode(form, changeSettingsSchema), { reportInput: true })
  return parsed.success ? parsed.data : fieldErrorsOf(parsed.error)
}

test('what the form sends is read as numbers', () => {
  expect(errorsOf({ dueSoonDays: '9' })).toMatchObject({ version: 3, dueSoonDays: 9, cadenceDays: 20 })
})

test.each([
  ['', { key: 'errors.required' }],
  ['soon', { key: 'errors.wholeNumber' }],
  ['7.5', { key: 'errors.wholeNumber' }],
  ['007', { key: 'errors.wholeNumber' }],
  ['0', { key: 'errors.numberRange', values: { least: 1, most: 60 } }],
  ['61', { key: 'errors.numberRange', values: { least: 1, most: 60 } }],
])('%j is refused at its field', (typed, message) => {
  expect(errorsOf({ dueSoonDays: typed })).toEqual({ dueSoonDays: message })
})

test.each(['0', '8'])('%s is no day of the week', (typed) => {
  const values = { least: 1, most: 7 }
  expect(errorsOf({ weeklyDueWeekday: typed })).toEqual({
    weeklyDueWeekday: { key: 'errors.numberRange', values },
  })
})

test('unknown fields are refused, and so is a missing one', () => {
  expect(errorsOf({ id: '1' })).toHaveProperty('id')
  expect(changeSettingsSchema.safeParse({ version: 1 }).success).toBe(false)
})

test('the limits themselves are allowed', () => {
  for (const name of settingNames)
    for (const limit of settingLimits[name])
      expect(errorsOf({ [name]: String(limit) }), `${name} ${limit}`).toHaveProperty('version', 3)
})

test('a change names what differs, and nothing when nothing does', () => {
  const before = Object.fromEntries(settingNames.map((name) => [name, 20])) as Record<
    (typeof settingNames)[number],
    number
  >
  expect(changedSettings(before, before)).toBeNull()
  expect(changedSettings(before, { ...before, cadenceDays: 7 })).toEqual({
    before: { cadenceDays: 20 },
    after: { cadenceDays: 7 },
  })
})
