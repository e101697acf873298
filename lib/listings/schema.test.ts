import { describe, expect, test } from 'vitest'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import {
  columns,
  columnsOf,
  defaultColumns,
  filtersOfGroup,
  groupings,
  plainDisplay,
} from '@/lib/listings/rules'
import { canonicalQuery, displayToParams, listingToQuery, parseListing } from '@/lib/listings/schema'

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
