import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sealHistory } from '@/lib/seals/commands'
import { verifyHistory } from '@/lib/seals/queries'
import { eventColumns, firstPreviousHash } from '@/lib/seals/rules'
import { buildActor } from '@/lib/testing/actors'
import { addEvents } from '@/lib/testing/build-history'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'

const database = testDatabase()
const seal = () => Array.fromAsync(sealHistory(testNow))
const oneMore = `INSERT INTO audit_event (id, recorded_at, at, action, actor_kind, actor_name, before, after)
  VALUES (gen_random_uuid(), clock_timestamp() - interval '1 hour', now(), 'signIn.ended', 'system', 'test', '{}', '{}')`

test('every column of an event is sealed', async () => {
  const columns = await database.asOwner(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'audit_event'",
  )
  expect(columns.map(({ name }) => name).sort()).toEqual([...eventColumns].sort())
})

describe('AL-3: sealHistory', () => {
  test('seals what is settled, a thousand at a time, each seal joined to the one before', async () => {
    await addEvents(2500)
    const seals = await seal()
    expect(seals.map(({ number, eventIds }) => [number, eventIds.length])).toEqual([
      [1, 1000],
      [2, 1000],
      [3, 500],
    ])
    expect(seals.map(({ previousHash }) => previousHash)).toEqual([
      firstPreviousHash,
      seals[0]?.hash,
      seals[1]?.hash,
    ])
    expect(await seal()).toEqual([])
    await addEvents(1)
    expect(await seal()).toMatchObject([{ number: 4, previousHash: seals[2]?.hash }])
    expect(await verifyHistory()).toMatchObject({ events: 2501, unsealed: 0, event: null, seal: null })
  })

  test('leaves what was taken in within the last ten minutes', async () => {
    await addEvents(2)
    await addEvents(3, 9)
    expect(await seal()).toMatchObject([{ number: 1, eventIds: { length: 2 } }])
    expect(await verifyHistory()).toMatchObject({ events: 5, unsealed: 3, event: null, seal: null })
  })

  test('waits for a transaction of unknown age, which may hold a lower ordinal', async () => {
    await database.asOwner('BEGIN')
    await database.asOwner(oneMore)
    await addEvents(2)
    expect(await seal()).toEqual([])
    await database.asOwner('COMMIT')
    expect(await seal()).toMatchObject([{ eventIds: { length: 3 } }])
    expect(await verifyHistory()).toMatchObject({ events: 3, event: null, seal: null })
  })

  test('waits for nobody who has begun since, and nobody who writes waits for it', async () => {
    await addEvents(2)
    await database.asApp('BEGIN')
    await database.asApp(oneMore)
    expect(await seal()).toMatchObject([{ eventIds: { length: 2 } }])
    await database.asApp('COMMIT')

    await database.asApp('BEGIN')
    await database.asApp("SELECT pg_advisory_xact_lock(hashtext('history seals'))")
    await buildActor('staff')
    await addEvents(1)
    await database.asApp('ROLLBACK')
    expect(await seal()).toMatchObject([{ number: 2, eventIds: { length: 2 } }])
  })

  test('two at once make one chain', async () => {
    await addEvents(3300)
    const made = await Promise.all([seal(), seal(), seal()])
    expect(
      made
        .flat()
        .map(({ number }) => number)
        .sort(),
    ).toEqual([1, 2, 3, 4])
    expect(await verifyHistory()).toMatchObject({ events: 3300, unsealed: 0, event: null, seal: null })
  })

  test('keeps nothing of a seal that cannot be stored, and tells of itself in no event', async () => {
    await addEvents(1)
    await database.without('INSERT', 'history_seal', async () => {
      await expect(seal()).rejects.toThrow()
    })
    expect(await db().historySeal.count()).toBe(0)
    await seal()
    expect(await db().auditEvent.count()).toBe(1)
  })
})
