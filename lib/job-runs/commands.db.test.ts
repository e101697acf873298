import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { DomainError } from '@/lib/errors'
import { retryRun, startJob } from '@/lib/job-runs/commands'
import { findJobs } from '@/lib/job-runs/queries'
import { jobNames } from '@/lib/jobs/catalogue'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const name = 'snapshot.nightly'
const missing = { name, id: '0199a0a0-0000-7000-8000-000000000000' } as const
let actor: PersonActor

beforeEach(async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  await database.asOwner('DELETE FROM pgboss.instance')
  actor = await buildActor('administrator')
})

/** A run as a worker would leave it, begun so many minutes ago and two seconds long. */
async function leave(state: string, { output = {}, minutesAgo = 1, key = null as string | null } = {}) {
  await database.asOwner('SELECT pgboss.create_queue($1, $2)', [name, { policy: 'exclusive' }])
  const [row] = await database.asOwner(
    `INSERT INTO pgboss.job (name, policy, state, output, singleton_key, data, start_after, started_on, completed_on)
     VALUES ($1, 'exclusive', $2, $3, $4, '{}', now(), now() - make_interval(mins => $5::int),
       now() - make_interval(mins => $5::int) + interval '2 seconds') RETURNING id`,
    [name, state, output, key, minutesAgo],
  )
  return { name, id: String(row?.id) } as const
}

async function leaveWorker(seconds: number, stopped = false) {
  await database.asOwner(
    `INSERT INTO pgboss.instance (id, name, host, pid, version, node_version, heartbeat_seconds, supervise, schedule, migrate,
       persist_queue_stats, persist_warnings, heartbeat_on, stopped_on)
     VALUES (gen_random_uuid(), 'worker', 'host', 1, '1', '24', 30, true, true, false, false, false,
       now() - make_interval(secs => $1), CASE WHEN $2 THEN now() END)`,
    [seconds, stopped],
  )
}

const runs = () => database.asOwner('SELECT state::text, data FROM pgboss.job ORDER BY created_on')
const events = () =>
  database.asOwner(
    "SELECT action, actor_id, after FROM audit_event WHERE action LIKE 'job.%' ORDER BY ordinal",
  )

describe('startJob', () => {
  test('done: a run waits, and the history says who asked for it', async () => {
    await startJob(actor, { name }, testNow)
    expect(await runs()).toEqual([{ state: 'created', data: {} }])
    expect(await events()).toEqual([{ action: 'job.started', actor_id: actor.id, after: { job: name } }])
  })

  test.each(['created', 'retry', 'active'])('refused while a run is %s', async (state) => {
    await leave(state)
    await expect(startJob(actor, { name }, testNow)).rejects.toThrow(new DomainError('jobWaits'))
    expect([await runs(), await events()]).toMatchObject([[{ state }], []])
  })

  test('without its event no run waits', async () => {
    await database.without('INSERT', 'audit_event', async () => {
      await expect(startJob(actor, { name }, testNow)).rejects.toThrow()
    })
    expect(await runs()).toEqual([])
  })
})

describe('retryRun', () => {
  test('done: the run waits again, and the history says who asked for it', async () => {
    await retryRun(actor, await leave('failed', { output: { message: 'The disk is full' } }), testNow)
    expect(await runs()).toEqual([{ state: 'retry', data: {} }])
    expect(await events()).toEqual([{ action: 'job.retried', actor_id: actor.id, after: { job: name } }])
  })

  test('one that is not there, one that has not failed, and one beside another run are refused', async () => {
    await expect(retryRun(actor, missing, testNow)).rejects.toThrow(new DomainError('notFound'))
    const done = await leave('completed')
    await expect(retryRun(actor, done, testNow)).rejects.toThrow(new DomainError('jobNotFailed'))
    const failed = await leave('failed')
    await leave('active')
    await expect(retryRun(actor, failed, testNow)).rejects.toThrow(new DomainError('jobWaits'))
    expect(await events()).toEqual([])
  })

  test('without its event it stays a failed one', async () => {
    const failed = await leave('failed')
    await database.without('INSERT', 'audit_event', async () => {
      await expect(retryRun(actor, failed, testNow)).rejects.toThrow()
    })
    expect(await runs()).toMatchObject([{ state: 'failed' }])
  })
})

describe('findJobs', () => {
  const find = async () => {
    const found = await findJobs(actor, testNow)
    if (!found) throw new Error('An administrator finds the jobs')
    return found
  }
  const found = async () => (await find()).jobs.find((job) => job.name === name)

  test('nobody but administrators', async () => {
    for (const role of ['manager', 'staff', 'viewer'] as const)
      expect(await findJobs(await buildActor(role), testNow)).toBeNull()
  })

  test('every job with its next run in the workspace’s zone, before anything has run', async () => {
    const { jobs, failures, worker } = await find()
    expect(jobs.map((job) => job.name)).toEqual(jobNames)
    expect(jobs.every(({ last, waiting, runningSince }) => !last && !waiting && !runningSince)).toBe(true)
    // Ten past midnight in Shanghai.
    expect(jobs.find((job) => job.name === name)?.nextAt).toEqual(new Date('2026-11-26T16:10:00Z'))
    expect(jobs.find((job) => job.name === 'history.seal')?.nextAt).toEqual(new Date('2026-11-26T04:17:00Z'))
    expect([failures, worker]).toEqual([[], { isAlive: false, seenAt: null }])
  })

  test('the last run is the latest that is over, done or failed', async () => {
    await leave('failed', { output: { message: 'The disk is full' }, minutesAgo: 9 })
    await leave('completed', { output: { count: 21 }, minutesAgo: 3 })
    expect((await found())?.last).toMatchObject({ count: 21, failure: null, seconds: 2 })
    await leave('failed', { output: { value: { message: 'job timed out' } }, minutesAgo: 2 })
    expect((await found())?.last).toMatchObject({ count: null, failure: { kind: 'leaseOver' } })
    expect((await find()).failures.map(({ failure }) => failure)).toEqual([
      { kind: 'leaseOver' },
      { kind: 'told', text: 'The disk is full' },
    ])
  })

  test('what waits, what is tried again and what is under way', async () => {
    await leave('created', { key: 'a' })
    expect(await found()).toMatchObject({ waiting: { failure: null }, runningSince: null })
    await database.asOwner('DELETE FROM pgboss.job')
    await leave('retry', { output: { message: 'The disk is full' } })
    expect(await found()).toMatchObject({ waiting: { failure: { text: 'The disk is full' } } })
    await database.asOwner('DELETE FROM pgboss.job')
    await leave('active')
    expect(await found()).toMatchObject({ waiting: null, runningSince: expect.any(Date) })
  })

  test('a worker is alive for five minutes after it was heard of, and not once it has stopped', async () => {
    await leaveWorker(600)
    expect((await find()).worker).toEqual({ isAlive: false, seenAt: expect.any(Date) })
    await leaveWorker(1, true)
    expect((await find()).worker.isAlive).toBe(false)
    await leaveWorker(200)
    expect((await find()).worker.isAlive).toBe(true)
  })

  test('in two statements, however much has run', async () => {
    expect(await statementsOf(find)).toHaveLength(2)
    for (let run = 0; run < 20; run++) await leave('failed', { minutesAgo: run, key: String(run) })
    expect(await statementsOf(find)).toHaveLength(2)
    expect((await find()).failures).toHaveLength(5)
  })
})

test('the system may do both as well', async () => {
  await startJob(systemActor('test'), { name }, testNow)
  expect(await runs()).toHaveLength(1)
})
