import { expect, test } from 'vitest'
import { cardMove, nextCard } from '@/components/commitments/board-rules'

const heights = [3, 0, 1, 2]

test.each([
  { from: { column: 0, row: 0 }, key: 'ArrowDown', to: { column: 0, row: 1 } },
  { from: { column: 0, row: 2 }, key: 'ArrowDown', to: null },
  { from: { column: 0, row: 0 }, key: 'ArrowUp', to: null },
  { from: { column: 0, row: 2 }, key: 'ArrowUp', to: { column: 0, row: 1 } },
  { from: { column: 0, row: 2 }, key: 'ArrowRight', to: { column: 2, row: 0 } },
  { from: { column: 2, row: 0 }, key: 'ArrowLeft', to: { column: 0, row: 0 } },
  { from: { column: 3, row: 1 }, key: 'ArrowRight', to: null },
  { from: { column: 0, row: 1 }, key: 'ArrowLeft', to: null },
  { from: { column: 0, row: 1 }, key: 'Home', to: { column: 0, row: 0 } },
  { from: { column: 0, row: 1 }, key: 'End', to: { column: 0, row: 2 } },
  { from: { column: 0, row: 1 }, key: 'a', to: null },
])('$key from $from leads to $to', ({ from, key, to }) => {
  expect(nextCard(heights, from, key)).toEqual(to)
})

test.each([
  { key: 'm', shift: false, letters: true, move: 'choose' },
  { key: '[', shift: false, letters: true, move: 'back' },
  { key: ']', shift: false, letters: true, move: 'forward' },
  { key: 'm', shift: false, letters: false, move: null },
  { key: 'ArrowLeft', shift: true, letters: false, move: 'back' },
  { key: 'ArrowRight', shift: true, letters: true, move: 'forward' },
  { key: 'ArrowRight', shift: false, letters: true, move: null },
  { key: 'M', shift: true, letters: true, move: null },
])('$key with shift $shift and letters $letters moves: $move', ({ key, shift, letters, move }) => {
  expect(cardMove(key, shift, letters)).toBe(move)
})
