import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { closeSnapshots, openSnapshot, type Snapshot } from '@/lib/reports/snapshot'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

const { asOwner } = testDatabase()
const opened: Snapshot[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})
afterAll(closeSnapshots)

async function open(): Promise<Snapshot> {
  const snapshot = await openSnapshot()
  opened.push(snapshot)
  return snapshot
}

async function countOpen(): Promise<number> {
  const rows = await asOwner(
    `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
  )
  return rows.length
}

test('a snapshot is of one moment, in UTC, and nothing can be written in it', async () => {
  const { tx } = await open()
  expect(await tx.unit.count()).toBe(0)
  await buildUnit()
  expect(await tx.unit.count()).toBe(0)
  expect(await tx.$queryRaw`SELECT current_setting('timezone') AS zone`).toEqual([{ zone: 'UTC' }])
  const writing = tx.unit.create({ data: { nameEn: 'a', nameZh: 'b', nameDe: 'c', createdAt: new Date() } })
  await expect(writing).rejects.toThrow(/read-only/)
})

test('closed before its end, often or not, it leaves no transaction behind', async () => {
  const snapshot = await open()
  expect(await countOpen()).toBe(1)
  await Promise.all([snapshot.close(), snapshot.close()])
  expect(await countOpen()).toBe(0)
  await expect(snapshot.tx.unit.count()).rejects.toThrow()
})

test('P3 as many as may be are open at once; one more is told to come back, and is let in when one is closed', async () => {
  const [first] = await Promise.all(Array.from({ length: 5 }, open))
  await expect(open()).rejects.toMatchObject({ code: 'busy' })
  await first?.close()
  expect(await (await open()).tx.unit.count()).toBe(0)
})

test('a connection that breaks fails the reading and takes nothing else with it', async () => {
  const { tx, close } = await open()
  const [found] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  await asOwner('SELECT pg_terminate_backend($1, 5000)', [found?.pid])
  await expect(tx.unit.count()).rejects.toThrow()
  await close()
  expect(await (await open()).tx.unit.count()).toBe(0)
})

test('a reader who is not heard of for a minute loses the snapshot; one who is heard of keeps it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const [left, kept] = await Promise.all([open(), open()])
  vi.advanceTimersByTime(45_000)
  kept.touch()
  vi.advanceTimersByTime(45_000)
  vi.useRealTimers()
  await expect.poll(countOpen).toBe(1)
  await expect(left.tx.unit.count()).rejects.toThrow()
  expect(await kept.tx.unit.count()).toBe(0)
})
