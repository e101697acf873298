import { expect, test } from 'vitest'
import type { Sum } from '@/lib/amounts/rules'
import { amountFilters, conversionsOf } from '@/lib/conversions/rules'

const sum = (kind: Sum['kind'], currency: string, value: string): Sum => ({ kind, currency, value })

test('each currency stands alone, those that deals are mostly made in first', () => {
  const sums = [
    sum('contracted', 'CNY', '8000000.00'),
    sum('paidIn', 'CNY', '2000000.00'),
    sum('contracted', 'EUR', '1000000.50'),
    sum('intended', 'USD', '5.00'),
    sum('paidIn', 'CHF', '3.00'),
  ]
  expect(conversionsOf(sums)).toEqual([
    { currency: 'EUR', contracted: '1000000.50', paidIn: '0.00', share: 0 },
    { currency: 'CNY', contracted: '8000000.00', paidIn: '2000000.00', share: 0.25 },
    { currency: 'CHF', contracted: '0.00', paidIn: '3.00', share: null },
  ])
  expect(conversionsOf([])).toEqual([])
})

test('the list of a sum holds open and closed items, each once', () => {
  expect(amountFilters('paidIn', 'EUR')).toEqual({ amount: 'paidIn', currency: 'EUR', state: 'counted' })
})
