import { expect, test } from 'vitest'
import { judgeOvertaken, whyNotExtendable } from '@/lib/extensions/rules'

const today = '2026-11-22'

test.each([
  ['2026-11-23', 'agreed', null],
  ['2026-11-22', 'agreed', null],
  ['2026-11-22', 'statedInSource', null],
  ['2026-11-21', 'agreed', 'extensionTooLate'],
  ['2026-11-21', 'statedInSource', 'extensionTooLate'],
  ['2026-12-20', 'proposed', 'extensionWithoutDate'],
  ['2026-11-21', 'proposed', 'extensionWithoutDate'],
  [null, null, 'extensionWithoutDate'],
] as const)('a deadline of %s, %s: %s', (dueOn, dueBasis, expected) => {
  expect(whyNotExtendable({ dueOn, dueBasis }, today)).toBe(expected)
})

test.each([
  ['manager', '2027-01-31', 'granted'],
  ['manager', '2027-01-30', 'refused'],
  ['manager', '2027-02-01', 'refused'],
  ['asker', '2027-01-31', 'withdrawn'],
  ['asker', '2027-02-01', 'withdrawn'],
  [null, '2027-02-01', 'refused'],
])('the %s sets %s while 2027-01-31 is asked for: %s', (byId, dueOn, expected) => {
  expect(judgeOvertaken({ askedById: 'asker', newDueOn: '2027-01-31' }, { byId, dueOn })).toBe(expected)
})
