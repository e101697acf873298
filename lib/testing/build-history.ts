import { db } from '@/lib/db/client'
import { testNow } from '@/lib/testing/factories'

const minute = 60_000

/** Events of the system that the database took in so many minutes ago, by the clock of this machine. */
export async function addEvents(count: number, minutesAgo = 60): Promise<void> {
  const recordedAt = new Date(Date.now() - minutesAgo * minute)
  const event = { action: 'signIn.ended', actorKind: 'system', actorName: 'test', before: {} } as const
  const data = Array.from({ length: count }, (_, index) => ({
    ...event,
    at: testNow,
    recordedAt,
    after: { place: index },
  }))
  await db().auditEvent.createMany({ data })
}
