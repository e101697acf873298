import { type AddParticipant, addParticipantSchema } from '@/lib/participants/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltVisit, buildUnit, buildVisit } from '@/lib/testing/factories'

/** A visit with one session, and those who may not write into it: a manager, one of the staff and a viewer. */
export async function buildTalk(): Promise<{ visit: BuiltVisit; others: PersonActor[] }> {
  const visit = await buildVisit({ sessionTitle: { en: 'Talk' } })
  const unitIds = [await buildUnit()]
  const others = [
    await buildActor('manager', unitIds),
    await buildActor('staff', unitIds),
    await buildActor('viewer', unitIds),
  ]
  return { visit, others }
}

/** What the form of a new participant sends for a session: a guest, unless said otherwise. */
export function toAddTo(
  { sessionId }: { sessionId: string },
  change: { id: string } & Record<string, unknown>,
): AddParticipant {
  return addParticipantSchema.parse({ sessionId, participantRole: 'guest', ...change })
}
