import { describe, expect, test } from 'vitest'
import answers from '../answers.json'
import { commitments } from './commitments'
import type { AnchorSeed } from './shape'
import { paragraphText } from './source'
import { anchored, mentions } from './subjects'

function positionOf(anchor: AnchorSeed): { start: number; end: number } {
  const start = paragraphText(anchor.paragraph).indexOf(anchor.exact)
  return { start, end: start + anchor.exact.length }
}

describe('anchors', () => {
  test.each(anchored)('$subject rests on one place of the summary ($anchor.exact)', ({ anchor }) => {
    expect(anchor.exact.length).toBeGreaterThan(0)
    expect(paragraphText(anchor.paragraph).split(anchor.exact)).toHaveLength(2)
  })

  test.each(anchored)('$subject has a locator of one to eight words ($anchor.locator)', ({ anchor }) => {
    const words = anchor.locator?.trim().split(/\s+/) ?? []
    expect(words.length).toBeGreaterThan(0)
    expect(words.length).toBeLessThanOrEqual(8)
  })

  test('passages of different commitments do not overlap, so that each can be marked in the text', () => {
    for (const [index, one] of mentions.entries()) {
      for (const other of mentions.slice(index + 1)) {
        if (one.anchor.paragraph !== other.anchor.paragraph) continue
        const [left, right] = [positionOf(one.anchor), positionOf(other.anchor)]
        const apart = left.end <= right.start || right.end <= left.start
        expect(apart, `${one.subject} and ${other.subject}`).toBe(true)
      }
    }
  })

  test('the answers name exactly the commitments, in order, with the paragraph and locator of a mention', () => {
    expect(answers.map(({ commitment }) => commitment)).toEqual(commitments.map(({ key }) => key))
    for (const { commitment, paragraph, locator, sentences } of answers) {
      const places = mentions
        .filter(({ subject }) => subject === commitment)
        .map(({ anchor }) => ({ paragraph: anchor.paragraph, locator: anchor.locator }))
      expect(places).toContainEqual({ paragraph, locator })
      expect(sentences.length).toBeGreaterThan(0)
      expect(sentences).toEqual([...new Set(sentences)].sort((left, right) => left - right))
    }
  })
})
