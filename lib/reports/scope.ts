import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/overview/scope'
import { Prisma } from '@/prisma/generated/client'

const secondsOf = (column: string) => `date_part('epoch', ${column})`

/** What is read of each item (`c`), of its titles (`t`) and of the latest update that its reader is given (`u`). */
const itemColumns = {
  id: 'c.id',
  number: 'c.number',
  kind: 'c.kind',
  bindingStrength: 'c.binding_strength',
  promisedBy: 'c.promised_by',
  moveBy: 'c.move_by',
  moveSince: 'c.move_since',
  stageTemplate: 'c.stage_template',
  stage: 'c.stage',
  health: 'c.health',
  state: 'c.state',
  suspendedUntil: 'c.suspended_until',
  archived: 'c.archived_at IS NOT NULL',
  confidentiality: 'c.confidentiality',
  leadUnitId: 'c.lead_unit_id',
  leadUnitBasis: 'c.lead_unit_basis',
  ownerName: '(SELECT name FROM person WHERE id = c.owner_id)',
  originalDueOn: 'c.original_due_on',
  dueOn: 'c.due_on',
  dueBasis: 'c.due_basis',
  timesMoved: 'c.times_moved',
  wasOverdueDays: 'c.was_overdue_days',
  nextStep: 'c.next_step',
  nextStepLanguage: 'c.next_step_language',
  nextStepDueOn: 'c.next_step_due_on',
  nextStepApproved: 'c.next_step_approved',
  updateDueOn: 'c.update_due_on',
  progressOn: 'c.progress_on',
  lastUpdateAt: secondsOf('c.last_update_at'),
  pausedUntil: 'c.paused_until',
  unchangedUpdates: 'c.unchanged_updates',
  returnedAt: secondsOf('c.returned_at'),
  decisionDueOn: 'c.decision_due_on',
  milestoneDueOn: 'c.milestone_due_on',
  milestoneSlipped: 'c.milestone_slipped',
  extensionAsked: 'c.extension_asked',
  stepMissingSince: 'c.step_missing_since',
  titleEn: 't.en',
  titleZh: 't.zh',
  titleDe: 't.de',
  postedAt: secondsOf('u.posted_at'),
  language: 'u.language',
  progress: 'u.progress',
  problems: 'u.problems',
  saidStep: 'u.next_step',
  saidStepDueOn: 'u.next_step_due_on',
  review:
    '(SELECT decision FROM status_update_review WHERE status_update_id = u.id ORDER BY decided_at DESC LIMIT 1)',
} as const
export type ItemColumn = keyof typeof itemColumns

/** The place of each column among the values of an item. */
export const placeOf = Object.fromEntries(
  Object.keys(itemColumns).map((column, index) => [column, index]),
) as Record<ItemColumn, number>

/** Viewers are given text that is approved, everybody else the latest; "no change" has none. */
function readable({ role }: Actor): string {
  const reviewed = (decision: string) =>
    `EXISTS (SELECT 1 FROM status_update_review WHERE status_update_id = u.id AND decision = '${decision}')`
  return role === 'viewer' ? `${reviewed('approved')} AND NOT ${reviewed('returned')}` : 'true'
}

function titleIn(language: string): string {
  return `max(title) FILTER (WHERE language = '${language}') AS ${language}`
}

const own = 'commitment_id = ANY ((SELECT ids FROM asked)::uuid[])'

/** What belongs to the items, set by set: that of an item has its id first, and names stand once. */
const sets = {
  links: ['commitment_id, partner_id, role', 'link'],
  partners: [
    'id, key, sector, printed_name, name_en, name_zh, name_de, short_name_en, short_name_zh, short_name_de',
    'partner WHERE id IN (SELECT partner_id FROM link)',
  ],
  supports: [
    'commitment_id, unit_id',
    `(SELECT * FROM commitment_supporting_unit WHERE ${own} ORDER BY unit_id) s`,
  ],
  units: ['id, name_en, name_zh, name_de', 'unit'],
  mentions: ['commitment_id, session_id, paragraph_number', 'mentioned'],
  sessions: [
    's.id, v.key, s.position, s.title_en, s.title_zh, s.title_de',
    'session s JOIN visit v ON v.id = s.visit_id WHERE s.id IN (SELECT session_id FROM mentioned)',
  ],
  checks: [
    'commitment_id, id, field, kind, note_en, note_zh, note_de',
    `(SELECT * FROM "check" WHERE ${own} AND resolved_at IS NULL ORDER BY id) k`,
  ],
  amounts: ['commitment_id, kind, currency, value::text', `amount WHERE ${own} AND withdrawn_at IS NULL`],
  problems: [
    'commitment_id, level, language, description, decision_asked, decision_due_on',
    `(SELECT * FROM problem WHERE ${own} AND answered_at IS NULL AND resolved_at IS NULL ORDER BY decision_due_on, id) p`,
  ],
} as const

function agg(columns: string, from: string): string {
  return `coalesce((SELECT json_agg(json_build_array(${columns})) FROM ${from}), '[]')`
}

/**
 * What the ledger shows of these items, without those that the actor may not know of, as one JSON text: as rows of columns it would
 * take several times as long to read. The latest update is looked up for each item, everything else is read set by set.
 */
export function ledgerReading(ids: readonly string[], actor: Actor): Prisma.Sql {
  const told = Object.entries(sets).map(([name, [columns, from]]) => `'${name}', ${agg(columns, from)}`)
  return Prisma.sql`
    WITH asked AS MATERIALIZED (SELECT ${[...ids]}::uuid[] AS ids),
      item AS MATERIALIZED (SELECT * FROM commitment WHERE id = ANY ((SELECT ids FROM asked)::uuid[]) AND ${visible(actor)}),
      ${Prisma.raw(`link AS MATERIALIZED (SELECT l.* FROM commitment_partner l JOIN partner p ON p.id = partner_id WHERE ${own} ORDER BY p.key),
      mentioned AS MATERIALIZED (SELECT m.*, paragraph_number FROM mention m LEFT JOIN anchor a ON a.mention_id = m.id WHERE ${own} ORDER BY m.id)
    SELECT json_build_object('items', ${agg(
      Object.values(itemColumns).join(', '),
      `item c
      CROSS JOIN LATERAL (SELECT ${['en', 'zh', 'de'].map(titleIn).join(', ')} FROM commitment_text WHERE commitment_id = c.id) t
      LEFT JOIN LATERAL (SELECT * FROM status_update u WHERE commitment_id = c.id AND NOT no_change AND ${readable(actor)}
        ORDER BY posted_at DESC, id DESC LIMIT 1) u ON true`,
    )}, ${told.join(', ')})::text AS reading`)}`
}
