import { expect, test } from 'vitest'
import { type Fact, standingOf } from '@/lib/confirmations/rules'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))
const confirmed = (fact: Fact, day: number) => ({ fact, confirmedAt: at(day) })

test('the latest confirmation of a fact holds, until the fact is changed', () => {
  const all = [confirmed('deadline', 2), confirmed('deadline', 4), confirmed('stage', 3)]
  expect(standingOf('deadline', all, {})).toBe(all[1])
  expect(standingOf('deadline', all, { deadline: at(4) })).toBe(all[1])
  expect(standingOf('deadline', all, { deadline: at(5) })).toBeNull()
  expect(standingOf('stage', all, { deadline: at(5) })).toBe(all[2])
  expect(standingOf('promise', all, {})).toBeNull()
})
