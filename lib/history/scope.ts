import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { canReadHistory } from '@/lib/history/policy'
import { endOfDay, readCursor, startOfDay } from '@/lib/history/rules'
import { bySystem, type HistoryFilters } from '@/lib/history/schema'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.AuditEventWhereInput

/**
 * The events that an actor may read on the page of the history: administrators all; managers those of items in scope, of the
 * shared directory, and what they did themselves, unless it was done to an item that they may not see any more.
 */
export function visibleEvents(actor: Actor): Where {
  if (!canReadHistory(actor)) return { id: { in: [] } }
  if (actor.role === 'administrator') return {}
  const ofItems: Where = { commitment: visibleCommitments(actor) }
  const ofNoItem: Where = { commitmentId: null }
  const ofDirectory: Where = { OR: [{ visitId: { not: null } }, { partnerId: { not: null } }] }
  const own: Where = actor.id === null ? { id: { in: [] } } : { actorId: actor.id }
  return { OR: [ofItems, { AND: [ofNoItem, { OR: [ofDirectory, own] }] }] }
}

/** The filters of an address as conditions; days are those of the reader's zone. Combine with `visibleEvents`. */
export function whereHistory(filters: HistoryFilters, zone: string): Where {
  const { person, action, from, to, number, before } = filters
  const conditions: Where[] = []
  if (person === bySystem) conditions.push({ actorKind: 'system' })
  else if (person !== undefined) conditions.push({ actorId: person })
  if (action !== undefined) conditions.push({ action })
  if (from !== undefined) conditions.push({ at: { gte: startOfDay(from, zone) } })
  if (to !== undefined) conditions.push({ at: { lt: endOfDay(to, zone) } })
  if (number !== undefined) conditions.push({ commitment: { number } })
  const cursor = before === undefined ? null : readCursor(before)
  if (cursor) conditions.push({ OR: [{ at: { lt: cursor.at } }, { at: cursor.at, id: { lt: cursor.id } }] })
  return { AND: conditions }
}
