import { expect, test } from 'vitest'
import { chanceOf } from './random'

test('the same seed gives the same numbers, another one others', () => {
  const drawn = (seed: number) => {
    const { below } = chanceOf(seed)
    return Array.from({ length: 20 }, () => below(1_000))
  }
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})

test('what is drawn lies between its limits, and both are drawn', () => {
  const { between } = chanceOf(1)
  const drawn = Array.from({ length: 200 }, () => between(3, 5))
  expect(new Set(drawn)).toEqual(new Set([3, 4, 5]))
})

test('what has no weight is never drawn, what has all of it always', () => {
  const { weigh, happens } = chanceOf(1)
  const drawn = Array.from({ length: 100 }, () => weigh({ never: 0, always: 3 }))
  expect(new Set(drawn)).toEqual(new Set(['always']))
  expect(Array.from({ length: 100 }, () => happens(100)).every(Boolean)).toBe(true)
  expect(Array.from({ length: 100 }, () => happens(0)).some(Boolean)).toBe(false)
})

test('an id is of version 7 and begins with its time, so that later ones stand behind', () => {
  const { idAt } = chanceOf(1)
  const id = idAt(new Date('2026-11-23T00:00:00Z'))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(idAt(new Date('2026-11-24T00:00:00Z')) > id).toBe(true)
})
