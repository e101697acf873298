import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyHistory } from '@/lib/seals/queries'
import { addEvents } from '@/lib/testing/build-history'
import { testDatabase } from '@/lib/testing/database'
import { headsFile, readHeads } from './history-heads'
import { describeVerdict } from './history-verdict'
import { sealAll } from './sealing'

const database = testDatabase()
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealing-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const never = () => false
const verdict = async () => describeVerdict(await verifyHistory(), readHeads(folder), null)

test('AL-3: every head is noted outside of the database, so that an end that is cut off is noticed', async () => {
  await addEvents(1500)
  const seals = await sealAll(folder, never)
  expect(readHeads(folder).heads).toEqual(seals.map(({ number, hash }) => ({ number, hash })))
  expect(seals).toHaveLength(2)
  expect(await verdict()).toMatchObject({ isWhole: true })
  await database.asOwner(`BEGIN; SET LOCAL session_replication_role = replica;
    DELETE FROM audit_event WHERE ordinal >= (SELECT from_ordinal FROM history_seal WHERE number = 2);
    DELETE FROM history_seal WHERE number = 2; COMMIT`)
  const { isWhole, lines } = await verdict()
  expect(isWhole).toBe(false)
  expect(lines[1]).toContain(`Head 2 ${seals[1]?.hash}, noted in history-heads.log, is not in the chain`)
  rmSync(headsFile(folder))
  expect(await verdict()).toMatchObject({ isWhole: true })
})

test('whoever asks the command to stop does not wait for everything to be sealed; the next one goes on', async () => {
  await addEvents(1500)
  expect(await sealAll(folder, () => true)).toHaveLength(1)
  expect(await sealAll(folder, never)).toMatchObject([{ number: 2 }])
  expect(await verdict()).toMatchObject({ isWhole: true })
})
