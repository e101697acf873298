import { type DescribedChange, describeEvent } from '@/lib/audit/describe'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import type { Prisma } from '@/prisma/generated/client'

/** The latest events that fit, newest first: who, when, what, before and after. The caller knows who may read them. */
export async function readEvents(where: Prisma.AuditEventWhereInput, take: number) {
  const rows = await db().auditEvent.findMany({
    where,
    select: { id: true, at: true, action: true, actorKind: true, actorName: true, before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ before, after, action, ...event }) => ({
    ...event,
    ...describeEvent({ action, before, after }),
  }))
}

/**
 * What the events that fit have changed since `seen`, for the answer to a conflict (CC-2); null when `current` is not newer.
 * Every change of a record is one version and one event.
 */
export async function readChangesSince(
  where: Prisma.AuditEventWhereInput,
  seen: number,
  current: number | undefined,
): Promise<TheirChanges | null> {
  if (current === undefined || current <= seen) return null
  const events = await readEvents(where, Math.min(current - seen, 50))
  const latest = new Map<string, DescribedChange>()
  for (const change of events.flatMap(({ changes }) => changes))
    if (!latest.has(change.field)) latest.set(change.field, change)
  return { version: current, by: events[0]?.actorName ?? '', changes: [...latest.values()] }
}
