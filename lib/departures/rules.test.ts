import { describe, expect, test } from 'vitest'
import {
  byLeadUnit,
  type Colleague,
  canDecide,
  canOwn,
  countLeftBehind,
  type Work,
} from '@/lib/departures/rules'

const person = (change: Partial<Colleague> = {}): Colleague => ({
  id: 'p',
  role: 'staff',
  seesAllUnits: false,
  unitIds: ['a'],
  ...change,
})
const work = (change: Partial<Work> = {}): Work => ({
  leadUnitId: 'a',
  supportingUnitIds: ['b'],
  confidentiality: 'internal',
  namedViewerIds: [],
  owns: false,
  takesStep: false,
  problems: [],
  ...change,
})

test('whoever works in the lead unit may own: nobody of another unit, and no reader', () => {
  expect(canOwn(person(), 'a')).toBe(true)
  expect(canOwn(person({ role: 'administrator' }), 'a')).toBe(true)
  expect(canOwn(person(), 'b')).toBe(false)
  expect(canOwn(person({ role: 'administrator', unitIds: [] }), 'a')).toBe(false)
  expect(canOwn(person({ role: 'viewer' }), 'a')).toBe(false)
})

describe('whoever may know of the item and decide on each level may be asked', () => {
  const asked = work({ problems: [{ level: 'unit' }, { level: 'city' }] })
  test.each([
    ['an administrator', person({ role: 'administrator', unitIds: [] }), asked, true],
    ['a leader of the unit', person({ role: 'viewer' }), asked, true],
    ['a leader of all units', person({ role: 'viewer', unitIds: [], seesAllUnits: true }), asked, true],
    ['a leader of another unit', person({ role: 'viewer', unitIds: ['c'] }), asked, false],
    ['a manager, above the unit', person({ role: 'manager' }), asked, false],
    ['a manager, in the unit', person({ role: 'manager' }), work({ problems: [{ level: 'unit' }] }), true],
    [
      'a manager of the supporting unit',
      person({ role: 'manager', unitIds: ['b'] }),
      work({ problems: [{ level: 'unit' }] }),
      false,
    ],
    ['staff', person(), work({ problems: [{ level: 'unit' }] }), false],
    [
      'a leader not named for it',
      person({ role: 'viewer' }),
      { ...asked, confidentiality: 'restricted' as const },
      false,
    ],
    [
      'a leader named for it',
      person({ role: 'viewer', unitIds: [] }),
      { ...asked, confidentiality: 'restricted' as const, namedViewerIds: ['p'] },
      true,
    ],
  ])('%s', (_, who, what, expected) => {
    expect(canDecide(who, what)).toBe(expected)
  })
})

test('left behind is what they could act for and no longer can; what was out of their hands before is not asked again', () => {
  const [owned, step, elsewhere] = [
    work({ owns: true }),
    work({ takesStep: true }),
    work({ owns: true, leadUnitId: 'z' }),
  ]
  const decided = work({ problems: [{ level: 'unit' }] })
  const works = [owned, step, elsewhere, decided]
  const manager = person({ role: 'manager' })
  expect(countLeftBehind(manager, { ...manager, unitIds: ['a', 'b'] }, works)).toBe(0)
  expect(countLeftBehind(manager, { ...manager, role: 'staff' }, works)).toBe(1)
  expect(countLeftBehind(manager, { ...manager, unitIds: ['b'] }, works)).toBe(3)
  expect(countLeftBehind(manager, { ...manager, role: 'viewer' }, works)).toBe(2)
})

test('works by the unit that leads them, in their order', () => {
  const works = ['a', 'b', 'a'].map((leadUnitId, index) => ({ leadUnitId, index }))
  expect([...byLeadUnit(works)].map(([unit, of]) => [unit, of.map(({ index }) => index)])).toEqual([
    ['a', [0, 2]],
    ['b', [1]],
  ])
})
