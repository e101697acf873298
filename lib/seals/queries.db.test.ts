import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sealHistory } from '@/lib/seals/commands'
import { findLastSeal, hashSeal, readLastSeal, verifyHistory } from '@/lib/seals/queries'
import { findLostHead, type Seal } from '@/lib/seals/rules'
import { buildActor } from '@/lib/testing/actors'
import { addEvents } from '@/lib/testing/build-history'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
const seal = () => Array.fromAsync(sealHistory(testNow))
let seals: Seal[] = []

/** What a superuser can do who puts the triggers to sleep. */
const tamper = (sql: string) =>
  database.asOwner(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`)
const inFirstSeal = (index: number) => seals[0]?.eventIds[index] ?? ''

beforeEach(async () => {
  seals = []
  for (const count of [5, 4, 3]) {
    await addEvents(count)
    // Drawn by a transaction that came to nothing: such gaps are everyday life, and nothing may be put into one.
    await database.asApp("SELECT nextval('audit_event_ordinal_seq')")
    seals.push(...(await seal()))
  }
  await addEvents(2, 1)
})

test('a history that nobody has touched is whole', async () => {
  const hashes = seals.map(({ hash }) => hash)
  expect(await verifyHistory()).toEqual({ events: 14, unsealed: 2, hashes, event: null, seal: null })
  expect(await readLastSeal(db())).toEqual(seals[2])
})

describe('AL-3: a superuser rewrites the history, and the verifier names the row', () => {
  test.each([
    ['actor_name', "'Somebody else'"],
    ['action', "'signIn.succeeded'"],
    ['at', "at + interval '1 millisecond'"],
    ['recorded_at', "recorded_at - interval '1 millisecond'"],
    ['before', '\'{"a": 1}\''],
    ['after', '\'{"place": 1.0}\''],
    ['address', "'192.0.2.1'"],
    ['unit_id', "'{unit}'"],
    ['ordinal', '10000000'],
    ['ordinal', '-1'],
  ])('changed: %s = %s', async (column, value) => {
    const unit = await buildUnit()
    const id = inFirstSeal(1)
    await tamper(`UPDATE audit_event SET ${column} = ${value.replace('{unit}', unit)} WHERE id = '${id}'`)
    const { event, seal: broken } = await verifyHistory()
    expect(event).toMatchObject({ kind: 'changed', seal: 1, event: { id } })
    expect(broken).toBeNull()
  })

  test('its time, action and name are given as they stand now', async () => {
    await tamper(`UPDATE audit_event SET actor_name = 'Somebody else' WHERE id = '${inFirstSeal(1)}'`)
    expect((await verifyHistory()).event).toMatchObject({
      event: { at: testNow.toISOString(), action: 'signIn.ended', actorName: 'Somebody else' },
    })
  })

  test('missing: also the last of a seal', async () => {
    const id = seals[1]?.eventIds.at(-1) ?? ''
    await tamper(`DELETE FROM audit_event WHERE id = '${id}'`)
    expect(await verifyHistory()).toMatchObject({ event: { kind: 'missing', seal: 2, id }, seal: null })
  })

  test('inserted: before the first, and into a gap between two seals', async () => {
    const gap = BigInt(seals[0]?.toOrdinal ?? 0) + 1n
    for (const [ordinal, number] of [
      [0n, 1],
      [-5n, 1],
      [gap, 2],
    ]) {
      const id = crypto.randomUUID()
      await tamper(`INSERT INTO audit_event (id, ordinal, at, action, actor_kind, actor_name, before, after)
        VALUES ('${id}', ${ordinal}, now(), 'signIn.ended', 'system', 'x', '{}', '{}')`)
      const { event, seal: broken } = await verifyHistory()
      expect(event).toMatchObject({ kind: 'inserted', seal: number, event: { id } })
      expect(broken).toBeNull()
      await tamper(`DELETE FROM audit_event WHERE id = '${id}'`)
    }
    expect((await verifyHistory()).event).toBeNull()
  })

  test('the first of several', async () => {
    await tamper(`DELETE FROM audit_event WHERE id = '${seals[2]?.eventIds[0]}'`)
    await tamper(`UPDATE audit_event SET actor_name = 'y' WHERE id = '${inFirstSeal(3)}'`)
    expect((await verifyHistory()).event).toMatchObject({ kind: 'changed', event: { id: inFirstSeal(3) } })
  })
})

describe('AL-3: a superuser rewrites the seals', () => {
  test.each([
    ["sealed_at = sealed_at + interval '1 second'", 'content'],
    ['previous_hash = sha256(previous_hash)', 'content'],
    ['event_hashes = sha256(event_hashes) || substr(event_hashes, 33)', 'content'],
    ['event_ids = event_ids[2:] || event_ids[1]', 'content'],
    ['hash = sha256(hash)', 'content'],
    ['number = 7', 'missing'],
  ])('%s', async (change, fault) => {
    await tamper(`UPDATE history_seal SET ${change} WHERE number = 2`)
    expect((await verifyHistory()).seal).toEqual({ number: 2, fault })
  })

  test('a seal that was taken out', async () => {
    await tamper('DELETE FROM history_seal WHERE number = 2')
    expect((await verifyHistory()).seal).toEqual({ number: 2, fault: 'missing' })
  })

  test('a seal that was computed again after its event was changed does not join the next one', async () => {
    const [, second] = seals
    if (!second) throw new Error('There are three seals')
    const kept = { ...second, eventIds: second.eventIds.slice(1), eventHashes: second.eventHashes.slice(1) }
    await tamper(`DELETE FROM audit_event WHERE id = '${second.eventIds[0]}'`)
    await tamper(`UPDATE history_seal SET event_ids = event_ids[2:], event_hashes = substr(event_hashes, 33),
      hash = '\\x${hashSeal(kept)}' WHERE number = 2`)
    expect(await verifyHistory()).toMatchObject({ event: null, seal: { number: 3, fault: 'previous' } })
  })

  test('the end that was cut off shows in no seal, but by a head that was noted', async () => {
    const noted = seals.map(({ number, hash }) => ({ number, hash }))
    await tamper(`DELETE FROM history_seal WHERE number = 3;
      DELETE FROM audit_event WHERE id = ANY('{${seals[2]?.eventIds}}')`)
    const cut = await verifyHistory()
    expect(cut).toMatchObject({ event: null, seal: null })
    expect(findLostHead(noted, cut.hashes)).toEqual(noted[2])
    await addEvents(3)
    await seal()
    const grown = await verifyHistory()
    expect(grown.hashes).toHaveLength(3)
    expect(findLostHead(noted, grown.hashes)).toEqual(noted[2])
    expect(findLostHead(noted.slice(0, 2), grown.hashes)).toBeNull()
  })
})

describe('findLastSeal', () => {
  test('the head and the time of the last sealed event, for whoever reads the history', async () => {
    const [last] = await database.asApp(
      'SELECT recorded_at AS until FROM audit_event WHERE ordinal = (SELECT max(to_ordinal) FROM history_seal)',
    )
    for (const actor of [await buildActor('administrator'), await buildActor('manager', [await buildUnit()])])
      expect(await findLastSeal(actor), actor.role).toEqual({ until: last?.until, head: seals[2]?.hash })
  })

  test('nothing for whoever does not, and before the first seal', async () => {
    for (const actor of [await buildActor('staff', [await buildUnit()]), await buildActor('manager')])
      expect(await findLastSeal(actor), actor.role).toBeNull()
    await database.empty()
    expect(await findLastSeal(await buildActor('administrator'))).toBeNull()
  })
})
