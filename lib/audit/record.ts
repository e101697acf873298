import type { Event } from '@/lib/audit/event'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { type Insert, insertInto, writeTogether } from '@/lib/db/inserts'

/** What an event is about: the records on whose pages it shows. */
export type EventSubject = {
  commitmentId?: string
  partnerId?: string
  visitId?: string
  personId?: string
  unitId?: string
}

/** Who did it: a person or the system, with the name as it was then. */
export type EventActor = Pick<Actor, 'kind' | 'id' | 'name' | 'address'>

/** Writes one event of the history in the transaction that makes the change, so that neither exists without the other (AL-1). */
export async function recordEvent(
  tx: Tx,
  actor: EventActor,
  at: Date,
  subject: EventSubject,
  event: Event,
): Promise<void> {
  await writeTogether(tx, [eventOf(actor, at, subject, event)])
}

/** The same event as a row, for a command that writes it together with what it tells of. */
export function eventOf(actor: EventActor, at: Date, subject: EventSubject, event: Event): Insert {
  return insertInto('audit_event', {
    at,
    action: event.action,
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    address: actor.address,
    before: event.before,
    after: event.after,
    ...subject,
  })
}
