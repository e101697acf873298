import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { jobNames } from '@/lib/jobs/catalogue'
import { enqueue, enqueueAgain } from '@/lib/jobs/enqueue'
import { type Handlers, type Run, startWorker, type Worker } from '@/lib/jobs/worker'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'

const database = testDatabase()
const name = 'session.expire'
const root = fileURLToPath(new URL('../..', import.meta.url))
const patience = { timeout: 25_000, interval: 100 }
const workers: Worker[] = []
const logged: string[] = []

beforeEach(async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  await database.asOwner('DELETE FROM pgboss.schedule')
  logged.length = 0
})
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()))
})

/** A worker that does this for every job. */
async function work(handle: (payload: unknown, run: Run) => Promise<number>, batch = 1): Promise<void> {
  const handlers = Object.fromEntries(jobNames.map((each) => [each, handle])) as Handlers
  const log = (level: string, message: string, facts = {}) =>
    void logged.push(JSON.stringify({ level, message, ...facts }))
  const pace = { poll: 0.5, supervise: 1, batch }
  workers.push(
    await startWorker({
      address: process.env.APP_DATABASE_URL ?? '',
      zone: 'Asia/Shanghai',
      handlers,
      log,
      pace,
    }),
  )
}

const runs = () =>
  database.asOwner('SELECT state::text, retry_count AS tries, output FROM pgboss.job WHERE name = $1', [name])

describe('QE-1: a job and the change that asks for it', () => {
  test('stand and fall together', async () => {
    const unit = { nameEn: 'A', nameZh: '一', nameDe: 'B', createdAt: testNow }
    const change = (fails: boolean) =>
      transaction(async (tx) => {
        await tx.unit.create({ data: unit, select: { id: true } })
        expect(await enqueue(tx, name, {})).toEqual(expect.any(String))
        if (fails) throw new Error('Something else goes wrong')
      })
    await expect(change(true)).rejects.toThrow('Something else')
    expect([await db().unit.count(), await runs()]).toEqual([0, []])
    await change(false)
    expect([await db().unit.count(), await runs()]).toEqual([
      1,
      [{ state: 'created', tries: 0, output: null }],
    ])
  })

  test('of runs with the same key only one waits', async () => {
    const send = (key?: string) =>
      transaction((tx) => enqueue(tx, name, {}, key === undefined ? {} : { key }))
    expect(await send()).not.toBeNull()
    expect(await send()).toBeNull()
    expect(await send('other')).not.toBeNull()
    expect(await runs()).toHaveLength(2)
  })
})

describe('QE-1: workers', () => {
  let child: ChildProcess | undefined
  afterEach(() => void child?.kill('SIGKILL'))

  test('one is killed after it has claimed a run: the run is another one’s once the lease is over', async () => {
    await transaction((tx) => enqueue(tx, name, {}))
    await database.asOwner('UPDATE pgboss.job SET expire_seconds = 2, retry_delay = 0, retry_backoff = false')
    const words = ['--import', 'tsx', `${root}lib/testing/holding-worker.ts`]
    child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    await vi.waitFor(() => expect(said).toContain('claimed'), patience)
    child.kill('SIGKILL')
    expect(await runs()).toMatchObject([{ state: 'active', tries: 0 }])
    const handle = vi.fn(async () => 3)
    await work(handle)
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: 'completed' }]), patience)
    expect(handle).toHaveBeenCalledTimes(1)
    expect(await runs()).toEqual([{ state: 'completed', tries: 1, output: { count: 3 } }])
  })

  test('three do 1000 runs, each of them once', async () => {
    await database.asOwner('SELECT pgboss.create_queue($1, $2)', [name, { policy: 'exclusive' }])
    await database.asOwner(
      `INSERT INTO pgboss.job (name, singleton_key, policy, data)
       SELECT $1, 'run ' || number, 'exclusive', '{}' FROM generate_series(1, 1000) number`,
      [name],
    )
    const done: [worker: number, run: string][] = []
    const [begun, allBegun] = [new Set<number>(), Promise.withResolvers<void>()]
    for (const worker of [1, 2, 3])
      await work(async (_, { id }) => {
        // The first two could be done with all of it before the third has started.
        if (begun.add(worker).size === 3) allBegun.resolve()
        await allBegun.promise
        done.push([worker, id])
        return 0
      }, 20)
    await vi.waitFor(
      async () =>
        expect(
          await database.asOwner('SELECT state::text, count(*)::int FROM pgboss.job GROUP BY 1'),
        ).toEqual([{ state: 'completed', count: 1000 }]),
      patience,
    )
    expect(done).toHaveLength(1000)
    expect(new Set(done.map(([, run]) => run)).size).toBe(1000)
    expect(new Set(done.map(([worker]) => worker)).size).toBe(3)
  })

  test('a run that is stopped for finishes first', async () => {
    const begun = Promise.withResolvers<void>()
    const end = Promise.withResolvers<number>()
    await transaction((tx) => enqueue(tx, name, {}))
    await work(() => {
      begun.resolve()
      return end.promise
    })
    await begun.promise
    const stopped = workers.pop()?.stop()
    end.resolve(1)
    await stopped
    expect(await runs()).toEqual([{ state: 'completed', tries: 0, output: { count: 1 } }])
  })
})

describe('what cannot be done', () => {
  test('QE-1: a payload that does not fit fails at once, with a message, and is never handled', async () => {
    await transaction((tx) => enqueue(tx, name, { all: true } as never))
    const handle = vi.fn(async () => 0)
    await work(handle)
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: 'failed' }]), patience)
    expect(await runs()).toEqual([
      { state: 'failed', tries: 0, output: { message: expect.stringContaining('all') } },
    ])
    expect(handle).not.toHaveBeenCalled()
  })

  test('QE-1: a job that this version does not know fails at once', async () => {
    await database.asOwner('SELECT pgboss.create_queue(\'letter.send\', \'{"policy": "standard"}\')')
    await database.asOwner("INSERT INTO pgboss.job (name, policy) VALUES ('letter.send', 'standard')")
    await work(async () => 0)
    await vi.waitFor(
      async () =>
        expect(await database.asOwner('SELECT state::text, output FROM pgboss.job')).toEqual([
          { state: 'failed', output: { message: 'This version knows no job letter.send.' } },
        ]),
      patience,
    )
    await database.asOwner("SELECT pgboss.delete_queue('letter.send')")
  })

  test('what fails is tried again as often as the job allows; then a person may ask for it once more', async () => {
    await database.asOwner('SELECT pgboss.create_queue($1, $2)', [name, { policy: 'exclusive' }])
    const [row] = await database.asOwner(
      "INSERT INTO pgboss.job (name, policy, retry_limit, data) VALUES ($1, 'exclusive', 1, '{}') RETURNING id",
      [name],
    )
    let isWell = false
    await work(async () => {
      if (!isWell) throw new Error('The disk is full')
      return 7
    })
    await vi.waitFor(
      async () => expect(await runs()).toMatchObject([{ state: 'failed', tries: 1 }]),
      patience,
    )
    expect(await runs()).toMatchObject([{ output: { message: 'The disk is full' } }])
    expect(logged.filter((line) => line.includes('The disk is full'))).toHaveLength(2)
    isWell = true
    await transaction((tx) => enqueueAgain(tx, name, String(row?.id)))
    await vi.waitFor(async () => expect(await runs()).toMatchObject([{ state: 'completed' }]), patience)
  })
})

test('the schedules are those of the catalogue, in the workspace’s zone; one that is no longer there is taken out', async () => {
  await database.asOwner('SELECT pgboss.create_queue(\'letter.send\', \'{"policy": "standard"}\')')
  await database.asOwner("INSERT INTO pgboss.schedule (name, cron) VALUES ('letter.send', '* * * * *')")
  await work(async () => 0)
  const stored = await database.asOwner('SELECT name, cron, timezone FROM pgboss.schedule ORDER BY name')
  expect(stored).toEqual([
    { name: 'export.expire', cron: '37 * * * *', timezone: 'Asia/Shanghai' },
    { name: 'history.seal', cron: '17 * * * *', timezone: 'Asia/Shanghai' },
    { name: 'session.expire', cron: '40 3 * * *', timezone: 'Asia/Shanghai' },
    { name: 'snapshot.nightly', cron: '10 0 * * *', timezone: 'Asia/Shanghai' },
  ])
})
