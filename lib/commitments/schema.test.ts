import { describe, expect, test } from 'vitest'
import {
  commitmentFiltersToQuery,
  parseCommitmentFilters,
  recordCommitmentSchema,
} from '@/lib/commitments/schema'

const defaults = { state: 'open', sort: 'deadline', dir: 'asc', page: 1 }

describe('filters of an address', () => {
  test('nothing asked is everything open, by deadline', () => {
    expect(parseCommitmentFilters({})).toEqual({ filters: defaults, rejected: [] })
  })

  test('every filter is read', () => {
    const asked = {
      q: ' 慕尼黑 ',
      visit: 'DE26',
      session: 'DE26-3',
      partner: 'bosch',
      stage: 'inTalks',
      health: 'atRisk',
      light: 'overdue',
      binding: 'contract',
      reason: 'any',
      state: 'all',
      sort: 'number',
      dir: 'desc',
      page: '2',
    }
    expect(parseCommitmentFilters(asked)).toEqual({
      filters: { ...asked, q: '慕尼黑', page: 2 },
      rejected: [],
    })
  })

  test.each<[string, string | string[]]>([
    ['sort', 'createdBy.passwordHash'],
    ['state', 'deleted'],
    ['light', 'red'],
    ['health', ['atRisk', 'offTrack']],
    ['page', '1e9'],
    ['page', '0'],
    ['page', '-1'],
    ['dir', 'ASC'],
    ['session', "DE26-3'; --"],
    ['partner', '../bosch'],
    ['unit', 'not-an-id'],
    ['q', 'a\u0000b'],
    ['q', 'x'.repeat(201)],
  ])('IO-8 %s=%j falls back to its default and is named', (name, value) => {
    expect(parseCommitmentFilters({ [name]: value })).toEqual({ filters: defaults, rejected: [name] })
  })

  test('an empty field of a form asks for nothing', () => {
    expect(parseCommitmentFilters({ q: '', stage: '', state: '' })).toEqual({
      filters: defaults,
      rejected: [],
    })
  })

  test('parameters of others are left to them', () => {
    expect(parseCommitmentFilters({ update: 'DE26-001', format: 'csv' }).rejected).toEqual([])
  })

  test('a query names what is not default, and reads back the same', () => {
    expect(commitmentFiltersToQuery(parseCommitmentFilters({}).filters)).toBe('')
    const { filters } = parseCommitmentFilters({ q: 'BMW 研发', state: 'all', page: '3' })
    const query = commitmentFiltersToQuery(filters)
    expect(parseCommitmentFilters(Object.fromEntries(new URLSearchParams(query))).filters).toEqual(filters)
  })
})

describe('recording a commitment', () => {
  const id = '0193a3e0-0000-7000-8000-000000000000'
  const input = {
    visitId: id,
    originalLanguage: 'en',
    texts: { en: { title: 'A', summary: 'B' } },
    kind: 'project',
    bindingStrength: 'contract',
    promisedBy: 'both',
    moveBy: 'ours',
    stageTemplate: 'investment',
    stage: 'lead',
    confidentiality: 'internal',
    leadUnitId: id,
    leadUnitBasis: 'proposed',
    partners: [],
    mentions: [{ sessionId: id, anchor: { sourceDocumentId: id, paragraph: 1, exact: 'words' } }],
    checks: [],
  }

  test('a whole one passes', () => {
    expect(recordCommitmentSchema.safeParse(input).success).toBe(true)
  })

  test.each([
    ['a stage of the other path', { stage: 'inTalks' }],
    ['no text in the original language', { originalLanguage: 'de' }],
    ['no mention', { mentions: [] }],
    [
      'a locator of nine words',
      {
        mentions: [
          {
            sessionId: id,
            anchor: { sourceDocumentId: id, paragraph: 1, exact: 'w', locator: 'a b c d e f g h i' },
          },
        ],
      },
    ],
    ['a date that does not exist', { deadline: { dueOn: '2026-02-30', basis: 'agreed' } }],
    ['a number of its own', { number: 'DE26-999' }],
  ])('AZ-4 %s is refused', (_, change) => {
    expect(recordCommitmentSchema.safeParse({ ...input, ...change }).success).toBe(false)
  })
})
