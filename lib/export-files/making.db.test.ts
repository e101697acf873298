import { createHash } from 'node:crypto'
import exceljs from 'exceljs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { makeExport, takeExport } from '@/lib/export-files/commands'
import { readExportBytes } from '@/lib/export-files/queries'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { buildActor, changedActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildAsked, buildExporter, buildMade, pressAt } from '@/lib/testing/build-export'
import { copyCommitment } from '@/lib/testing/copy-commitment'
import { testDatabase } from '@/lib/testing/database'
import { tester, testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
const later = (milliseconds: number) => new Date(testNow.getTime() + milliseconds)
const notFound = new DomainError('notFound')
let unit: string
let other: string
let actor: PersonActor
let item: BuiltCommitment

beforeEach(async () => {
  await database.asOwner('DELETE FROM pgboss.job')
  ;({ unit, other, actor, item } = await buildExporter())
})
afterAll(closeSnapshots)

const stored = () => db().export.findFirstOrThrow({ include: { _count: { select: { chunks: true } } } })
const make = (exportId: string, press = pressAt()) => makeExport(tester, { exportId }, testNow, press)
const ask = (by = actor, change: Parameters<typeof buildAsked>[1] = {}) => buildAsked(by, change)
const bytesOf = async (id: string, pieces = 1) =>
  Buffer.concat(await Array.fromAsync(readExportBytes(id, pieces)))

/** The numbers of the items in a workbook. */
async function numbersIn(bytes: Buffer): Promise<string[]> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const texts: string[] = []
  workbook.worksheets[0]?.getColumn(2).eachCell((cell) => texts.push(cell.text))
  return texts.filter((text) => /^[A-Z]{2}\d\d-\d+/.test(text))
}

describe('makeExport', () => {
  test('done: the file of the filters, as whoever asked, whole and with its hash', async () => {
    const ended = await buildCommitment({ leadUnitId: unit, state: 'completed' })
    await buildCommitment({ leadUnitId: other })
    const id = await ask(actor, { query: 'state=all&sort=number' })
    expect(await make(id, pressAt(later(5_000)))).toBe(2)
    const bytes = await bytesOf(id)
    expect(await numbersIn(bytes)).toEqual([item.number, ended.number].sort())
    expect(await stored()).toMatchObject({
      state: 'done',
      progress: 2,
      total: 2,
      attempts: 1,
      failure: null,
      fileName: 'ledger-2026-11-26-en.xlsx',
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      byteCount: bytes.length,
      sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
      startedAt: testNow,
      endedAt: later(5_000),
    })
  })

  test('a PDF is made the same way', async () => {
    const id = await ask(actor, { format: 'pdf', paper: 'a3', lang: 'zh-CN+en' })
    expect(await make(id)).toBe(1)
    expect((await bytesOf(id)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(await stored()).toMatchObject({
      fileName: 'ledger-2026-11-26-zh-CN+en.pdf',
      mediaType: 'application/pdf',
    })
  })

  test('AZ-8: it is made as whoever asked is now, not as they were then', async () => {
    const moved = await buildCommitment({ leadUnitId: other })
    const id = await ask()
    await db().personUnit.deleteMany({ where: { personId: actor.id } })
    await db().personUnit.create({ data: { personId: actor.id, unitId: other } })
    await make(id)
    expect(await numbersIn(await bytesOf(id))).toEqual([moved.number])
    await expect(takeExport(actor, id, testNow)).rejects.toThrow(notFound)
    expect((await takeExport(changedActor(actor, { unitIds: [other] }), id, testNow)).pieces).toBe(1)
  })

  test('for somebody whose account was closed nothing is made, and the reason is kept', async () => {
    const id = await ask()
    await db().person.update({
      where: { id: actor.id },
      data: { deactivatedAt: testNow },
      select: { id: true },
    })
    expect(await make(id)).toBe(0)
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'deactivated', _count: { chunks: 0 } })
  })

  test('more rows than paper bears are said, not printed', async () => {
    await copyCommitment(item.id, 5_000)
    const id = await ask(actor, { format: 'pdf' })
    expect(await make(id)).toBe(0)
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'tooManyRows', _count: { chunks: 0 } })
  })

  test('LD-3: its progress is written in a statement of its own for each 500 rows', async () => {
    await copyCommitment(item.id, 1_199)
    const id = await ask()
    const sent = await statementsOf(() => make(id))
    const written = sent.filter((statement) => /^UPDATE .*export.*"progress" = /.test(statement))
    // As it begins, after 500 and 1,000 rows, and with the whole file.
    expect(written).toHaveLength(4)
    expect(await stored()).toMatchObject({ progress: 1_200, total: 1_200 })
  })

  test('one that is done stays as it is; one that is not there is nobody’s', async () => {
    const id = await buildMade(actor)
    const before = await database.contents()
    expect([await make(id), await make(crypto.randomUUID())]).toEqual([0, 0])
    expect(await database.contents()).toEqual(before)
  })

  test('forbidden to everybody but the system', async () => {
    const id = await ask()
    const before = await database.contents()
    const administrator = await buildActor('administrator')
    for (const by of [actor, administrator])
      await expect(makeExport(by, { exportId: id }, testNow, pressAt())).rejects.toThrow(
        new DomainError('forbidden'),
      )
    expect({ ...(await database.contents()), person: '' }).toEqual({ ...before, person: '' })
  })
})

describe('a run that does not come to its end', () => {
  const broken = { ...pressAt(), speak: () => Promise.reject(new Error('No words')) }

  test('waits for the next run; after the third it has failed and leaves nothing', async () => {
    const id = await ask()
    for (const state of ['waiting', 'waiting', 'failed']) {
      await expect(make(id, broken)).rejects.toThrow('No words')
      expect(await stored()).toMatchObject({ state, _count: { chunks: 0 } })
    }
    expect(await stored()).toMatchObject({ attempts: 3, failure: 'broken', endedAt: testNow })
    expect(await make(id)).toBe(0)
  })

  test('QE-1: after a worker was killed the next one begins clean', async () => {
    const id = await ask()
    // What a killed run leaves: a claim, and pieces of another length and number than the file will have.
    await database.asOwner(
      "UPDATE export SET state = 'running', attempts = 1, progress = 500, started_at = now()",
    )
    for (const number of [0, 1, 2])
      await database.asOwner('INSERT INTO export_chunk VALUES ($1, $2, $3)', [
        id,
        number,
        Buffer.from('left'),
      ])
    expect(await make(id)).toBe(1)
    expect(await stored()).toMatchObject({ state: 'done', attempts: 2, progress: 1, _count: { chunks: 1 } })
    expect(await numbersIn(await bytesOf(id))).toEqual([item.number])
  })

  test('killed each time, it is given up', async () => {
    const id = await ask()
    await database.asOwner("UPDATE export SET state = 'running', attempts = 3, started_at = now()")
    expect(await make(id)).toBe(0)
    expect(await stored()).toMatchObject({ state: 'failed', failure: 'broken' })
  })

  test('one that was taken for dead and goes on writes nothing into the file of the next', async () => {
    const id = await ask()
    const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const slow = {
      ...pressAt(),
      speak: async (...words: Parameters<typeof broken.speak>) => {
        reached.resolve()
        await released.promise
        return pressAt().speak(...(words as unknown as Parameters<ReturnType<typeof pressAt>['speak']>))
      },
    }
    const first = make(id, slow)
    await reached.promise
    await make(id)
    const whole = [await stored(), await bytesOf(id)]
    released.resolve()
    await expect(first).rejects.toThrow('Another run makes this file')
    expect([await stored(), await bytesOf(id)]).toEqual(whole)
  })

  test('a worker that is asked to stop leaves the file to the next one', async () => {
    const id = await ask()
    await expect(make(id, { ...pressAt(), signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(await stored()).toMatchObject({ state: 'waiting', attempts: 1, _count: { chunks: 0 } })
  })
})
