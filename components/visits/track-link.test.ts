import { expect, test } from 'vitest'
import { likelySession, trackHref } from '@/components/visits/track-link'

const told = [
  { sourceDocumentId: 'a', paragraphNumber: 2, session: 1 },
  { sourceDocumentId: 'a', paragraphNumber: 6, session: 4 },
  { sourceDocumentId: 'b', paragraphNumber: 4, session: 9 },
]
const place = (paragraphNumber: number, sourceDocumentId = 'a') => ({ sourceDocumentId, paragraphNumber })

test.each([
  [2, 1, 'of the same paragraph'],
  [3, 1, 'of the one before'],
  [4, 1, 'as far before as behind'],
  [5, 4, 'nearer behind'],
  [9, 4, 'the last'],
])('paragraph %i tells of session %i: %s', (paragraph, session) => {
  expect(likelySession(told, place(paragraph))).toBe(session)
})

test('a text of which nothing is known tells of none', () => {
  expect(likelySession(told, place(1, 'c'))).toBeNull()
})

test('the link carries everything that the form can know', () => {
  const href = trackHref('DE26', { ...place(3), session: 1, words: 'They will come & stay.' })
  expect(Object.fromEntries(new URL(href, 'http://x').searchParams)).toEqual({
    visit: 'DE26',
    place: 'a:3',
    session: '1',
    passage: 'They will come & stay.',
  })
  expect(trackHref('DE26', { ...place(3), session: null, words: 'x' })).not.toContain('session')
})
