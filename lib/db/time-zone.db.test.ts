import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changeDeadline } from '@/lib/deadlines/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { toMove } from '@/lib/testing/inputs'

const database = testDatabase()
const instant = new Date('2026-11-26T23:30:15.123Z')

test('TM-3: the surroundings are hostile: this process and the role are both west of UTC', async () => {
  expect(new Date(2026, 10, 26).getTimezoneOffset()).toBeGreaterThan(0)
  expect(await database.asApp('SHOW timezone')).toEqual([{ TimeZone: 'America/New_York' }])
})

test('P1: the application works in UTC whatever its role is set to', async () => {
  const rows = await db().$queryRaw`SELECT current_setting('TimeZone') AS zone`
  expect(rows).toEqual([{ zone: 'UTC' }])
})

test.each(['Asia/Kathmandu', 'Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])(
  'P1, TM-3: an instant that the application wrote is that instant as text of a session in %s',
  async (zone) => {
    const actor = await buildActor('administrator')
    const commitment = await buildCommitment({ dueOn: '2026-12-20' })
    await changeDeadline(actor, toMove(commitment, { dueOn: '2026-12-31' }), instant)
    await database.asOwner(`SET timezone = '${zone}'`)
    const [row] = await database.asOwner(
      `SELECT (changed_at AT TIME ZONE 'UTC')::text AS instant, new_due_on::text AS day, old_due_on::text AS "dayBefore" FROM deadline_change`,
    )
    await database.asOwner('RESET timezone')
    expect(row).toEqual({ instant: '2026-11-26 23:30:15.123', day: '2026-12-31', dayBefore: '2026-12-20' })
  },
)

test('P1: an instant that SQL wrote in another zone is that instant as the application reads it', async () => {
  const { id } = await buildCommitment()
  await database.asApp("UPDATE commitment SET last_update_at = '2026-11-27 08:30:15.123+09:00'")
  const stored = await db().commitment.findUniqueOrThrow({ where: { id }, select: { lastUpdateAt: true } })
  expect(stored.lastUpdateAt?.toISOString()).toBe('2026-11-26T23:30:15.123Z')
  expect(await db().commitment.count({ where: { lastUpdateAt: { equals: instant } } })).toBe(1)
  const [raw] = await db().$queryRaw<
    { same: boolean }[]
  >`SELECT last_update_at = ${instant} AS same FROM commitment`
  expect(raw?.same).toBe(true)
})

test('a day sent as a parameter of raw SQL is that day', async () => {
  const day = new Date('2026-12-20T00:00:00Z')
  const [row] = await db().$queryRaw<{ day: string }[]>`SELECT ${day}::date::text AS day`
  expect(row?.day).toBe('2026-12-20')
  expect(testNow.toISOString()).toBe('2026-11-26T04:00:00.000Z')
})
