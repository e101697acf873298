import { describe, expect, test } from 'vitest'
import { groupOf, type WorkGroup, type WorkSubject, workGroups } from '@/lib/my-work/rules'

const nothing: WorkSubject = {
  light: 'onTime',
  attention: [],
  handedOver: false,
  toReview: false,
  returned: false,
  mine: false,
  nextStep: null,
  moveBy: 'ours',
}
const due = { reason: 'updateDue', days: 2 } as const
const only: Record<WorkGroup, Partial<WorkSubject>> = {
  handedOver: { handedOver: true },
  toReview: { toReview: true },
  dueSoon: { light: 'dueSoon' },
  overdue: { light: 'overdue' },
  returned: { returned: true },
  updateDue: { attention: [due] },
  nextStep: { mine: true, nextStep: 'Call' },
}

test.each(workGroups)('an item with nothing else belongs to %s', (group) => {
  expect(groupOf({ ...nothing, ...only[group] })).toBe(group)
})

describe.each(workGroups.map((group, index) => ({ group, after: workGroups.slice(index + 1) })))(
  '$group comes first',
  ({ group, after }) => {
    test('whatever else the item has', () => {
      const most = {
        handedOver: group === 'handedOver',
        returned: true,
        mine: true,
        nextStep: 'Call',
        attention: [due],
      }
      const has = (wanted: WorkGroup) => wanted === group || after.includes(wanted)
      const subject: WorkSubject = {
        ...nothing,
        ...most,
        toReview: has('toReview'),
        returned: has('returned'),
        attention: has('updateDue') ? [due] : [],
        light: group === 'dueSoon' ? 'dueSoon' : has('overdue') ? 'overdue' : 'onTime',
      }
      expect(groupOf(subject)).toBe(group)
    })
  },
)

test.each([
  ['nothing', {}],
  ['a next step of somebody else', { nextStep: 'Call' }],
  ['no next step', { mine: true }],
  ['a next step while it is the partner’s move', { mine: true, nextStep: 'Call', moveBy: 'partner' }],
  ['a next step of a closed item', { mine: true, nextStep: 'Call', light: 'closed' }],
  ['reasons that ask for no update', { attention: [{ reason: 'noProgress', days: 50 }] }],
] as [string, Partial<WorkSubject>][])('an item with %s waits for nobody', (_, change) => {
  expect(groupOf({ ...nothing, ...change })).toBeNull()
})

test('never updated is due for an update too', () => {
  expect(groupOf({ ...nothing, attention: [{ reason: 'neverUpdated', days: null }] })).toBe('updateDue')
})
