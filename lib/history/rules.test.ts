import { describe, expect, test } from 'vitest'
import { eventSchema } from '@/lib/audit/event'
import { endOfDay, readCursor, startOfDay, writeCursor } from '@/lib/history/rules'
import { actions, historyHref, parseHistoryFilters } from '@/lib/history/schema'
import { locales } from '@/lib/i18n/locale'
import de from '@/lib/i18n/messages/de.json'
import en from '@/lib/i18n/messages/en.json'
import zh from '@/lib/i18n/messages/zh-CN.json'

describe('a day in a zone', () => {
  test.each([
    ['2026-11-22', 'Asia/Shanghai', '2026-11-21T16:00:00Z'],
    ['2026-11-22', 'UTC', '2026-11-22T00:00:00Z'],
    ['2026-11-22', 'Asia/Kathmandu', '2026-11-21T18:15:00Z'],
    ['2026-11-22', 'Pacific/Kiritimati', '2026-11-21T10:00:00Z'],
    ['2026-11-22', 'Pacific/Pago_Pago', '2026-11-22T11:00:00Z'],
    // in Berlin the clocks were put forward that night, and back that night
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    // in Cairo they are put forward at midnight: the day begins at one
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
  ])('%s begins in %s at %s', (date, zone, at) => {
    expect(startOfDay(date, zone)).toEqual(new Date(at))
  })

  test('ends where the next begins, also when it has 23 hours', () => {
    const zone = 'Europe/Berlin'
    expect(endOfDay('2026-03-29', zone)).toEqual(startOfDay('2026-03-30', zone))
    expect(endOfDay('2026-03-29', zone).getTime() - startOfDay('2026-03-29', zone).getTime()).toBe(
      23 * 3_600_000,
    )
  })
})

describe('a cursor', () => {
  test('reads what it wrote, and nothing else', () => {
    const cursor = { at: new Date('2026-11-22T12:34:56.789Z'), id: '019ab000-1111-7222-8333-444455556666' }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    for (const text of ['', '1', "1'", `${'9'.repeat(14)}-${cursor.id}`, `${writeCursor(cursor)}x`])
      expect(readCursor(text), text).toBeNull()
  })
})

describe('filters', () => {
  test('go into an address and come back', () => {
    const asked = {
      action: 'deadline.changed',
      from: '2026-11-01',
      to: '2026-11-22',
      number: 'DE25-013',
    } as const
    const params = Object.fromEntries(new URL(historyHref(asked), 'http://x').searchParams)
    expect(parseHistoryFilters(params)).toEqual({ filters: asked, rejected: {} })
    expect(historyHref({})).toBe('/history')
  })

  test('what is not ours is left out and told, with what was typed', () => {
    const bad = { person: 'me', action: 'x', from: '2026-02-30', to: ['a', 'b'], before: '1', number: '' }
    expect(parseHistoryFilters(bad)).toEqual({
      filters: {},
      rejected: { person: 'me', action: 'x', from: '2026-02-30', to: 'a,b', before: '1' },
    })
    expect(parseHistoryFilters({ number: ' de25-013 ' }).filters).toEqual({ number: 'DE25-013' })
  })
})

describe('words', () => {
  const messages = { en, 'zh-CN': zh, de } as unknown as Record<string, Record<string, unknown>>
  const at = (words: unknown, path: string) =>
    path
      .split('.')
      .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], words)

  test.each(locales)('every action of the history has words in %s', (locale) => {
    expect(actions.length).toBe(eventSchema.options.length)
    expect(
      actions.filter((action) => typeof at(messages[locale], `history.events.${action}`) !== 'string'),
    ).toEqual([])
  })

  test.each(locales)('every field that an event can show has words in %s', (locale) => {
    const fields = new Set(
      eventSchema.options.flatMap(({ shape }) => [
        ...Object.keys(shape.before.shape),
        ...Object.keys(shape.after.shape),
      ]),
    )
    // an id is the same before and after, and so is never shown
    const shown = [...fields].filter((field) => !field.endsWith('Id'))
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.filter((field) => typeof at(messages[locale], `field.${field}`) !== 'string')).toEqual([])
  })
})
