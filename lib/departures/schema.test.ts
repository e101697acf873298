import { expect, test } from 'vitest'
import { choiceValue, handOverWorkSchema } from '@/lib/departures/schema'
import { decode } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'

const unit = '0190a000-0000-7000-8000-000000000001'
const other = '0190a000-0000-7000-8000-000000000002'
const person = '0190a000-0000-7000-8000-000000000003'

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries({ personId: person, version: '1', ...fields }))
    for (const value of [values].flat()) form.append(name, value)
  return handOverWorkSchema.safeParse(decode(form, handOverWorkSchema), { reportInput: true })
}

test('one choice for each unit; a list that was left open sends none', () => {
  const choices = [
    { unitId: unit, to: person },
    { unitId: other, to: 'nobody' },
  ]
  expect(sent({ successors: choices.map(choiceValue), deciders: `${unit}_stays` }).data).toEqual({
    personId: person,
    version: 1,
    successors: choices,
    deciders: [{ unitId: unit, to: 'stays' }],
  })
  expect(sent({ successors: ['', ''] }).data).toMatchObject({ successors: [], deciders: [] })
})

test('AZ-4: what is no choice is told at its field', () => {
  for (const wrong of [unit, `${unit}_`, `${unit}_everybody`, `x_${person}`, `${unit}_${'-'.repeat(36)}`]) {
    const { error } = sent({ successors: wrong })
    expect(error && fieldErrorsOf(error), wrong).toMatchObject({ successors: { key: 'errors.invalid' } })
  }
  expect(sent({ owners: 'x' }).success).toBe(false)
})
