import { beforeAll, describe, expect, test } from 'vitest'
import { changeDeadline } from '@/lib/deadlines/commands'
import { endCommitment } from '@/lib/endings/commands'
import { confirmMatch } from '@/lib/matches/commands'
import { sealHistory } from '@/lib/seals/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildProofs } from '@/lib/testing/build-document'
import { addEvents } from '@/lib/testing/build-history'
import { buildIssue } from '@/lib/testing/build-issue'
import { buildMatch } from '@/lib/testing/build-match'
import { testDatabase } from '@/lib/testing/database'
import { testNow } from '@/lib/testing/factories'
import { toMove, toPost } from '@/lib/testing/inputs'

const database = testDatabase({ kept: true })
const tables = [
  'status_update',
  'status_update_review',
  'deadline_change',
  'stage_change',
  'ending',
  'anchor_match',
  'document_chunk',
  'stage_verification',
  'fact_confirmation',
  'audit_event',
  'history_seal',
  'briefing_file',
] as const
const columns = {
  status_update: 'progress',
  status_update_review: 'comment',
  deadline_change: 'reason',
  stage_change: 'reason',
  ending: 'reason',
  anchor_match: 'exact',
  document_chunk: 'bytes',
  stage_verification: 'note',
  fact_confirmation: 'note',
  audit_event: 'actor_name',
  history_seal: 'hash',
  briefing_file: 'file_name',
}
const refusedToRole = '42501'

beforeAll(async () => {
  const actor = await buildActor('administrator')
  const commitment = await buildCommitment({ dueOn: '2026-12-20' })
  await postStatusUpdate(actor, toPost(commitment, { stage: 'inTalks' }), testNow)
  await changeDeadline(actor, toMove(commitment, { version: 2 }), testNow)
  const ending = { id: crypto.randomUUID(), commitmentId: commitment.id, version: 4, reason: 'Done.' }
  await confirmMatch(actor, await buildMatch(), testNow)
  await buildProofs(await buildActor('administrator'), commitment)
  await endCommitment(actor, { ...ending, kind: 'completed' }, testNow)
  await buildIssue(null)
  await addEvents(1)
  await Array.fromAsync(sealHistory(testNow))
})

describe.each(tables)('AL-2: %s', (table) => {
  const rewriting = [
    `UPDATE ${table} SET ${columns[table]} = 'rewritten'`,
    `UPDATE ${table} SET ${columns[table]} = 'rewritten' WHERE false`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]
  const taking = [
    `DROP TRIGGER ${table}_is_append_only ON ${table}`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `DROP TABLE ${table} CASCADE`,
    `CREATE TRIGGER more BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
  ]

  test('the owner can neither change nor remove a row', async () => {
    const before = await database.contents()
    expect(before[table]).not.toBeNull()
    for (const sql of rewriting) {
      await expect(database.asOwner(sql), sql).rejects.toMatchObject({
        code: refusedToRole,
        message: expect.stringContaining('is append-only'),
      })
    }
    expect(await database.contents()).toEqual(before)
  })

  test('the application can neither change nor remove a row, nor what keeps it from doing so', async () => {
    const before = await database.contents()
    for (const sql of [...rewriting, ...taking]) {
      await expect(database.asApp(sql), sql).rejects.toMatchObject({ code: refusedToRole })
    }
    expect(await database.contents()).toEqual(before)
  })
})

test('AL-2: the application cannot put triggers to sleep for its session, nor make objects of its own', async () => {
  await expect(database.asApp("SET session_replication_role = 'replica'")).rejects.toMatchObject({
    code: refusedToRole,
  })
  await expect(database.asApp('CREATE TABLE shadow (id uuid)')).rejects.toMatchObject({ code: refusedToRole })
})

test('the application may delete links, sign-ins, holidays, texts of drafts and files that expire only, and reads the migrations without writing them', async () => {
  const rows = await database.asApp(
    `SELECT relname AS name,
            has_table_privilege(oid, 'INSERT, UPDATE, TRUNCATE, REFERENCES, TRIGGER') AS writes,
            has_table_privilege(oid, 'DELETE') AS deletes
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  expect(rows.filter(({ deletes }) => deletes).map(({ name }) => name)).toEqual([
    'briefing_text',
    'commitment_partner',
    'commitment_supporting_unit',
    'commitment_viewer',
    'export',
    'export_chunk',
    'holiday',
    'participant',
    'person_unit',
    'saved_view',
    'search_entry',
    'sign_in_session',
    'sign_in_throttle',
  ])
  expect(rows.filter(({ writes }) => !writes).map(({ name }) => name)).toEqual(['_prisma_migrations'])
})

test('nothing with a history can vanish: not even the owner can delete a commitment, a person or a unit that has one', async () => {
  for (const table of ['commitment', 'person', 'unit', 'visit']) {
    await expect(database.asOwner(`DELETE FROM ${table}`), table).rejects.toMatchObject({
      code: expect.stringMatching(/^23(001|503)$/),
    })
  }
})
