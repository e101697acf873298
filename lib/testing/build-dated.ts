import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import type { TestDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

export type Dated = {
  leadUnitId: string
  staff: PersonActor
  manager: PersonActor
  commitment: BuiltCommitment
}

/** An item that is due on 20 December 2026, with somebody of the staff and a manager of the unit that leads it. */
export async function buildDated(): Promise<Dated> {
  const leadUnitId = await buildUnit()
  return {
    leadUnitId,
    staff: await buildActor('staff', [leadUnitId]),
    manager: await buildActor('manager', [leadUnitId]),
    commitment: await buildCommitment({ leadUnitId, dueOn: '2026-12-20' }),
  }
}

/** The deadline of an item as it is stored. */
export const readDeadline = (database: TestDatabase, { id }: { id: string }) =>
  database.asOwner(
    `SELECT version, original_due_on::text AS original, due_on::text AS due, due_basis AS basis, times_moved AS moved, was_overdue_days AS overdue
       FROM commitment WHERE id = $1`,
    [id],
  )

/** Every change of a deadline. */
export const readDeadlineChanges = (database: TestDatabase) =>
  database.asOwner(
    `SELECT kind, old_due_on::text AS "from", new_due_on::text AS "to", reason, days_overdue AS overdue FROM deadline_change`,
  )

/** What the history has of deadlines. */
export const readDeadlineEvents = (database: TestDatabase) =>
  database.asOwner("SELECT action, actor_id, before, after FROM audit_event WHERE action LIKE 'deadline.%'")

/** The deadline of an item, and whether an extension of it waits. */
export const readAsked = (database: TestDatabase, { id }: { id: string }) =>
  database.asOwner(
    'SELECT version, due_on::text AS due, times_moved AS moved, extension_asked AS asked FROM commitment WHERE id = $1',
    [id],
  )

/** Every request for an extension, with its answer. */
export const readExtensions = (database: TestDatabase) =>
  database.asOwner(
    `SELECT current_due_on::text AS "from", new_due_on::text AS "to", reason, progress, asked_by_name AS "by", asked_at AS at,
            decision, comment, decided_by_name AS decider, decided_at AS "decidedAt" FROM extension`,
  )

/** What the history has of extensions. */
export const readExtensionEvents = (database: TestDatabase) =>
  database.asOwner(
    "SELECT action, actor_id AS by, before, after FROM audit_event WHERE action LIKE 'extension.%'",
  )
