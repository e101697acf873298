import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { decode } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import words from '@/lib/i18n/messages/en.json'
import {
  noAmounts,
  noCharacters,
  noDates,
  noFields,
  noIds,
  noText,
  noWholeNumber,
} from '@/lib/testing/bad-values'
import { countActions, readSentSchemas } from '@/lib/testing/sent-schemas'

const root = fileURLToPath(new URL('../..', import.meta.url))
const forms = await readSentSchemas(root)
type Field = { form: string; name: string; schema: z.ZodObject; field: z.ZodType }

const fields: Field[] = forms.flatMap(({ takenBy, schema }) => {
  if (!(schema instanceof z.ZodObject)) throw new Error(`${takenBy} takes something else than fields`)
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, field]) => {
    return { form: takenBy, name, schema, field }
  })
})

/** The message at a field when it is sent with this value alone; `undefined` when the field takes it. */
function refusalOf({ name, schema }: Field, value: unknown): string | undefined {
  const { error } = schema.safeParse({ [name]: value }, { reportInput: true })
  return error && fieldErrorsOf(error)[name]?.key
}

/** The same for what a form sends: texts, which are decoded first. */
function refusalOfSent({ name, schema }: Field, ...values: string[]): string | undefined {
  const sent = new FormData()
  for (const value of values) sent.append(name, value)
  const { error } = schema.safeParse(decode(sent, schema), { reportInput: true })
  return error && fieldErrorsOf(error)[name]?.key
}

const takes = (field: Field, value: unknown) => refusalOf(field, value) === undefined
const isWorded = (key: string | undefined) =>
  key !== undefined && Object.hasOwn(words.errors, key.replace(/^errors\./, ''))

/** The values that a field takes, or refuses without a message of ours; none is what is asked for. */
const wrongly = (
  field: Field,
  values: readonly unknown[],
  ask: (field: Field, value: never) => string | undefined,
) =>
  values
    .map((value) => ({
      of: `${field.form} ${field.name}`,
      value,
      said: ask(field, value as never) ?? 'taken',
    }))
    .filter(({ said }) => !isWorded(said))

const inner = (field: z.ZodType): z.ZodType =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodNullable
    ? inner(field.unwrap() as z.ZodType)
    : field
const typeOf = ({ field }: Field) => inner(field).def.type
const numbers = fields.filter((field) => typeOf(field) === 'number')
const ticks = fields.filter((field) => typeOf(field) === 'boolean')
const lists = fields.filter((field) => typeOf(field) === 'array')
const said = fields.filter((field) => ![...numbers, ...ticks, ...lists].includes(field))
/** Passwords count exactly as typed and are never stored; of an address nothing is kept but the filters that are understood. */
const kept = said.filter(({ name }) => !/password|^query$/i.test(name))
const free = kept.filter((field) => takes(field, 'Words.'))
/** Besides words: keys, which are letters, digits and hyphens. */
const named = kept.filter((field) => takes(field, 'Words.') || takes(field, 'a-1'))
const dates = kept.filter((field) => takes(field, '2026-02-28') && !named.includes(field))
const amounts = kept.filter((field) => takes(field, '1250.50') && !named.includes(field))

test('every form is looked at, and every kind of field is among them', () => {
  expect(forms.filter(({ takenBy }) => takenBy.endsWith('Action'))).toHaveLength(countActions(root))
  expect(forms.length).toBeGreaterThan(90)
  for (const kind of [numbers, ticks, lists, free, dates, amounts]) expect(kind.length).toBeGreaterThan(0)
  expect(free.length).toBeGreaterThan(60)
  expect(dates.length).toBeGreaterThan(10)
})

describe('IO-1: what is no text, number, tick or list is refused at its field', () => {
  test('in the place of a text', () => {
    expect(said.flatMap((field) => wrongly(field, noText, refusalOf))).toEqual([])
  })

  test('in the place of a number', () => {
    const values = ['7', true, null, [], [1], {}, { increment: 1 }, { gt: 0 }, Number.NaN, 1.5, 2 ** 60]
    expect(numbers.flatMap((field) => wrongly(field, values, refusalOf))).toEqual([])
  })

  test('in the place of a tick', () => {
    const values = ['true', 'yes', 1, 0, null, [], {}, { not: false }]
    expect(ticks.flatMap((field) => wrongly(field, values, refusalOf))).toEqual([])
  })

  test('in the place of a list, and in it; no list is endless', () => {
    const bad = [7, true, null, {}, { 0: 'x' }, { has: 'x' }, 'x', [7], [null], [{ contains: '' }], [['x']]]
    const endless = Array.from({ length: 5000 }, () => crypto.randomUUID())
    expect(lists.flatMap((field) => wrongly(field, [...bad, endless], refusalOf))).toEqual([])
  })

  test('in the place of an id: what only looks like one', () => {
    // a token is no id: it is any text of its length, and looked up by its hash
    const others = kept.filter((field) => !named.includes(field) && field.name !== 'token')
    expect(others.flatMap((field) => wrongly(field, noIds, refusalOfSent))).toEqual([])
    const inLists = noIds.map((value) => [value])
    expect(lists.flatMap((field) => wrongly(field, inLists, refusalOf))).toEqual([])
  })

  test('twice, where one is expected', () => {
    const single = fields.filter((field) => !lists.includes(field))
    const twice = single.filter((field) => !isWorded(refusalOfSent(field, 'one', 'two')))
    expect(twice.map(({ form, name }) => `${form} ${name}`)).toEqual([])
  })
})

test('AZ-4: a field that a form does not have is refused, each alone', () => {
  const unknown = forms.flatMap(({ takenBy, schema }) =>
    noFields.map((name) => ({ form: takenBy, name, schema: schema as z.ZodObject, field: schema })),
  )
  expect(unknown.flatMap((field) => wrongly(field, ['x'], refusalOfSent))).toEqual([])
})

describe('IO-2: text', () => {
  test('with characters that are never stored is refused', () => {
    expect(kept.flatMap((field) => wrongly(field, noCharacters, refusalOf))).toEqual([])
  })

  test('is as long as people count: in code points, whatever the characters', () => {
    const limits = free.map((field) => {
      const limit = longest(field, 'a')
      const alike = longest(field, '\u{1f600}') === limit && takes(field, '\u{1f600}'.repeat(limit))
      return {
        of: `${field.form} ${field.name}`,
        limit,
        alike,
        said: refusalOf(field, 'a'.repeat(limit + 1)),
      }
    })
    expect(limits.filter(({ alike, limit }) => !alike || limit > 10_000)).toEqual([])
    expect(limits.filter(({ said }) => !isWorded(said))).toEqual([])
    expect(limits.some(({ limit }) => limit === 300)).toBe(true)
  })

  test('is composed and trimmed, and nothing but blanks is nothing', () => {
    for (const field of free) {
      expect(field.field.parse(' SA\u0303O PAULO\t'), `${field.form} ${field.name}`).toBe('S\u00c3O PAULO')
      expect(refusalOf(field, ' \t '), `${field.form} ${field.name}`).toBe('errors.required')
    }
  })
})

describe('IO-7: dates, numbers and money', () => {
  test('a date that is none is refused, and one that is taken stays as it was sent', () => {
    expect(dates.flatMap((field) => wrongly(field, noDates, refusalOfSent))).toEqual([])
    for (const { field } of dates)
      for (const day of ['2000-01-01', '2028-02-29', '2100-12-31']) expect(field.parse(day)).toBe(day)
  })

  test('a number that no column holds is refused', () => {
    expect(numbers.flatMap((field) => wrongly(field, noWholeNumber, refusalOfSent))).toEqual([])
  })

  test('money is a decimal text with two places', () => {
    expect(amounts.flatMap((field) => wrongly(field, noAmounts, refusalOfSent))).toEqual([])
    for (const { field } of amounts)
      for (const value of ['0.01', '1250000.50', '12']) expect(field.parse(value)).toBe(value)
  })
})

/** How many of a character a field takes at most. */
function longest(field: Field, character: string): number {
  let [taken, refused] = [0, 20_001]
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2)
    if (takes(field, character.repeat(middle))) taken = middle
    else refused = middle
  }
  return taken
}
