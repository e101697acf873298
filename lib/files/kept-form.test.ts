import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keepForm, readKeptForm } from '@/lib/files/kept-form'

const dataDir = mkdtempSync(join(tmpdir(), 'kept-'))
afterAll(() => rmSync(dataDir, { recursive: true }))
const folder = join(dataDir, 'uploads', 'forms')
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const form = '/visits/DE26/sources/new'

test('what was sent is there for its person and its form, and the last one alone', async () => {
  await keepForm(dataDir, 'chen', form, { values: { text: '一' } }, later(0))
  await keepForm(dataDir, 'chen', form, { values: { text: '二' } }, later(0))
  expect(await readKeptForm(dataDir, 'chen', form, later(1))).toEqual({ values: { text: '二' } })
  expect(await readKeptForm(dataDir, 'chen', '/visits/DE27/sources/new', later(1))).toBeNull()
  expect(await readKeptForm(dataDir, 'wang', form, later(1))).toBeNull()
  expect(readdirSync(folder)).toEqual(['chen'])
  expect(statSync(join(folder, 'chen')).mode & 0o077).toBe(0)
})

test('after an hour it is gone: nobody reads it, and the next one sweeps it away', async () => {
  await keepForm(dataDir, 'chen', form, 'old', later(0))
  expect(await readKeptForm(dataDir, 'chen', form, later(61))).toBeNull()
  utimesSync(join(folder, 'chen'), later(-61), later(-61))
  await keepForm(dataDir, 'wang', form, 'new', later(0))
  expect(readdirSync(folder)).toEqual(['wang'])
})
