import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { recordLedgerExport } from '@/lib/reports/commands'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'

const { asOwner } = testDatabase()
const { filters } = parseCommitmentFilters({ state: 'all', q: 'Köln', page: '3' })
const events = () =>
  asOwner(
    `SELECT actor_id, actor_name, at, address, before, after FROM audit_event WHERE action = 'ledger.exported'`,
  )

test('an export is in the history with who, what form, which filters and how many rows', async () => {
  const actor = await buildActor('viewer', [], { seesAllUnits: true })
  await recordLedgerExport(actor, { format: 'csv', filters: { ...filters, page: 1 }, rows: 21 }, testNow)
  expect(await events()).toEqual([
    {
      actor_id: actor.id,
      actor_name: actor.name,
      at: testNow,
      address: actor.address,
      before: {},
      after: { format: 'csv', rows: 21, filters: '?q=K%C3%B6ln&state=all' },
    },
  ])
})

test('forbidden: the system takes nothing out', async () => {
  const exporting = async () =>
    recordLedgerExport(systemActor('job'), { format: 'json', filters, rows: 0 }, testNow)
  await expect(exporting()).rejects.toMatchObject({ code: 'forbidden' })
  expect(await events()).toEqual([])
})
