import { expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { expireExports } from '@/lib/exports/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildExport } from '@/lib/testing/build-export'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'

const database = testDatabase()
const system = systemActor('export.expire')

test('files whose time is over go with their bytes, the others stay', async () => {
  await buildExport(-1)
  await buildExport(0)
  const kept = await buildExport(1)
  expect(await expireExports(system, testNow)).toBe(2)
  expect(await db().export.findMany({ select: { id: true } })).toEqual([{ id: kept }])
  expect(await db().exportChunk.count()).toBe(2)
  expect(await expireExports(system, testNow)).toBe(0)
})

test('a file that somebody works on stays until the next time', async () => {
  const id = await buildExport(-1)
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM export WHERE id = ${id}::uuid FOR UPDATE`
    expect(await expireExports(system, testNow)).toBe(0)
  })
  expect(await expireExports(system, testNow)).toBe(1)
})

test('nobody but an administrator and the system may do so', async () => {
  await buildExport(-1)
  const manager = await buildActor('manager')
  const before = await database.contents()
  await expect(expireExports(manager, testNow)).rejects.toThrow(new DomainError('forbidden'))
  expect(await database.contents()).toEqual(before)
})
