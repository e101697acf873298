import { beforeEach, expect, test } from 'vitest'
import { archiveCommitment, restoreCommitment } from '@/lib/archives/commands'
import { listCommitments } from '@/lib/catalogue/queries'
import { parseCommitmentFilters } from '@/lib/commitments/schema'
import { listCommitmentHistory } from '@/lib/history/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { defaultReading } from '@/lib/testing/reading'

testDatabase()
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  const leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

async function numbers(state: string): Promise<string[]> {
  const { filters } = parseCommitmentFilters({ state })
  return (await listCommitments(manager, filters, defaultReading(testNow))).items.map(({ number }) => number)
}

test('an archived item is in no list but the archived ones, and comes back; each once', async () => {
  const subject = { commitmentId: commitment.id, version: 1 }
  await archiveCommitment(manager, { ...subject, reason: 'Recorded twice.' }, testNow)
  for (const state of ['open', 'closed', 'all']) expect(await numbers(state), state).toEqual([])
  expect(await numbers('archived')).toEqual([commitment.number])
  const [archived] = await listCommitmentHistory(manager, commitment.number)
  expect(archived).toMatchObject({
    key: 'commitment.archived',
    changes: [{ field: 'reason', after: { text: 'Recorded twice.' } }],
  })
  await expect(
    archiveCommitment(manager, { ...subject, version: 2, reason: 'Again.' }, testNow),
  ).rejects.toMatchObject({ code: 'alreadyArchived' })
  await restoreCommitment(manager, { ...subject, version: 2 }, testNow)
  expect(await numbers('open')).toEqual([commitment.number])
  await expect(restoreCommitment(manager, { ...subject, version: 3 }, testNow)).rejects.toMatchObject({
    code: 'notArchived',
  })
})
