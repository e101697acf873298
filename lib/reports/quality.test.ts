import { expect, test } from 'vitest'
import { ledgerRows } from '@/lib/reports/fixtures/ledger-rows'
import { countQuality, emptyQuality } from '@/lib/reports/quality'
import type { LedgerRow } from '@/lib/reports/report'

const [bare, full] = ledgerRows

async function countsOf(...rows: LedgerRow[]) {
  const quality = emptyQuality()
  expect(await Array.fromAsync(countQuality(rows, quality))).toEqual(rows)
  return quality
}

test('rows pass unchanged and are counted for all that is missing in them', async () => {
  expect(await countsOf(bare, full, { ...full, confidentiality: 'restricted' })).toEqual({
    rows: 3,
    restricted: 1,
    neverUpdated: 1,
    proposedUnit: 1,
    noOwner: 1,
    proposedDate: 0,
    noDate: 1,
    openChecks: 2,
    unapproved: 2,
  })
})

test('a date that is only proposed counts as that, not as none', async () => {
  const quality = await countsOf({ ...full, dueBasis: 'proposed' })
  expect([quality.proposedDate, quality.noDate]).toEqual([1, 0])
})

test.each([
  ['approved', false, 0],
  ['approved', true, 1],
  ['waiting', false, 1],
  ['returned', false, 1],
] as const)('text that is %s, with a newer one waiting: %s, counts %s', async (review, newerWaits, count) => {
  const update = { language: 'en', progress: 'Called.', problems: null, review } as const
  expect((await countsOf({ ...full, update, newerWaits })).unapproved).toBe(count)
})

test('nothing is counted where there are no rows', async () => {
  expect(await countsOf()).toEqual(emptyQuality())
})
