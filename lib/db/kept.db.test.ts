import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { keptDb } from '@/lib/db/kept'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

testDatabase()

type Drawn = { drawn: number; units: number }[]
/** A number that is drawn anew whenever the rows are read. */
const draw = (of = 0) =>
  keptDb().$queryRaw<Drawn>`SELECT random() AS drawn, count(*)::int AS units, ${of}::int AS of FROM unit`

/** Draws until the same number comes twice in a row: tests of other files write to this server, each at its own time. */
async function drawTwice(of = 0): Promise<Drawn> {
  let last = await draw(of)
  for (let turn = 0; turn < 500; turn++) {
    const next = await draw(of)
    if (next[0]?.drawn === last[0]?.drawn) return next
    last = next
  }
  throw new Error('No answer was kept')
}

test('while nothing is written the rows are read once; another value is another question', async () => {
  const [once] = await drawTwice()
  const [other] = await drawTwice(1)
  expect(once?.drawn).not.toBe(other?.drawn)
})

test('what was written is in the next answer, however often it was asked before', async () => {
  expect((await draw())[0]?.units).toBe(0)
  for (const units of [1, 2, 3]) {
    await buildUnit()
    expect((await draw())[0]?.units).toBe(units)
    expect((await drawTwice())[0]?.units).toBe(units)
  }
})

test('what is being written is not seen, and is seen once it is kept', async () => {
  const names = { nameEn: 'Port', nameZh: '港', nameDe: 'Hafen' }
  await db().$transaction(async (tx) => {
    await tx.unit.create({ data: { ...names, createdAt: new Date(0) }, select: { id: true } })
    expect((await drawTwice())[0]?.units).toBe(0)
  })
  expect((await draw())[0]?.units).toBe(1)
})

test('many who ask at once have it read once', async () => {
  const drawn = async (of: number) => {
    const all = await Promise.all(Array.from({ length: 8 }, () => draw(of)))
    return new Set(all.map(([row]) => row?.drawn)).size
  }
  let fewest = 8
  for (let of = 2; of < 100 && fewest > 1; of++) fewest = Math.min(fewest, await drawn(of))
  expect(fewest).toBe(1)
})

test('what cannot be answered is said to each who asks', async () => {
  const wrong = () => keptDb().$queryRaw`SELECT 1 / (SELECT count(*) FROM unit) AS share`
  const all = await Promise.allSettled([wrong(), wrong(), wrong()])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  await buildUnit()
  expect(await wrong()).toEqual([{ share: 1 }])
})

test('an answer that somebody has changed is not the answer of the next', async () => {
  const mine = await drawTwice()
  mine.length = 0
  expect(await drawTwice()).toHaveLength(1)
})
