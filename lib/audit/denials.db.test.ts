import { expect, test } from 'vitest'
import { recordDenial } from '@/lib/audit/denials'
import { db } from '@/lib/db/client'
import { listHistory } from '@/lib/history/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'

testDatabase()

test('AL-1: a denial tells who, when, from where and on which page, to administrators', async () => {
  const staff = await buildActor('staff')
  await recordDenial(staff, testNow, '/commitments/DE26-001')
  await recordDenial(staff, testNow, '')
  expect(await db().auditEvent.findMany({ where: { action: 'access.denied' } })).toMatchObject([
    { actorId: staff.id, actorName: staff.name, address: staff.address, at: testNow },
    { actorId: staff.id, after: { page: '' } },
  ])
  const history = await listHistory(await buildActor('administrator'), { action: 'access.denied' })
  const value = { kind: 'text', text: '/commitments/DE26-001' }
  expect(history?.events.map(({ changes }) => changes)).toContainEqual([
    { field: 'page', before: { kind: 'none' }, after: value },
  ])
})
