import { expect, test } from 'vitest'
import { decode } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import { newPersonSchema, parsePeopleFilters, peopleHref } from '@/lib/people/schema'

const unitIds = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']

function sent(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value)
  return newPersonSchema.safeParse(decode(form, newPersonSchema), { reportInput: true })
}

const person = { name: 'Wang Wei', email: ' Wang.Wei@City.example ', role: 'viewer' }

test('boxes: none ticked is none, one is a list of one', () => {
  expect(sent(person).data).toEqual({
    name: 'Wang Wei',
    email: 'wang.wei@city.example',
    role: 'viewer',
    unitIds: [],
    seesAllUnits: false,
  })
  expect(sent({ ...person, unitIds: unitIds.slice(0, 1), seesAllUnits: 'on' }).data).toMatchObject({
    unitIds: unitIds.slice(0, 1),
    seesAllUnits: true,
  })
  expect(sent({ ...person, unitIds }).data?.unitIds).toEqual(unitIds)
})

test('what is missing or wrong is told at its field; AZ-4 what is not asked for is refused', () => {
  const errors = (fields: Record<string, string | string[]>) => {
    const { error } = sent(fields)
    return error && fieldErrorsOf(error)
  }
  expect(errors({})).toEqual({
    name: { key: 'errors.required' },
    email: { key: 'errors.required' },
    role: { key: 'errors.required' },
  })
  expect(errors({ ...person, role: 'owner' })).toEqual({ role: { key: 'errors.invalid' } })
  expect(errors({ ...person, email: 'wang' })).toEqual({ email: { key: 'errors.email' } })
  expect(errors({ ...person, passwordHash: 'x' })).toEqual({ passwordHash: { key: 'errors.invalid' } })
})

test('the filters of the list: what is not one of ours is left out and named; the address says them again', () => {
  const [memberOf = ''] = unitIds
  const query = { q: ' Wang ', memberOf, role: 'staff', account: 'active', page: '2' }
  const { filters, rejected } = parsePeopleFilters(query)
  expect({ filters, rejected }).toEqual({ filters: { ...query, q: 'Wang', page: 2 }, rejected: [] })
  const href = peopleHref(filters, { dialog: 'add-person' })
  const read = Object.fromEntries(new URL(href, 'http://x').searchParams)
  expect(read).toEqual({ ...query, q: 'Wang', dialog: 'add-person' })
  expect(parsePeopleFilters(read)).toEqual({ filters, rejected: [] })
  const wrong = { q: ['a', 'b'], memberOf: 'x', role: 'owner', account: 'all', page: '0', other: 'y' }
  expect(parsePeopleFilters(wrong)).toEqual({
    filters: { page: 1 },
    rejected: ['q', 'memberOf', 'role', 'account', 'page'],
  })
  expect(peopleHref({})).toBe('/people')
})
