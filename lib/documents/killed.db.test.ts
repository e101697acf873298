import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

const database = testDatabase()
const root = fileURLToPath(new URL('../..', import.meta.url))
let actor: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  const leadUnitId = await buildUnit()
  actor = await buildActor('staff', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

/** Lets a process of its own file documents, and kills it in the midst of one; returns how many it has begun and stored. */
async function storeAndKill(atLeast: number): Promise<{ begun: number; stored: number }> {
  const task = JSON.stringify({ actor, commitment })
  const words = ['--import', 'tsx', `${root}lib/testing/storing-process.ts`, task]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  const said = { begun: 0, stored: 0 }
  for await (const chunk of child.stdout) {
    for (const line of String(chunk).trim().split('\n')) said[line as keyof typeof said]++
    if (said.stored >= atLeast && said.begun > said.stored) child.kill('SIGKILL')
  }
  if (child.signalCode === null) await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  return said
}

test.each([1, 4, 8, 12])(
  'FI-4: whoever is killed after %d files leaves each whole or not at all',
  async (atLeast) => {
    const { begun } = await storeAndKill(atLeast)
    const [{ documents } = {}] = await database.asOwner('SELECT count(*)::int AS documents FROM document')
    expect(documents).toBeGreaterThanOrEqual(atLeast)
    expect(documents).toBeLessThan(begun)
    const broken = await database.asOwner(`
    SELECT d.id FROM document d LEFT JOIN document_chunk c ON c.document_id = d.id GROUP BY d.id
    HAVING encode(sha256(coalesce(string_agg(c.bytes, ''::bytea ORDER BY c.position), '')), 'hex') <> d.sha256
        OR sum(length(c.bytes)) IS DISTINCT FROM d.size`)
    expect(broken).toEqual([])
    const astray = await database.asOwner(
      'SELECT document_id FROM document_chunk WHERE document_id NOT IN (SELECT id FROM document)',
    )
    expect(astray).toEqual([])
    // in one statement: what was being committed when the process ended may be there a moment later
    const told = await database.asOwner(`SELECT (SELECT count(*) FROM document) =
    (SELECT count(*) FROM audit_event WHERE action = 'document.added') AS all_told`)
    expect(told).toEqual([{ all_told: true }])
  },
)
