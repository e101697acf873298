import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { makeExport } from '@/lib/export-files/commands'
import { requestExport } from '@/lib/exports/commands'
import { closeSnapshots } from '@/lib/reports/snapshot'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { pressAt, toRequest } from '@/lib/testing/build-export'
import { copyCommitment } from '@/lib/testing/copy-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase({ kept: true })
const root = fileURLToPath(new URL('../..', import.meta.url))
const rows = 1_500
const input = toRequest()
const file = () => db().export.findUniqueOrThrow({ where: { id: input.id } })

beforeAll(async () => {
  const unit = await buildUnit()
  const { id } = await buildCommitment({ leadUnitId: unit })
  await copyCommitment(id, rows - 1)
  await requestExport(await buildActor('manager', [unit]), input, testNow)
})
afterAll(closeSnapshots)

/** Lets a process of its own make the file, and kills it in the midst of it. */
beforeAll(async () => {
  const words = ['--import', 'tsx', `${root}lib/testing/making-process.ts`, input.id]
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit' })
  const ended = once(child, 'exit')
  const begun = async () => expect((await file()).progress).toBeGreaterThan(0)
  await vi.waitFor(begun, { timeout: 120_000, interval: 20 })
  child.kill('SIGKILL')
  await ended
}, 150_000)

test('QE-1: a worker that is killed in the midst of a file leaves nothing of it in the one that the next run makes', async () => {
  expect(await file()).toMatchObject({ state: 'running', attempts: 1, sha256: null })
  expect(await makeExport(tester, { exportId: input.id }, testNow, pressAt())).toBe(rows)
  expect(await file()).toMatchObject({ state: 'done', attempts: 2, progress: rows })
  const whole = await database.asOwner(`
    SELECT sha256(string_agg(bytes, ''::bytea ORDER BY number)) = (SELECT sha256 FROM export) AS whole FROM export_chunk`)
  expect(whole).toEqual([{ whole: true }])
})
