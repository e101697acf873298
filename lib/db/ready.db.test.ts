import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isReady } from '@/lib/db/ready'
import { testDatabase } from '@/lib/testing/database'

const database = testDatabase()
process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'ready-'))

/** The first check has to connect, which on a busy machine may take longer than a check may. */
const isReadyOnceConnected = () => vi.waitUntil(isReady, { timeout: 10_000 })

test('OB-1 ready with every migration applied, not ready as soon as one is missing or has failed', async () => {
  expect(await isReadyOnceConnected()).toBe(true)
  const [{ id, finished_at: finishedAt, migration_name: name } = {}] = await database.asOwner(
    'SELECT id, finished_at, migration_name FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1',
  )
  const put = (finished: unknown, named: unknown) =>
    database.asOwner('UPDATE _prisma_migrations SET finished_at = $2, migration_name = $3 WHERE id = $1', [
      id,
      finished,
      named,
    ])
  await put(null, name)
  expect(await isReady()).toBe(false)
  await put(finishedAt, 'another')
  expect(await isReady()).toBe(false)
  await put(finishedAt, name)
  expect(await isReadyOnceConnected()).toBe(true)
})

test('OB-1 not ready, within the time that a check may take, when the database does not answer', async () => {
  await database.asOwner('BEGIN')
  await database.asOwner('LOCK TABLE _prisma_migrations IN ACCESS EXCLUSIVE MODE')
  try {
    expect(await isReady()).toBe(false)
  } finally {
    await database.asOwner('ROLLBACK')
  }
})

test('OB-1 not ready when the data folder cannot be asked for its space', async () => {
  expect(await isReadyOnceConnected()).toBe(true)
  const folder = process.env.DATA_DIR
  process.env.DATA_DIR = join(folder ?? '', 'not there')
  expect(await isReady()).toBe(false)
  process.env.DATA_DIR = folder
})
