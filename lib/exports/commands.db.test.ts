import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { expireExports, requestExport, retryExport } from '@/lib/exports/commands'
import { buildActor, changedActor, type PersonActor } from '@/lib/testing/actors'
import { buildExport, buildMade, toRequest } from '@/lib/testing/build-export'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const later = (milliseconds: number) => new Date(testNow.getTime() + milliseconds)
const week = 7 * 86_400_000
let unit: string
let actor: PersonActor

beforeEach(async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  unit = await buildUnit()
  actor = await buildActor('manager', [unit])
})

const runs = () => database.asOwner("SELECT state::text, data FROM pgboss.job WHERE name = 'export.make'")
const events = () =>
  database.asOwner(
    "SELECT action, actor_id, after FROM audit_event WHERE action LIKE 'export.%' ORDER BY ordinal",
  )
const states = () => database.asOwner('SELECT state::text, failure FROM export ORDER BY requested_at, id')

/** A file that could not be made; returns its id. */
async function failed(): Promise<string> {
  const input = toRequest()
  await requestExport(actor, input, testNow)
  await database.asOwner('DELETE FROM pgboss.job')
  await database.asOwner("UPDATE export SET state = 'failed', failure = 'broken' WHERE id = $1", [input.id])
  return input.id
}

describe('requestExport', () => {
  test('done: it waits with its run, for seven days, and the history says what was asked for', async () => {
    const input = toRequest({ format: 'pdf', lang: 'zh-CN+en', paper: 'a3', query: 'state=all&q=Bosch' })
    await requestExport(actor, input, testNow)
    expect(await db().export.findMany()).toMatchObject([
      {
        id: input.id,
        personId: actor.id,
        report: 'ledger',
        format: 'pdf',
        locale: 'zh-CN+en',
        query: 'q=Bosch&state=all&format=pdf&lang=zh-CN%2Ben&paper=a3',
        state: 'waiting',
        scope: expect.stringMatching(/^[0-9a-f]{64}$/),
        attempts: 0,
        requestedAt: testNow,
        expiresAt: later(week),
      },
    ])
    expect(await runs()).toEqual([{ state: 'created', data: { exportId: input.id } }])
    const after = { format: 'pdf', fileLanguage: 'zh-CN+en', filters: '?q=Bosch&state=all' }
    expect(await events()).toEqual([{ action: 'export.requested', actor_id: actor.id, after }])
  })

  test('QE-1: without its event neither file nor run is left', async () => {
    await database.without('INSERT', 'audit_event', async () => {
      await expect(requestExport(actor, toRequest(), testNow)).rejects.toThrow()
    })
    expect([await states(), await runs()]).toEqual([[], []])
  })

  test('sent twice it is made once; the id of another one is refused', async () => {
    const input = toRequest()
    await requestExport(actor, input, testNow)
    await requestExport(actor, input, later(1))
    expect([await states(), await runs()]).toMatchObject([[{}], [{}]])
    const differs = new DomainError('repeatDiffers')
    await expect(requestExport(actor, { ...input, lang: 'de' }, testNow)).rejects.toThrow(differs)
    const other = await buildActor('staff', [unit])
    await expect(requestExport(other, input, testNow)).rejects.toThrow(differs)
  })

  test('RL-2: of one person two are under way, and five are asked for within a minute', async () => {
    await requestExport(actor, toRequest(), testNow)
    await requestExport(actor, toRequest(), testNow)
    await expect(requestExport(actor, toRequest(), testNow)).rejects.toThrow(
      new DomainError('exportsUnderWay'),
    )
    await requestExport(await buildActor('staff', [unit]), toRequest(), testNow)
    const settled = () =>
      database.asOwner("UPDATE export SET state = 'failed', failure = 'broken' WHERE state = 'waiting'")
    await settled()
    await requestExport(actor, toRequest(), later(1))
    await requestExport(actor, toRequest(), later(2))
    await settled()
    await requestExport(actor, toRequest(), later(3))
    await settled()
    await expect(requestExport(actor, toRequest(), later(59_999))).rejects.toThrow(
      new DomainError('exportsTooMany'),
    )
    await requestExport(actor, toRequest(), later(60_000))
  })

  test('RL-2: of three that arrive at once one is refused', async () => {
    const sent = await Promise.allSettled([1, 2, 3].map(() => requestExport(actor, toRequest(), testNow)))
    expect(sent.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'exportsUnderWay' } },
    ])
    expect(await runs()).toHaveLength(2)
  })

  test('forbidden: the system asks for nothing', async () => {
    const asking = async () => requestExport(tester, toRequest(), testNow)
    await expect(asking()).rejects.toThrow(new DomainError('forbidden'))
    expect(await states()).toEqual([])
  })
})

describe('retryExport', () => {
  test('done: what failed waits again as if it were new, and the history says so', async () => {
    const id = await failed()
    await database.asOwner('UPDATE export SET attempts = 3, progress = 9, total = 20, started_at = now()')
    await database.asOwner("INSERT INTO export_chunk VALUES ($1, 0, '')", [id])
    await retryExport(actor, { exportId: id, version: 1 }, later(90_000))
    expect(await db().export.findMany({ include: { chunks: true } })).toMatchObject([
      {
        state: 'waiting',
        failure: null,
        attempts: 0,
        progress: 0,
        total: null,
        startedAt: null,
        requestedAt: later(90_000),
        expiresAt: later(90_000 + week),
        version: 2,
        chunks: [],
      },
    ])
    expect(await runs()).toEqual([{ state: 'created', data: { exportId: id } }])
    expect(await events()).toMatchObject([{ action: 'export.requested' }, { action: 'export.retried' }])
  })

  test('what has expired can be made again, and what holds too much; what is ready or under way cannot', async () => {
    const made = await buildMade(actor)
    const version = 3
    const again = (by: PersonActor, now: Date) => retryExport(by, { exportId: made, version }, now)
    await expect(again(actor, testNow)).rejects.toThrow(new DomainError('exportNotRepeatable'))
    await database.asOwner('DELETE FROM pgboss.job')
    await again(changedActor(actor, { unitIds: [] }), testNow)
    await expect(retryExport(actor, { exportId: made, version: 4 }, testNow)).rejects.toThrow(
      new DomainError('exportNotRepeatable'),
    )
    await database.asOwner('DELETE FROM pgboss.job')
    await retryExport(actor, { exportId: made, version: 4 }, later(week))
    expect(await states()).toEqual([{ state: 'waiting', failure: null }])
  })

  test('one of somebody else is as absent as none, an older version is a conflict, a run that is there is waited for', async () => {
    const id = await failed()
    const other = await buildActor('administrator')
    for (const exportId of [id, crypto.randomUUID()])
      await expect(retryExport(other, { exportId, version: 1 }, testNow)).rejects.toThrow(
        new DomainError('notFound'),
      )
    await expect(retryExport(actor, { exportId: id, version: 2 }, testNow)).rejects.toThrow(
      new DomainError('conflict'),
    )
    await retryExport(actor, { exportId: id, version: 1 }, testNow)
    await database.asOwner("UPDATE export SET state = 'failed', failure = 'broken'")
    await expect(retryExport(actor, { exportId: id, version: 2 }, testNow)).rejects.toThrow(
      new DomainError('exportsUnderWay'),
    )
  })

  test('without its event it stays a failed one', async () => {
    const id = await failed()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(retryExport(actor, { exportId: id, version: 1 }, testNow)).rejects.toThrow()
    })
    expect([await states(), await runs()]).toEqual([[{ state: 'failed', failure: 'broken' }], []])
  })
})

describe('expireExports', () => {
  test('files whose time is over go with their bytes, the others stay', async () => {
    await buildExport(-1)
    await buildExport(0)
    const kept = await buildExport(1)
    expect(await expireExports(tester, testNow)).toBe(2)
    expect(await db().export.findMany({ select: { id: true } })).toEqual([{ id: kept }])
    expect(await db().exportChunk.count()).toBe(2)
    expect(await expireExports(tester, testNow)).toBe(0)
  })

  test('a file that somebody works on stays until the next time', async () => {
    const id = await buildExport(-1)
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM export WHERE id = ${id}::uuid FOR UPDATE`
      expect(await expireExports(tester, testNow)).toBe(0)
    })
    expect(await expireExports(tester, testNow)).toBe(1)
  })

  test('a file whose runs have all died is given up, so that it can be asked for again; one that waits is not', async () => {
    const lost = toRequest()
    await requestExport(actor, lost, testNow)
    await database.asOwner("UPDATE export SET state = 'running', attempts = 3, started_at = now()")
    await database.asOwner("UPDATE pgboss.job SET state = 'failed'")
    await requestExport(actor, toRequest(), later(1))
    expect(await expireExports(tester, later(2))).toBe(1)
    expect(await states()).toEqual([
      { state: 'failed', failure: 'broken' },
      { state: 'waiting', failure: null },
    ])
    await retryExport(actor, { exportId: lost.id, version: 2 }, later(3))
  })
})
