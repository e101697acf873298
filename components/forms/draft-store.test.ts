import { describe, expect, test } from 'vitest'
import {
  type Draft,
  draftKey,
  draftOf,
  type Entry,
  isDraftOf,
  isForgotten,
  readDraft,
  restored,
} from '@/components/forms/draft-store'

const now = new Date('2026-11-22T06:05:00Z')
const text = (values: string, usual = '', name = 'progress'): Entry => ({
  name,
  kind: 'text',
  values: [values],
  usual: [usual],
})
const stage: Entry = { name: 'stage', kind: 'choice', values: ['signed'], usual: ['inTalks'] }

describe('what is kept', () => {
  test('only what differs from what the form was made with', () => {
    const draft = draftOf([text('Met them.'), text('Call', 'Call', 'nextStep'), stage], '3', now)
    expect(draft).toEqual({
      savedAt: '2026-11-22T06:05:00.000Z',
      seen: '3',
      texts: { progress: ['Met them.'] },
      choices: { stage: ['signed'] },
    })
  })

  test('a text that was emptied on purpose', () => {
    expect(draftOf([text('', 'Call', 'nextStep')], null, now)?.texts).toEqual({ nextStep: [''] })
  })

  test('nothing, where no text was typed', () => {
    expect(draftOf([text('Call', 'Call'), stage], '3', now)).toBeNull()
    expect(draftOf([], null, now)).toBeNull()
  })
})

describe('what is put back', () => {
  const draft: Draft = {
    savedAt: now.toISOString(),
    seen: '3',
    texts: { progress: ['Met them.'] },
    choices: { stage: ['signed'] },
  }

  test('everything while the thing is as it was', () => {
    expect(restored(draft, '3')).toEqual({
      stale: false,
      values: { progress: ['Met them.'], stage: ['signed'] },
    })
    expect(restored({ ...draft, seen: null }, null).stale).toBe(false)
  })

  test('the text alone once the thing has moved on: choices were made about how it stood', () => {
    expect(restored(draft, '4')).toEqual({ stale: true, values: { progress: ['Met them.'] } })
  })

  test('nothing of what is no draft', () => {
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
    const bad = [null, '', '{', 'null', '1', '{}', JSON.stringify({ ...draft, texts: { progress: 'Met' } })]
    for (const stored of [...bad, JSON.stringify({ ...draft, savedAt: 'then' })])
      expect(readDraft(stored), String(stored)).toBeNull()
  })
})

test('a draft belongs to one person', () => {
  const key = draftKey('p1', 'status-update:c1')
  expect(isDraftOf('p1', key)).toBe(true)
  expect(isDraftOf('p', key)).toBe(false)
  expect(isDraftOf('p2', key)).toBe(false)
  expect(isDraftOf('p1', 'keys')).toBe(false)
})

test('what is older than a month, or cannot be read, is forgotten; what is no draft is left alone', () => {
  const key = draftKey('p1', 'x')
  const of = (savedAt: string) => JSON.stringify({ savedAt, seen: null, texts: {}, choices: {} })
  expect(isForgotten(key, of('2026-11-01T00:00:00Z'), now)).toBe(false)
  expect(isForgotten(key, of('2026-10-01T00:00:00Z'), now)).toBe(true)
  expect(isForgotten(key, 'rubbish', now)).toBe(true)
  expect(isForgotten('keys', 'off', now)).toBe(false)
})
