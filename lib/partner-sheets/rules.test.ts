import { expect, test } from 'vitest'
import { agendaRoom, arrangeStops } from '@/lib/partner-sheets/rules'

const stops = [{ key: 'bmw', agenda: 'Monday' }, { key: 'bosch' }, { key: 'merck' }]

test.each([
  ['nothing', { add: [] }, ['bmw', 'bosch', 'merck']],
  ['one up', { add: [], up: 'merck' }, ['bmw', 'merck', 'bosch']],
  ['one down', { add: [], down: 'bmw' }, ['bosch', 'bmw', 'merck']],
  ['the first up', { add: [], up: 'bmw' }, ['bmw', 'bosch', 'merck']],
  ['the last down', { add: [], down: 'merck' }, ['bmw', 'bosch', 'merck']],
  ['one that is not there', { add: [], up: 'siemens', remove: 'airbus' }, ['bmw', 'bosch', 'merck']],
  ['one away', { add: [], remove: 'bosch' }, ['bmw', 'merck']],
  ['some added, none twice', { add: ['sap', 'bmw', 'sap'] }, ['bmw', 'bosch', 'merck', 'sap']],
])('%s', (_, arrangement, keys) => {
  expect(arrangeStops(stops, arrangement).map(({ key }) => key)).toEqual(keys)
})

test('what is to be talked about goes along with its partner', () => {
  const [, second] = arrangeStops(stops, { add: [], down: 'bmw' })
  expect(second).toEqual({ key: 'bmw', agenda: 'Monday' })
})

test('the more partners, the less may be typed about each; nothing that is there is cut', () => {
  expect([agendaRoom(0), agendaRoom(6), agendaRoom(7), agendaRoom(20), agendaRoom(20, 150)]).toEqual([
    200, 200, 171, 60, 150,
  ])
})
