import { expect, test } from 'vitest'
import type { Verdict } from '@/lib/seals/queries'
import { describeVerdict, readAsked } from './history-verdict'

const [one, two] = ['1'.repeat(64), '2'.repeat(64)]
const whole: Verdict = { events: 12, unsealed: 2, hashes: [one, two], event: null, seal: null }
const none = { heads: [], unreadable: 0 }
const changed = {
  id: 'e1',
  at: '2026-11-26T04:00:00.000Z',
  action: 'unit.renamed',
  actorName: 'Li\nNa',
  hash: '',
}

test('a whole history: how much there is, and its head', () => {
  expect(describeVerdict(whole, { heads: [{ number: 1, hash: one }], unreadable: 1 }, { hash: two })).toEqual(
    {
      isWhole: true,
      lines: [
        'The history is as it was sealed.',
        'Events: 12. Seals: 2. Events not sealed yet: 2.',
        `Head: 2 ${two}`,
        'Lines of history-heads.log that cannot be read: 1.',
      ],
    },
  )
})

test.each([
  [
    { event: { kind: 'changed' as const, seal: 2, event: changed } },
    'Event changed: e1, 2026-11-26T04:00:00.000Z, "unit.renamed" by "Li\\nNa", in seal 2.',
  ],
  [
    { event: { kind: 'inserted' as const, seal: 2, event: changed } },
    'Event inserted: e1, 2026-11-26T04:00:00.000Z, "unit.renamed" by "Li\\nNa", in seal 2.',
  ],
  [{ event: { kind: 'missing' as const, seal: 1, id: 'e1' } }, 'Event missing: e1, sealed in seal 1.'],
  [{ seal: { number: 2, fault: 'previous' as const } }, 'Seal 2 does not join the seal before it.'],
])('what is wrong is named: %o', (found, line) => {
  const { isWhole, lines } = describeVerdict({ ...whole, ...found }, none, null)
  expect(isWhole).toBe(false)
  expect(lines).toContain(line)
})

test('a head that was noted, or that somebody has kept, and is not in the chain any more', () => {
  const cut = { ...whole, hashes: [one] }
  const noted = describeVerdict(cut, { heads: [{ number: 2, hash: two }], unreadable: 0 }, null)
  expect(noted.isWhole).toBe(false)
  expect(noted.lines[1]).toContain(`Head 2 ${two}, noted in history-heads.log, is not in the chain`)
  const kept = describeVerdict(cut, none, { hash: two })
  expect(kept.isWhole).toBe(false)
  expect(kept.lines[1]).toContain(`Head ${two} is not in the chain`)
})

test('a head is asked for by its hash, with its number or without', () => {
  expect(readAsked([])).toBeNull()
  expect(readAsked(['--head', one])).toEqual({ number: undefined, hash: one })
  expect(readAsked(['--head', '12', 'A'.repeat(64)])).toEqual({ number: 12, hash: 'a'.repeat(64) })
  for (const words of [['--head'], [one], ['--head', 'x'], ['--head', '1', '2', one]])
    expect(() => readAsked(words), words.join(' ')).toThrow('Usage')
})
