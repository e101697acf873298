import { expect, test } from 'vitest'
import { dbErrorKind } from '@/lib/db/error-kind'

test.each([
  [{ code: 'P2034' }, 'retry'],
  [{ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '40P01' } } } }, 'retry'],
  [{ code: 'P2002' }, 'duplicate'],
  [{ cause: { code: '23505' } }, 'duplicate'],
  [{ code: 'P2039', cause: { originalCode: '55P03' } }, 'locked'],
  [{ cause: { code: 'ECONNREFUSED' } }, 'unavailable'],
  [{ cause: { originalCode: '57P01' } }, 'unavailable'],
  [{ cause: { originalCode: '08006' } }, 'unavailable'],
  [{ code: 'P2025' }, 'other'],
  [new Error('duplicate key value violates unique constraint'), 'other'],
  [null, 'other'],
])('%j is %s, by its code and never by its text', (error, kind) => {
  expect(dbErrorKind(error)).toBe(kind)
})

test('an error that is its own cause ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(dbErrorKind(error)).toBe('other')
})
