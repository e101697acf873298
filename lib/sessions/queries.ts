import { readChangesSince } from '@/lib/audit/changes'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { canSeeDirectory } from '@/lib/partners/policy'

/** The address of a session's form and of its visit: the visit's key and its place. */
export async function findSessionPlace(id: string): Promise<{ visitKey: string; position: number }> {
  const { position, visit } = await db().session.findUniqueOrThrow({
    where: { id },
    select: { position: true, visit: { select: { key: true } } },
  })
  return { visitKey: visit.key, position }
}

/** What was changed of a session since `version` was read, for the answer to a conflict (CC-2). */
export async function findSessionChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  if (!canSeeDirectory(actor)) return null
  const session = await db().session.findUnique({ where: { id }, select: { version: true, visitId: true } })
  if (!session) return null
  const where = { visitId: session.visitId, before: { path: ['sessionId'], equals: id } }
  return readChangesSince(where, version, session.version)
}
