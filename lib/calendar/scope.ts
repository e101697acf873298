import type { Actor } from '@/lib/auth/actor'
import { type CalendarKind, calendarKinds, type Period } from '@/lib/calendar/rules'
import type { CalendarFilters } from '@/lib/calendar/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import { visible } from '@/lib/overview/scope'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { Reading } from '@/lib/settings/queries'
import { datedLights } from '@/lib/standings/scope'
import { Prisma } from '@/prisma/generated/client'

type Asked = { actor: Actor; filters: CalendarFilters; period: Period; reading: Reading }

/** The open items that a calendar tells of: those of the list with the same filters, and with `mine` those of the reader. */
function kept({ actor, filters: { visit, partner, unit, mine } }: Asked): Prisma.Sql {
  const conditions = [
    Prisma.sql`archived_at IS NULL AND state IN ('open', 'suspended') AND ${visible(actor)}`,
    ...(visit ? [Prisma.sql`visit_id = (SELECT v.id FROM visit v WHERE v.key = ${visit})`] : []),
    ...(partner
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM commitment_partner cp JOIN partner p ON p.id = cp.partner_id WHERE cp.commitment_id = commitment.id AND p.key = ${partner})`,
        ]
      : []),
    ...(unit ? [Prisma.sql`lead_unit_id = ${unit}::uuid AND lead_unit_basis = 'confirmed'`] : []),
    ...(mine ? [Prisma.sql`(owner_id = ${actor.id}::uuid OR next_step_owner_id = ${actor.id}::uuid)`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** The sessions of a filter by unit or person are those at which one of its items was voiced. */
function keptSessions(asked: Asked): Prisma.Sql {
  const { visit, partner, unit, mine } = asked.filters
  const conditions = [
    canSeeDirectory(asked.actor) ? Prisma.sql`true` : Prisma.sql`false`,
    ...(visit ? [Prisma.sql`visit.key = ${visit}`] : []),
    ...(partner
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM participant a JOIN partner p ON p.id = a.partner_id WHERE a.session_id = session.id AND p.key = ${partner})`,
        ]
      : []),
    ...(unit || mine
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM mention m JOIN commitment ON commitment.id = m.commitment_id WHERE m.session_id = session.id AND ${kept({ ...asked, filters: { unit, mine } })})`,
        ]
      : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** What of each item is asked, once however many kinds ask it. */
function keptItems(asked: Asked): Prisma.Sql {
  return Prisma.sql`
    SELECT id, running_number, due_on, due_basis, (${datedLights(asked.reading).overdue}) IS TRUE AS late, state, suspended_until, paused_until,
      CASE WHEN ${stepReadable(asked.actor)} THEN next_step_due_on END AS step_due_on
    FROM commitment WHERE ${kept(asked)}`
}

/** Viewers read the words of a next step once the update that they came with is approved. */
function stepReadable({ role }: Actor): Prisma.Sql {
  return role === 'viewer' ? Prisma.sql`next_step_approved` : Prisma.sql`true`
}

/** Rows of one kind: `kind, place, day, phase, commitment_id, ref, turn`; `place` and `turn` order the entries of a day. */
const rowsOf: Record<CalendarKind, (asked: Asked) => Prisma.Sql> = {
  deadline: ({ period }) => Prisma.sql`
    SELECT 'deadline' AS kind, CASE WHEN late THEN 0 WHEN due_basis = 'proposed' THEN 2 ELSE 1 END AS place,
      due_on AS day, due_basis::text AS phase, id AS commitment_id, id AS ref, running_number AS turn
    FROM item WHERE due_on BETWEEN ${between(period)}`,
  session: (asked) => Prisma.sql`
    SELECT 'session', 3, held_on, session.kind::text, NULL, session.id, position
    FROM session JOIN visit ON visit.id = session.visit_id
    WHERE ${keptSessions(asked)} AND held_on BETWEEN ${between(asked.period)}`,
  decision: ({ period }) => Prisma.sql`
    SELECT 'decision', 4, decision_due_on, level::text, commitment_id, problem.id, running_number
    FROM item JOIN problem ON problem.commitment_id = item.id
    WHERE answered_at IS NULL AND done_at IS NULL AND resolved_at IS NULL AND decision_due_on BETWEEN ${between(period)}`,
  step: ({ period }) => Prisma.sql`
    SELECT 'step', 5, step_due_on, '', id, id, running_number FROM item WHERE step_due_on BETWEEN ${between(period)}`,
  milestone: ({ period }) => Prisma.sql`
    SELECT 'milestone', 6, at.day, at.phase, commitment_id, milestone.id, running_number
    FROM item JOIN milestone ON milestone.commitment_id = item.id CROSS JOIN LATERAL (VALUES
      ('planned', CASE WHEN actual_on IS NULL THEN planned_on END),
      ('forecast', CASE WHEN actual_on IS NULL AND forecast_on <> planned_on THEN forecast_on END),
      ('reached', actual_on)) AS at (phase, day)
    WHERE removed_at IS NULL AND at.day BETWEEN ${between(period)}
      AND (planned_on BETWEEN ${between(period)} OR forecast_on BETWEEN ${between(period)} OR actual_on BETWEEN ${between(period)})`,
  pause: ({ period }) => Prisma.sql`
    SELECT 'pause', at.place, at.day, at.phase, id, id, running_number
    FROM item CROSS JOIN LATERAL (VALUES
      (7, 'suspension', CASE WHEN state = 'suspended' THEN suspended_until END), (8, 'updates', paused_until)) AS at (place, phase, day)
    WHERE (suspended_until BETWEEN ${between(period)} OR paused_until BETWEEN ${between(period)}) AND at.day BETWEEN ${between(period)}`,
}

function between({ first, last }: Period): Prisma.Sql {
  return Prisma.sql`${toDateColumn(first)}::date AND ${toDateColumn(last)}::date`
}

/** Everything that stands on the days of a period as the table `standing`, for what counts it and what picks from it. */
export function whatStands(asked: Asked): Prisma.Sql {
  const kinds = asked.filters.kind ? [asked.filters.kind] : calendarKinds
  // the first part names the columns
  const none = Prisma.sql`SELECT '' AS kind, 0 AS place, NULL::date AS day, '' AS phase, NULL::uuid AS commitment_id, NULL::uuid AS ref, 0 AS turn WHERE false`
  const parts = Prisma.join([none, ...kinds.map((kind) => rowsOf[kind](asked))], ' UNION ALL ')
  return Prisma.sql`WITH item AS MATERIALIZED (${keptItems(asked)}), standing AS (${parts})`
}
