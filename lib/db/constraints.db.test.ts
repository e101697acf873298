import { beforeAll, describe, expect, test } from 'vitest'
import { changeDeadline } from '@/lib/deadlines/commands'
import { endCommitment, reopenCommitment } from '@/lib/endings/commands'
import { saveView } from '@/lib/saved-views/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildPartner, buildUnit, buildVisit, testNow } from '@/lib/testing/factories'
import { toMove, toPost } from '@/lib/testing/inputs'

const database = testDatabase({ kept: true })
const id = crypto.randomUUID()

/** A stored row with these columns changed, which the named rule must refuse as a new row. */
const bad: [rule: string, table: string, columns: Record<string, unknown>][] = [
  ['person_email_lowercase', 'person', { email: 'Chen@example.org' }],
  ['person_email_lowercase', 'person', { email: 'nobody' }],
  ['person_locale_known', 'person', { locale: 'fr' }],
  ['person_name_present', 'person', { name: ' ' }],
  ['unit_names_present', 'unit', { name_zh: '' }],
  ['sign_in_throttle_failures_positive', 'sign_in_throttle', { failures: -1 }],
  ['visit_key_form', 'visit', { key: 'de26' }],
  ['visit_country_form', 'visit', { country_code: 'D' }],
  ['visit_dates_in_order', 'visit', { starts_on: '2026-11-23' }],
  ['visit_dates_in_range', 'visit', { starts_on: '1999-12-31' }],
  ['visit_title_present', 'visit', { title_en: null, title_zh: null, title_de: null }],
  ['visit_running_number_not_negative', 'visit', { last_running_number: -1 }],
  ['session_title_present', 'session', { title_en: null, title_zh: null, title_de: null }],
  ['session_position_positive', 'session', { position: 0 }],
  ['source_document_title_present', 'source_document', { title_en: null, title_zh: null, title_de: null }],
  ['source_paragraph_number_positive', 'source_paragraph', { number: 0 }],
  ['partner_key_form', 'partner', { key: 'Bosch AG' }],
  ['partner_country_form', 'partner', { country_code: 'de' }],
  ['partner_country_form', 'partner', { host_country_code: 'Germany' }],
  ['partner_name_present', 'partner', { name_en: null, name_zh: null, name_de: null }],
  ['contact_printed_name_present', 'contact', { printed_name: '' }],
  ['participant_side_agrees', 'participant', { side: 'delegation' }],
  ['participant_side_agrees', 'participant', { member_name: 'Chen' }],
  ['commitment_number_form', 'commitment', { number: 'DE26-7' }],
  ['commitment_version_positive', 'commitment', { version: 0 }],
  ['commitment_stage_of_template', 'commitment', { stage: 'signed' }],
  ['commitment_stage_of_template', 'commitment', { stage_template: 'investment' }],
  ['commitment_deadline_whole', 'commitment', { due_on: null }],
  ['commitment_deadline_whole', 'commitment', { due_basis: null }],
  ['commitment_deadline_in_range', 'commitment', { due_on: '2101-01-01' }],
  ['commitment_counts_not_negative', 'commitment', { times_moved: -1 }],
  ['commitment_ending_has_reason', 'commitment', { state: 'completed' }],
  ['commitment_ending_has_reason', 'commitment', { ended_at: testNow }],
  ['commitment_suspension_has_date', 'commitment', { state: 'suspended' }],
  ['commitment_suspension_has_date', 'commitment', { suspended_until: '2027-01-01' }],
  ['commitment_next_step_has_language', 'commitment', { next_step: 'Call them.', next_step_language: null }],
  ['commitment_health_was_reported', 'commitment', { health: 'onTrack', last_update_at: null }],
  ['commitment_text_title_present', 'commitment_text', { title: ' ' }],
  ['commitment_text_title_present', 'commitment_text', { title: 'x'.repeat(301) }],
  ['anchor_one_subject', 'anchor', { partner_id: id, contact_id: id }],
  ['anchor_one_subject', 'anchor', { session_id: null, mention_id: null }],
  ['anchor_exact_present', 'anchor', { exact: '' }],
  ['anchor_locator_short', 'anchor', { locator: 'one two three four five six seven eight nine' }],
  ['check_one_subject', 'check', { visit_id: id, session_id: id }],
  ['check_note_present', 'check', { note_en: null, note_zh: null, note_de: null }],
  ['check_resolution_whole', 'check', { resolved_at: testNow }],
  ['status_update_progress_present', 'status_update', { progress: ' ' }],
  ['status_update_health_judged', 'status_update', { health: 'notReported' }],
  ['status_update_not_its_own_correction', 'status_update', { id, corrects_id: id }],
  ['status_update_review_has_reviewer', 'status_update_review', { basis: 'reviewed' }],
  ['status_update_review_has_reviewer', 'status_update_review', { reviewer_id: id }],
  ['status_update_review_return_has_comment', 'status_update_review', { decision: 'returned', comment: ' ' }],
  [
    'status_update_review_return_has_comment',
    'status_update_review',
    { decision: 'returned', comment: null },
  ],
  ['deadline_change_has_reason', 'deadline_change', { reason: '' }],
  ['deadline_change_has_reason', 'deadline_change', { reason: null }],
  ['deadline_change_in_range', 'deadline_change', { new_due_on: '1999-12-31' }],
  ['deadline_change_old_whole', 'deadline_change', { old_basis: null }],
  ['deadline_change_days_not_negative', 'deadline_change', { days_overdue: -1 }],
  ['commitment_archive_has_reason', 'commitment', { archived_at: testNow }],
  ['commitment_archive_has_reason', 'commitment', { archive_reason: 'Recorded twice.' }],
  ['invitation_ends_once', 'invitation', { used_at: testNow, revoked_at: testNow }],
  ['invitation_expires_later', 'invitation', { expires_at: '2000-01-01T00:00:00Z' }],
  ['hand_over_between_two', 'hand_over', { from_unit_id: id, to_unit_id: id }],
  [
    'hand_over_answered_once',
    'hand_over',
    { accepted_at: testNow, handed_back_at: testNow, back_reason: 'Not ours.', answered_by_id: id },
  ],
  ['hand_over_answer_whole', 'hand_over', { accepted_at: testNow }],
  ['hand_over_back_has_reason', 'hand_over', { back_reason: 'Not ours.' }],
  ['search_entry_one_subject', 'search_entry', { commitment_id: null, partner_id: null, contact_id: null }],
  ['search_entry_one_subject', 'search_entry', { subject: 'contact' }],
  ['stage_change_moves', 'stage_change', { from_stage: 'agreed', to_stage: 'agreed' }],
  ['stage_change_reason_present', 'stage_change', { reason: ' ' }],
  ['ending_reason_present', 'ending', { reason: ' ' }],
  ['ending_suspension_has_date', 'ending', { kind: 'suspended' }],
  ['ending_suspension_has_date', 'ending', { suspended_until: '2027-01-01' }],
  ['ending_merger_has_target', 'ending', { kind: 'merged' }],
  ['ending_merger_has_target', 'ending', { merged_into_id: id }],
  ['ending_merger_has_target', 'ending', { kind: 'merged', merged_into_id: id, commitment_id: id }],
  ['saved_view_name_present', 'saved_view', { name: ' ' }],
  ['saved_view_name_present', 'saved_view', { name: 'x'.repeat(81) }],
  ['audit_event_action_form', 'audit_event', { action: 'something happened' }],
  ['audit_event_actor_whole', 'audit_event', { actor_kind: 'person', actor_id: null }],
]

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
  const view = { id: crypto.randomUUID(), name: 'Mine', audience: 'self' as const, query: '' }
  await saveView(actor, view, testNow)
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
    const shown = new Set([...bad.map(([rule]) => rule), 'status_update_review_reviewer_is_not_author'])
    expect([...shown].sort()).toEqual(named)
  })

  test.each(bad)('%s: %s %o', async (rule, table, columns) => {
    await expect(insertChanged(table, columns)).rejects.toMatchObject({ code: '23514', constraint: rule })
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
