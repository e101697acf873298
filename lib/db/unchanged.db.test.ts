import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { whileUnchanged } from '@/lib/db/unchanged'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

testDatabase()
const later = (ms: number) => new Date(testNow.getTime() + ms)
const always = { from: new Date(0), until: later(1_000_000) }

/** Does it again until nobody else has written meanwhile, to any database of the server. */
async function undisturbed(work: () => Promise<void>): Promise<void> {
  const snapshot = async () => JSON.stringify(await db().$queryRaw`SELECT pg_current_snapshot()::text AS at`)
  for (let before = ''; before !== (await snapshot()); ) {
    before = await snapshot()
    await work()
  }
}

/** How many units there are, and how often they were counted. */
function counting(key: string, lasting = always) {
  const counted = { times: 0 }
  const read = async () => {
    counted.times += 1
    return { value: await db().unit.count(), ...lasting }
  }
  return { counted, ask: (at = testNow) => whileUnchanged(key, at, read) }
}

test('what is in the database is read once, by all who ask for the same', async () => {
  const times: number[] = []
  await undisturbed(async () => {
    const { counted, ask } = counting(`units ${crypto.randomUUID()}`)
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([0, 0, 0])
    expect(await ask()).toBe(0)
    times.push(counted.times)
  })
  expect(times.at(-1)).toBe(1)
})

test('who asks for something else is told that', async () => {
  const { counted, ask } = counting('units')
  const others = counting('others')
  await Promise.all([ask(), others.ask()])
  expect([counted.times, others.counted.times]).toEqual([1, 1])
})

test('whatever is committed, it is read again at once', async () => {
  const { ask } = counting('units')
  for (const units of [0, 1, 2, 3]) {
    expect(await ask()).toBe(units)
    expect(await ask()).toBe(units)
    await buildUnit()
  }
})

test('what another transaction has written is told once it is committed, and not before', async () => {
  const unit = await buildUnit()
  const named = () => db().unit.count({ where: { nameEn: 'Renamed' } })
  const ask = () => whileUnchanged('named', testNow, async () => ({ value: await named(), ...always }))
  await db().$transaction(async (tx) => {
    await tx.unit.update({ where: { id: unit }, data: { nameEn: 'Renamed' } })
    expect(await ask()).toBe(0)
    expect(await ask()).toBe(0)
  })
  expect(await ask()).toBe(1)
})

test('another instant has the same answer only between the limits of the reading', async () => {
  const times: number[][] = []
  await undisturbed(async () => {
    const { counted, ask } = counting(`units ${crypto.randomUUID()}`, { from: later(-10), until: later(10) })
    const seen: number[] = []
    for (const ms of [0, -9, 10, -10, 11]) {
      await ask(later(ms))
      seen.push(counted.times)
    }
    times.push(seen)
  })
  expect(times.at(-1)).toEqual([1, 1, 1, 2, 3])
})

test('a reading that failed is not held', async () => {
  const failing = () =>
    whileUnchanged('failing', testNow, async () => {
      throw new Error('No answer')
    })
  await expect(failing()).rejects.toThrow('No answer')
  expect(await counting('failing').ask()).toBe(0)
})
