import { describe, expect, test } from 'vitest'
import { isConfirmable, judgeDeadlineChange } from '@/lib/deadlines/rules'

const today = '2026-11-22'

describe('a new deadline', () => {
  test('before expiry it is a change', () => {
    const change = judgeDeadlineChange({ dueOn: '2026-11-30', dueBasis: 'agreed' }, '2026-12-31', today)
    expect(change).toEqual({ kind: 'changed', daysOverdue: 0, moved: true })
  })

  test('the last day itself is not yet expired', () => {
    expect(judgeDeadlineChange({ dueOn: today, dueBasis: 'agreed' }, '2026-12-31', today).kind).toBe(
      'changed',
    )
  })

  test('after expiry it says so, and for how many days the item was overdue', () => {
    const change = judgeDeadlineChange(
      { dueOn: '2026-11-08', dueBasis: 'statedInSource' },
      '2026-12-31',
      today,
    )
    expect(change).toEqual({ kind: 'changedAfterExpiry', daysOverdue: 14, moved: true })
  })

  test('a proposed date that has passed was never overdue', () => {
    const change = judgeDeadlineChange({ dueOn: '2026-01-01', dueBasis: 'proposed' }, '2026-12-31', today)
    expect(change).toEqual({ kind: 'changed', daysOverdue: 0, moved: true })
  })

  test('a first date moves nothing', () => {
    expect(judgeDeadlineChange({ dueOn: null, dueBasis: null }, '2026-12-31', today)).toMatchObject({
      kind: 'changed',
      moved: false,
    })
  })
})

test('only a proposed date can be confirmed', () => {
  expect(isConfirmable({ dueOn: today, dueBasis: 'proposed' })).toBe(true)
  expect(isConfirmable({ dueOn: today, dueBasis: 'agreed' })).toBe(false)
  expect(isConfirmable({ dueOn: null, dueBasis: null })).toBe(false)
})
