import { expect, test } from 'vitest'
import { amountForm, currencies, groupDigits, totalsOf } from '@/lib/amounts/rules'

test('totals are kept apart by kind and currency, and are exact', () => {
  const totals = totalsOf([
    { kind: 'paidIn', currency: 'EUR', value: '0.10' },
    { kind: 'paidIn', currency: 'EUR', value: '0.2' },
    { kind: 'intended', currency: 'CNY', value: '999999999999.99' },
    { kind: 'intended', currency: 'CNY', value: '999999999999.99' },
    { kind: 'intended', currency: 'EUR', value: '5' },
  ])
  expect(totals).toEqual([
    { kind: 'intended', currency: 'EUR', value: '5.00' },
    { kind: 'intended', currency: 'CNY', value: '1999999999999.98' },
    { kind: 'paidIn', currency: 'EUR', value: '0.30' },
  ])
  expect(totalsOf([])).toEqual([])
})

test.each(['0', '1', '1.5', '1200000.00', '999999999999.99'])('%s is an amount', (value) => {
  expect(amountForm.test(value)).toBe(true)
})
test.each([
  '',
  '-1',
  '+1',
  '01',
  '1,5',
  '1.234,50',
  '1.555',
  '1e3',
  'NaN',
  '0x1',
  '1 000',
  '1.',
  '.5',
  '1000000000000',
  '１',
])('IO-7: %j is none', (value) => expect(amountForm.test(value)).toBe(false))

test('currencies are codes of three letters, each once', () => {
  expect(currencies.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
  expect(new Set(currencies).size).toBe(currencies.length)
  expect(currencies.length).toBeGreaterThan(150)
})

test.each([
  ['0.50', '0.50'],
  ['100.00', '100.00'],
  ['1000.00', '1\u00a0000.00'],
  ['1250000.50', '1\u00a0250\u00a0000.50'],
])('%s is written %s', (value, written) => expect(groupDigits(value)).toBe(written))
