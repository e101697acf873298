import { expect, test } from 'vitest'
import { piecesOf } from '@/lib/export-files/rules'

async function* from(...parts: (string | Uint8Array)[]) {
  yield* parts
}
const cut = async (...parts: (string | Uint8Array)[]) =>
  (await Array.fromAsync(piecesOf(from(...parts), 4))).map((piece) => Buffer.from(piece).toString())

test.each([
  ['nothing', [], []],
  ['less than a piece', ['ab'], ['ab']],
  ['a piece', ['ab', 'cd'], ['abcd']],
  ['parts across pieces', ['abc', 'def', 'g'], ['abcd', 'efg']],
  ['a part of several pieces', ['abcdefghij'], ['abcd', 'efgh', 'ij']],
  ['empty parts', ['', 'a', '', 'b'], ['ab']],
])('%s', async (_, parts, pieces) => {
  expect(await cut(...parts)).toEqual(pieces)
})

test('letters of more than one byte and bytes come out as they went in', async () => {
  const bytes = new Uint8Array([0, 255, 1])
  const pieces = await Array.fromAsync(piecesOf(from('慕尼', bytes), 4))
  expect(Buffer.concat(pieces)).toEqual(Buffer.concat([Buffer.from('慕尼'), bytes]))
})

test('a piece that was handed out stays as it is', async () => {
  const pieces = piecesOf(from('abcdefgh'), 4)
  const { value: first } = await pieces.next()
  await pieces.next()
  expect(Buffer.from(first as Uint8Array).toString()).toBe('abcd')
})
