import { expect, test } from 'vitest'
import { changeDeadline, confirmDeadline } from '@/lib/deadlines/commands'
import { readDossier } from '@/lib/dossiers/queries'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toMove } from '@/lib/testing/inputs'

testDatabase()

test('the changes of a deadline come newest first to those in scope, and to nobody else', async () => {
  const unitId = await buildUnit()
  const manager = await buildActor('manager', [unitId])
  const commitment = await buildCommitment({ leadUnitId: unitId, dueOn: '2026-11-21', dueBasis: 'proposed' })
  const { id: commitmentId, number } = commitment
  const later = new Date(testNow.getTime() + 60_000)
  await confirmDeadline(manager, { id: crypto.randomUUID(), commitmentId, version: 1 }, testNow)
  await changeDeadline(manager, toMove(commitment, { version: 2, reason: 'They asked.' }), later)
  const first = {
    kind: 'confirmed',
    oldDueOn: '2026-11-21',
    oldBasis: 'proposed',
    newDueOn: '2026-11-21',
    reason: null,
    daysOverdue: 0,
    requestedBy: null,
  }
  const second = {
    kind: 'changedAfterExpiry',
    oldDueOn: '2026-11-21',
    oldBasis: 'agreed',
    newDueOn: '2027-01-31',
    reason: 'They asked.',
    daysOverdue: 5,
    requestedBy: null,
  }
  const viewer = await buildActor('viewer', [unitId])
  expect((await readDossier(viewer, number))?.deadlineChanges).toEqual([
    { ...second, id: expect.any(String), changedAt: later, grantedBy: manager.name },
    { ...first, id: expect.any(String), changedAt: testNow, grantedBy: manager.name },
  ])
  expect(await readDossier(await buildActor('manager', [await buildUnit()]), number)).toBeNull()
  expect(await readDossier(await buildActor('staff'), number)).toBeNull()
})
