import { beforeAll, describe, expect, test } from 'vitest'
import { writeComment } from '@/lib/comments/commands'
import { changeDeadline } from '@/lib/deadlines/commands'
import { endCommitment, reopenCommitment } from '@/lib/endings/commands'
import { askExtension } from '@/lib/extensions/commands'
import { confirmMatch } from '@/lib/matches/commands'
import { addMilestone } from '@/lib/milestones/commands'
import { raiseProblem } from '@/lib/problems/commands'
import { saveView } from '@/lib/saved-views/commands'
import { sealHistory } from '@/lib/seals/commands'
import { takeSnapshot } from '@/lib/snapshots/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { bad, decided, id } from '@/lib/testing/bad-rows'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildProofs } from '@/lib/testing/build-document'
import { buildExport } from '@/lib/testing/build-export'
import { addEvents } from '@/lib/testing/build-history'
import { buildIssue } from '@/lib/testing/build-issue'
import { buildMatch } from '@/lib/testing/build-match'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { toAsk, toMilestone, toMove, toPost, toRaise } from '@/lib/testing/inputs'

const database = testDatabase({ kept: true })
beforeAll(async () => {
  const actor = await buildActor('administrator')
  const checks = [{ field: 'identity', kind: 'proposed' as const, note: { en: 'To be confirmed.' } }]
  const partner = await buildPartner({ checks })
  await buildContact({ partnerId: partner.id })
  const visit = await buildVisit({ partnerIds: [partner.id] })
  const commitment = await buildCommitment({ visit, dueOn: '2026-12-20' })
  await buildUnit()
  await postStatusUpdate(actor, toPost(commitment, { stage: 'inTalks' }), testNow)
  await changeDeadline(actor, toMove(commitment, { version: 2 }), testNow)
  const decision = { commitmentId: commitment.id, reason: 'Both sides have agreed.' }
  await endCommitment(actor, { ...decision, id: crypto.randomUUID(), version: 3, kind: 'completed' }, testNow)
  await reopenCommitment(actor, { ...decision, id: crypto.randomUUID(), version: 4 }, testNow)
  await addMilestone(actor, toMilestone(commitment, { version: 5 }), testNow)
  await askExtension(actor, toAsk(commitment, { version: 6, newDueOn: '2027-03-01' }), testNow)
  await database.asOwner(
    `INSERT INTO invitation (id, person_id, token_hash, created_by_id, created_at, expires_at)
     SELECT gen_random_uuid(), id, 'x', id, now(), now() + interval '7 days' FROM person LIMIT 1`,
  )
  await database.asOwner(
    `INSERT INTO hand_over (id, commitment_id, from_unit_id, to_unit_id, handed_by_id, handed_at)
     SELECT gen_random_uuid(), c.id, c.lead_unit_id, u.id, p.id, now()
     FROM commitment c, unit u, person p WHERE u.id <> c.lead_unit_id LIMIT 1`,
  )
  await database.asOwner(
    `INSERT INTO search_entry (id, subject, commitment_id, heading, folded, grams, changed_at)
     SELECT gen_random_uuid(), 'commitment', id, number, lower(number), '{}', now() FROM commitment LIMIT 1
     ON CONFLICT DO NOTHING`,
  )
  await buildProofs(await buildActor('administrator'), commitment)
  await raiseProblem(actor, toRaise(commitment), testNow)
  const words = { id: crypto.randomUUID(), commitmentId: commitment.id, text: 'Seen.', mentioned: [] }
  await writeComment(actor, words, testNow)
  const view = { id: crypto.randomUUID(), name: 'Mine', audience: 'self' as const, query: '' }
  await saveView(actor, view, testNow)
  await confirmMatch(actor, await buildMatch(visit), testNow)
  await takeSnapshot(actor, testNow)
  await buildExport()
  await buildIssue(null)
  await addEvents(1)
  await Array.fromAsync(sealHistory(testNow))
  await database.asOwner("INSERT INTO sign_in_throttle VALUES ('account:x', 1, now(), NULL)")
})

/** A copy of one stored row of the table, with these columns changed. */
function insertChanged(table: string, columns: Record<string, unknown>) {
  return database.asApp(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $1::jsonb)).* FROM "${table}" t LIMIT 1`,
    [JSON.stringify(columns)],
  )
}

describe('a bad row is refused by the database itself', () => {
  test('every check constraint has a bad row here', async () => {
    const rows = await database.asOwner(
      "SELECT conname AS name FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    )
    const named = rows.map(({ name }) => name).sort()
    const shown = new Set([
      ...bad.map(([rule]) => rule),
      'status_update_review_reviewer_is_not_author',
      'extension_not_granted_by_asker',
      'setting_one_row',
      'setting_in_range',
      'setting_weekly_due_weekday',
    ])
    expect([...shown].sort()).toEqual(named)
  })

  test.each(bad)('%s: %s %o', async (rule, table, columns) => {
    await expect(insertChanged(table, columns)).rejects.toMatchObject({ code: '23514', constraint: rule })
  })

  test.each([
    ['setting_one_row', 'id', 2],
    ['setting_in_range', 'due_soon_days', 0],
    ['setting_in_range', 'cadence_days', 366],
    ['setting_in_range', 'upload_limit_megabytes', 201],
    ['setting_weekly_due_weekday', 'weekly_due_weekday', 0],
    ['setting_weekly_due_weekday', 'weekly_due_weekday', 8],
  ])('%s: %s is not %i', async (rule, column, value) => {
    await expect(database.asApp(`UPDATE setting SET ${column} = $1`, [value])).rejects.toMatchObject({
      code: '23514',
      constraint: rule,
    })
  })

  test('extension_not_granted_by_asker: nobody grants what they have asked for', async () => {
    const [asked] = await database.asApp('SELECT asked_by_id AS by FROM extension')
    await expect(
      insertChanged('extension', { ...decided, decision: 'granted', decided_by_id: asked?.by }),
    ).rejects.toMatchObject({ constraint: 'extension_not_granted_by_asker' })
  })

  test('status_update_review_reviewer_is_not_author: nobody approves their own text', async () => {
    const [review] = await database.asApp('SELECT author_id FROM status_update_review')
    await expect(
      insertChanged('status_update_review', { basis: 'reviewed', reviewer_id: review?.author_id }),
    ).rejects.toMatchObject({
      constraint: 'status_update_review_reviewer_is_not_author',
    })
  })
})

test('extension_one_open: one request waits at a time', async () => {
  await expect(insertChanged('extension', { id })).rejects.toMatchObject({ code: '23505' })
})

test.each([
  ['person_email_key', 'person', { id }],
  ['saved_view_owner_id_name_key', 'saved_view', { id }],
  ['visit_key_key', 'visit', { id }],
  ['partner_key_key', 'partner', { id }],
  ['commitment_number_key', 'commitment', { id }],
  ['commitment_visit_id_running_number_key', 'commitment', { id, number: 'DE26-999' }],
  ['session_visit_id_position_key', 'session', { id }],
])('%s: there is no second one', async (rule, table, columns) => {
  await expect(insertChanged(table, columns)).rejects.toMatchObject({ code: '23505', constraint: rule })
})

test.each([
  ['commitment', { health: 'splendid' }],
  ['commitment', { state: 'archived' }],
  ['commitment', { due_basis: 'guessed' }],
  ['commitment', { binding_strength: 'promise' }],
  ['person', { role: 'superuser' }],
  ['partner', { kind: 'person' }],
])('closed lists are closed: %s %o', async (table, columns) => {
  await expect(insertChanged(table, columns)).rejects.toMatchObject({ code: '22P02' })
})

test.each([
  ['commitment', 'lead_unit_id'],
  ['commitment', 'visit_id'],
  ['mention', 'session_id'],
  ['status_update', 'author_id'],
  ['deadline_change', 'granted_by_id'],
])('%s.%s is required and must be there', async (table, column) => {
  await expect(
    insertChanged(table, { id, number: 'DE26-999', running_number: 999, [column]: null }),
  ).rejects.toMatchObject({ code: '23502' })
  await expect(
    insertChanged(table, { id, number: 'DE26-999', running_number: 999, [column]: id }),
  ).rejects.toMatchObject({ code: '23503' })
})

test('a contact takes part only for its own partner, and a session only in its own visit', async () => {
  const contactId = await buildContact()
  await expect(insertChanged('participant', { id, contact_id: contactId })).rejects.toMatchObject({
    code: '23503',
  })
  const other = await buildVisit()
  await expect(insertChanged('participant', { id, visit_id: other.id })).rejects.toMatchObject({
    code: '23503',
  })
})

test('a comment on an update belongs to the item of that update', async () => {
  const actor = await buildActor('administrator')
  const [own, other] = [await buildCommitment(), await buildCommitment()]
  const update = toPost(own, {})
  await postStatusUpdate(actor, update, testNow)
  const onUpdate = { id, status_update_id: update.id }
  await expect(insertChanged('comment', { ...onUpdate, commitment_id: other.id })).rejects.toMatchObject({
    code: '23503',
  })
  await insertChanged('comment', { ...onUpdate, commitment_id: own.id })
})
