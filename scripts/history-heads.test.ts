import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstPreviousHash, type Seal } from '@/lib/seals/rules'
import { headsFile, noteHead, readHeads } from './history-heads'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heads-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const seal = (number: number): Seal => ({
  number,
  fromOrdinal: '1',
  toOrdinal: '2',
  eventIds: [],
  eventHashes: [],
  previousHash: firstPreviousHash,
  sealedAt: '2026-11-26T05:00:00.000Z',
  hash: String(number).repeat(64),
})

test('what is noted is read again, one line each, by nobody else', () => {
  expect(readHeads(folder)).toEqual({ heads: [], unreadable: 0 })
  noteHead(folder, seal(1))
  noteHead(folder, seal(2))
  const [one, two] = [1, 2].map((number) => ({ number, hash: String(number).repeat(64) }))
  expect(readHeads(folder)).toEqual({ heads: [one, two], unreadable: 0 })
  expect(readFileSync(headsFile(folder), 'utf8')).toBe(
    `2026-11-26T05:00:00.000Z 1 ${one?.hash}\n2026-11-26T05:00:00.000Z 2 ${two?.hash}\n`,
  )
  expect(statSync(headsFile(folder)).mode & 0o777).toBe(0o600)
})

test('a line that a crash has torn is counted and spoils no other', () => {
  noteHead(folder, seal(1))
  appendFileSync(headsFile(folder), '2026-11-26T05:00:00.000Z 2 2222')
  noteHead(folder, seal(3))
  expect(readHeads(folder)).toMatchObject({ heads: [{ number: 1 }, { number: 3 }], unreadable: 1 })
})
