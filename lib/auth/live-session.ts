import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { hashSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'

/** The last sight of a session is written at most this often, in milliseconds, so that reading pages rarely writes. */
const touchEvery = 60_000

/**
 * The session of a sid with its person and units, in one statement; null when it is unknown, past its idle or absolute
 * limit at `now`, or when its person is deactivated. The limits are those of the row, so refreshing a cookie cannot extend them.
 */
export async function findLiveSession(sid: string, now: Date) {
  const session = await db().signInSession.findUnique({
    where: { sidHash: hashSid(sid) },
    select: {
      id: true,
      personId: true,
      startedAt: true,
      lastSeenAt: true,
      person: {
        select: {
          id: true,
          name: true,
          email: true,
          role: true,
          seesAllUnits: true,
          locale: true,
          timeZone: true,
          deactivatedAt: true,
          units: { select: { unitId: true } },
        },
      },
    },
  })
  if (!session || session.person.deactivatedAt || !isWithinLimits(session, now)) return null
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await db().signInSession.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  return session
}

/** Whether a session that started and was last seen at these instants still lives at `now`. */
export function isWithinLimits(session: { startedAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const idle = (now.getTime() - session.lastSeenAt.getTime()) / 1000
  const age = (now.getTime() - session.startedAt.getTime()) / 1000
  return idle <= idleSeconds && age <= absoluteSeconds
}
