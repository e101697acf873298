import { describe, expect, test } from 'vitest'
import { beginsDaysAgo } from '@/prisma/demo/days'
import { people, personKeys } from '@/prisma/demo/people'
import type { ItemBeat, Update } from '@/prisma/demo/shape'
import { itemStories, story } from '@/prisma/demo/story/story'
import { commitments } from '@/prisma/seed/visit-germany/commitments'
import { contacts } from '@/prisma/seed/visit-germany/contacts'
import { delegation } from '@/prisma/seed/visit-germany/delegation'

const updates = itemStories.flatMap(({ item, beats }) =>
  beats
    .filter((beat): beat is ItemBeat & Update => beat.does === 'update')
    .map((update) => ({ item, update })),
)

describe('items', () => {
  test('each item of the visit has its story, and each story an item', () => {
    const known = commitments.map(({ key }) => key).sort()
    const told = itemStories.filter(({ beats }) => beats[0]?.does !== 'enter').map(({ item }) => item)
    expect(told.sort()).toEqual(known)
    const entered = itemStories.filter(({ beats }) => beats[0]?.does === 'enter')
    expect(entered.map(({ item }) => item).filter((item) => known.includes(item))).toEqual([])
    expect(new Set(itemStories.map(({ item }) => item)).size).toBe(itemStories.length)
  })

  test.each(itemStories.map(({ item, beats }) => [item, beats] as const))(
    '%s: one thing after the other, within the four months',
    (_, beats) => {
      const days = beats.map(({ daysAgo }) => daysAgo)
      expect(days).toEqual([...days].sort((a, b) => b - a))
      for (const day of days) {
        expect(day).toBeGreaterThanOrEqual(1)
        expect(day).toBeLessThanOrEqual(beginsDaysAgo)
      }
    },
  )

  test('an item that is merged goes into one that is there', () => {
    const merged = itemStories.flatMap(({ beats }) =>
      beats.flatMap((beat) => (beat.does === 'merge' ? [beat.into] : [])),
    )
    expect(merged).toHaveLength(1)
    for (const into of merged) expect(commitments.map(({ key }) => key)).toContain(into)
  })
})

describe('updates', () => {
  test.each(updates.map(({ item, update }) => [`${item} ${update.daysAgo}`, update] as const))(
    '%s: the next step lies ahead of the day on which it was announced',
    (_, { daysAgo, step, stepIn }) => {
      expect(step === undefined).toBe(stepIn === undefined)
      if (stepIn !== undefined) expect(stepIn).toBeGreaterThan(-daysAgo)
    },
  )

  test('what became of a step is told only after a step', () => {
    for (const { item, beats } of itemStories) {
      let announced = false
      for (const beat of beats) {
        if (beat.does !== 'update') continue
        if (beat.outcome) expect([item, beat.daysAgo, announced]).toEqual([item, beat.daysAgo, true])
        announced = beat.step !== undefined
      }
    }
  })

  test('a text is in the language that it names', () => {
    const signs = {
      zh: /\p{Script=Han}/u,
      de: /\b(der|die|das|und|ist|eine?[rnms]?)\b/i,
      en: /\b(the|and|is|of|a|to)\b/i,
    }
    for (const { item, update } of updates) {
      expect(update.progress, item).toMatch(signs[update.language])
      if (update.language !== 'zh') expect(update.progress, item).not.toMatch(signs.zh)
    }
  })
})

test('people of the real visit act in no part of it', () => {
  const texts = JSON.stringify([story, people])
  const real = [...delegation, ...contacts].map(({ printedName }) => printedName)
  expect(real.length).toBeGreaterThan(9)
  expect(real.filter((name) => texts.includes(name))).toEqual([])
})

test('everybody does something', () => {
  const acting = new Set(story.filter(({ does }) => does !== 'accept').map(({ by }) => by))
  expect(personKeys.filter((key) => !acting.has(key))).toEqual([])
})
