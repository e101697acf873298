import { type DescribedChange, type DescribedEvent, describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { canReadHistory } from '@/lib/history/policy'
import { writeCursor } from '@/lib/history/rules'
import type { HistoryFilters } from '@/lib/history/schema'
import { visibleEvents, whereHistory } from '@/lib/history/scope'
import { fromColumns } from '@/lib/i18n/localized'

/** The history of a visible commitment, newest first: who, when, what, before and after. At most `take` events. */
export async function listCommitmentHistory(actor: Actor, number: string, take = 100) {
  const rows = await db().auditEvent.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: { id: true, at: true, action: true, actorKind: true, actorName: true, before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ before, after, action, ...event }) => ({
    ...event,
    ...readable(actor, describeEvent({ action, before, after })),
  }))
}

export type HistoryItem = Awaited<ReturnType<typeof listCommitmentHistory>>[number]

/** Events about a commitment that change nothing of it, and therefore make no version. */
const besideTheRecord = ['comment.written', 'comment.withdrawn'] as const

/**
 * What was changed of a visible commitment since `version` was read, for the answer to a conflict (CC-2); null when it is
 * not visible or unchanged. Every change of a commitment is one version and one event.
 */
export async function findChangesSince(
  actor: Actor,
  commitmentId: string,
  version: number,
): Promise<TheirChanges | null> {
  const commitment = await db().commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { id: commitmentId }] },
    select: { version: true },
  })
  if (!commitment || commitment.version <= version) return null
  const events = await db().auditEvent.findMany({
    where: { commitmentId, action: { notIn: [...besideTheRecord] } },
    select: { action: true, actorName: true, before: true, after: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.min(commitment.version - version, 50),
  })
  const latest = new Map<string, DescribedChange>()
  for (const event of events) {
    for (const change of readable(actor, describeEvent(event)).changes)
      if (!latest.has(change.field)) latest.set(change.field, change)
  }
  return { version: commitment.version, by: events[0]?.actorName ?? '', changes: [...latest.values()] }
}

/** Events of one page of the history. */
export const historyPageSize = 50

const names = { nameEn: true, nameZh: true, nameDe: true } as const

/** One page of what the actor may read, newest first, with the cursor of the next; null for whoever has no history to read. */
export async function listHistory(actor: Actor, filters: HistoryFilters) {
  if (!canReadHistory(actor)) return null
  const rows = await db().auditEvent.findMany({
    where: { AND: [visibleEvents(actor), whereHistory(filters, actor.timeZone)] },
    select: {
      id: true,
      at: true,
      action: true,
      actorKind: true,
      actorName: true,
      before: true,
      after: true,
      commitment: { select: { number: true } },
      partner: { select: { key: true, printedName: true, ...names } },
      visit: { select: { key: true } },
      person: { select: { name: true } },
      unit: { select: names },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: historyPageSize + 1,
  })
  const shown = rows.slice(0, historyPageSize)
  const last = shown.at(-1)
  return {
    events: shown.map(({ before, after, action, unit, partner, ...event }) => ({
      ...event,
      unit: unit && fromColumns('name', unit),
      partner: partner && { ...partner, name: fromColumns('name', partner) },
      ...describeEvent({ action, before, after }),
    })),
    next: rows.length > historyPageSize && last ? writeCursor(last) : null,
  }
}

export type HistoryPage = NonNullable<Awaited<ReturnType<typeof listHistory>>>

/** The people who did something that the actor may read of, for the filter by person. */
export function listHistoryPeople(actor: Actor): Promise<{ id: string; name: string }[]> {
  return db().person.findMany({
    where: { actedEvents: { some: visibleEvents(actor) } },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

/** Whether the navigation leads to the history. */
export function hasHistory(actor: Actor): boolean {
  return canReadHistory(actor)
}

/** Words that came with an update: viewers read them once it is approved; the history keeps them from them. */
const ofUpdates = ['nextStep', 'stageReason', 'askedReason', 'askedProgress', 'forecastReason']

function readable(actor: Actor, described: DescribedEvent): DescribedEvent {
  if (actor.role !== 'viewer') return described
  return { ...described, changes: described.changes.filter(({ field }) => !ofUpdates.includes(field)) }
}
