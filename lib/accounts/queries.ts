import { browserOf } from '@/lib/accounts/rules'
import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'

/** One's own account: what one may see and change of it. Null for the system, which has none. */
export function findAccount(actor: Actor) {
  if (actor.id === null) return null
  return db().person.findUnique({
    where: { id: actor.id },
    select: { name: true, email: true, role: true, locale: true, timeZone: true, version: true },
  })
}

export type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** One's own sessions that still live at `now`, this one first, then by when they were last seen. */
export async function listOwnSessions(actor: Actor, now: Date) {
  if (actor.id === null) return []
  const since = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  const rows = await db().signInSession.findMany({
    where: {
      personId: actor.id,
      lastSeenAt: { gte: since(idleSeconds) },
      startedAt: { gte: since(absoluteSeconds) },
    },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: { id: true, startedAt: true, lastSeenAt: true, address: true, userAgent: true },
  })
  return rows
    .map(({ userAgent, ...session }) => ({
      ...session,
      ...browserOf(userAgent),
      current: session.id === actor.signInSessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current))
}

export type OwnSession = Awaited<ReturnType<typeof listOwnSessions>>[number]

/** How one's own account stands now, for the answer to a conflict (CC-2); null when it is as it was. */
export async function findAccountChanges(actor: Actor, version: number): Promise<TheirChanges | null> {
  const account = await findAccount(actor)
  if (!account || account.version === version) return null
  const { name, locale, timeZone } = account
  const last = await db().auditEvent.findFirst({
    where: { personId: actor.id ?? '' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { actorName: true },
  })
  const { changes } = describeEvent({
    action: 'account.changed',
    before: {},
    after: { name, locale, timeZone },
  })
  return { version: account.version, by: last?.actorName ?? '', changes }
}
