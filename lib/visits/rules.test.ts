import { describe, expect, test } from 'vitest'
import {
  commitmentNumber,
  dateIn,
  latestPastYear,
  markPassages,
  quoteSelector,
  visitKey,
} from '@/lib/visits/rules'

describe('the year of a visit whose report names none', () => {
  const end = { month: 11, day: 22 }
  test.each([
    ['2026-11-22T22:59:59Z', 2025, 'the last day is not over in Berlin'],
    ['2026-11-22T23:00:00Z', 2026, 'midnight in Berlin has passed'],
    ['2026-11-23T12:00:00Z', 2026, 'the day after'],
    ['2027-01-01T00:00:00Z', 2026, 'the next year'],
  ])('%s gives %i: %s', (now, year) => {
    expect(latestPastYear(end, new Date(now), 'Europe/Berlin')).toBe(year)
  })

  test('days become dates', () => {
    expect(dateIn(2026, { month: 3, day: 9 })).toBe('2026-03-09')
  })
})

test('a visit key is country and year, and a further one of that year gets a letter', () => {
  expect(visitKey('DE', '2026-11-19', [])).toBe('DE26')
  expect(visitKey('DE', '2026-11-19', ['DE26'])).toBe('DE26B')
  expect(visitKey('DE', '2026-11-19', ['DE26', 'DE26B', 'FR26'])).toBe('DE26C')
})

test('numbers have at least three digits', () => {
  expect([7, 1234].map((n) => commitmentNumber('DE26', n))).toEqual(['DE26-007', 'DE26-1234'])
})

describe('anchors', () => {
  const paragraph = 'The group may come. The city hopes for more. The group may stay.'

  test('a passage that occurs once is found with what stands around it', () => {
    expect(quoteSelector(paragraph, 'The city hopes')).toEqual({
      exact: 'The city hopes',
      prefix: 'The group may come. ',
      suffix: ' for more. The group may stay.',
    })
  })

  test('a passage that is absent, ambiguous or empty is no anchor', () => {
    expect(quoteSelector(paragraph, 'never said')).toBeNull()
    expect(quoteSelector(paragraph, 'The group may')).toBeNull()
    expect(quoteSelector(paragraph, '')).toBeNull()
  })

  test('marking keeps the text whole and tells who rests on which part, also where passages overlap', () => {
    const spans = markPassages('abcdef', [
      { exact: 'bcd', number: 'DE26-001' },
      { exact: 'de', number: 'DE26-002' },
      { exact: 'zz', number: 'DE26-003' },
    ])
    expect(spans.map((span) => span.text).join('')).toBe('abcdef')
    expect(spans).toEqual([
      { text: 'a', commitments: [] },
      { text: 'bc', commitments: ['DE26-001'] },
      { text: 'd', commitments: ['DE26-001', 'DE26-002'] },
      { text: 'e', commitments: ['DE26-002'] },
      { text: 'f', commitments: [] },
    ])
  })

  test('a paragraph without passages is one span', () => {
    expect(markPassages('abc', [])).toEqual([{ text: 'abc', commitments: [] }])
  })
})
