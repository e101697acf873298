import { describe, expect, test } from 'vitest'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import {
  columns,
  columnsOf,
  defaultColumns,
  filtersOfGroup,
  groupings,
  mostOffered,
  plainDisplay,
} from '@/lib/listings/rules'
import {
  canonicalQuery,
  chosenHref,
  displayToParams,
  listingToQuery,
  parseListing,
  parseSeeking,
  seekingHref,
} from '@/lib/listings/schema'

const { filters } = parseCommitmentFilters({})

describe('what a list shows, and how, stands in its address', () => {
  test('an address without words is the plain table', () => {
    const { display, rejected } = parseListing({})
    expect(display).toEqual(plainDisplay)
    expect(rejected).toEqual([])
    expect(listingToQuery(filters, display)).toBe('')
  })

  test.each(groupings)('group=%s is read and written', (group) => {
    const { display } = parseListing({ group })
    expect(display.group).toBe(group)
    expect(listingToQuery(filters, display)).toBe(`?group=${group}`)
  })

  test('columns come in the order of the table, and number and name always', () => {
    const { display } = parseListing({ columns: 'sector.light.sector' })
    expect(display.columns).toEqual(['number', 'name', 'light', 'sector'])
    expect(displayToParams(display)).toEqual({ columns: 'light.sector' })
  })

  test('a form sends a box each, and one for the columns that stay', () => {
    expect(parseListing({ columns: ['number', 'health'] }).display.columns).toEqual([
      'number',
      'name',
      'health',
    ])
    const none = parseListing({ columns: 'number' }).display
    expect(none.columns).toEqual(['number', 'name'])
    expect(parseListing(displayToParams(none)).display).toEqual(none)
  })

  test('the usual columns are not written down', () => {
    const { display } = parseListing({ columns: [...defaultColumns] })
    expect(displayToParams(display)).toEqual({})
  })

  test('every column can be had', () => {
    expect(parseListing({ columns: columns.join('.') }).display.columns).toEqual(columns)
    expect(columnsOf([])).toEqual(['number', 'name'])
  })

  test.each([
    { params: { layout: 'wall' }, rejected: ['layout'] },
    { params: { group: 'owner' }, rejected: ['group'] },
    { params: { group: ['unit', 'stage'] }, rejected: ['group'] },
    { params: { columns: 'light.shoe' }, rejected: ['columns'] },
    { params: { columns: Array.from({ length: 500 }, () => 'light') }, rejected: ['columns'] },
    { params: { columns: 'light.'.repeat(500) }, rejected: ['columns'] },
    { params: { light: 'blue', group: 'hue' }, rejected: ['light', 'group'] },
  ])('$params falls back to the default and is named', ({ params, rejected }) => {
    const read = parseListing(params)
    expect(read.rejected).toEqual(rejected)
    expect(read.display).toEqual(plainDisplay)
  })
})

describe('a list that is kept', () => {
  test.each([
    ['', ''],
    ['?page=4', ''],
    ['group=unit&light=overdue&page=3', '?light=overdue&group=unit'],
    ['?columns=light&columns=health&state=open', '?columns=light.health'],
    ['?light=blue&evil=1&layout=board', '?layout=board'],
    ['?light=overdue&light=onTime', ''],
  ])('%j is %j in its own words', (sent, kept) => {
    expect(canonicalQuery(sent)).toBe(kept)
    expect(canonicalQuery(kept)).toBe(kept)
  })
})

describe('the list behind a group', () => {
  test('has the filters of the list and the group’s own, from the first page', () => {
    expect(filtersOfGroup({ ...filters, health: 'atRisk', page: 3 }, { stage: 'signed' })).toEqual({
      ...filters,
      health: 'atRisk',
      stage: 'signed',
    })
  })

  test('is none where the list means something else by the same filter', () => {
    expect(filtersOfGroup({ ...filters, assignment: 'none' }, { assignment: 'proposed' })).toBeNull()
    expect(filtersOfGroup({ ...filters, stage: 'signed' }, { stage: 'signed' })).not.toBeNull()
  })
})

describe('a value that is looked for on a page of its own', () => {
  test('a page offers so many values that a menu can hold them', () => {
    expect(mostOffered).toBe(50)
  })

  test('leads to the page with all that it was asked, from its first page', () => {
    const href = seekingHref('partner', '/commitments?light=overdue&q=a+b&page=3')
    expect(href).toBe('/choose/partner?for=%2Fcommitments&light=overdue&q=a+b&page=3')
    const seeking = parseSeeking('partner', Object.fromEntries(new URL(href, 'http://host').searchParams))
    if (!seeking) throw new Error(`${href} is not understood`)
    expect(seeking).toMatchObject({ current: undefined, question: '', problem: null })
    expect(chosenHref(seeking)).toBe('/commitments?light=overdue&q=a+b')
    expect(chosenHref(seeking, 'acme')).toBe('/commitments?light=overdue&q=a+b&partner=acme')
    expect(seekingHref('session', '/')).toBe('/choose/session?for=%2F')
  })

  test('is read as a form sends it: empty fields are left out, and the value that is set is told apart', () => {
    const sent = { for: '/overview/discipline', find: ' Bolt ', unit: '', partner: 'acme', span: '2026-W40' }
    const seeking = parseSeeking('partner', { ...sent, columns: ['light', 'stage'], q: 'x'.repeat(500) })
    expect(seeking).toEqual({
      filter: 'partner',
      page: '/overview/discipline',
      current: 'acme',
      others: [
        ['span', '2026-W40'],
        ['columns', 'light'],
        ['columns', 'stage'],
      ],
      question: 'Bolt',
      problem: null,
    })
  })

  test.each([
    ['unit', '/commitments'],
    ['partner', undefined],
    ['partner', 'https://elsewhere.example'],
    ['partner', '//elsewhere.example'],
    ['partner', ['/commitments', '/calendar']],
    ['constructor', '/'],
  ])('%s for %j is nothing', (filter, page) => {
    expect(parseSeeking(filter, { for: page })).toBeNull()
  })
})
