import { whoSees } from '@/lib/audience/scope'
import type { Actor, Role } from '@/lib/auth/actor'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { db } from '@/lib/db/client'

export type Listener = { id: string; name: string; role: Role; unitIds: string[] }

/** The others who may know of an item that the actor was shown, by name: whom to ask and whom to mention. */
export async function listAudience(actor: Actor, commitment: CommitmentItem): Promise<Listener[]> {
  const people = await db().person.findMany({
    where: whoSees(commitment),
    select: { id: true, name: true, role: true, units: { select: { unitId: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people
    .filter(({ id }) => id !== actor.id)
    .map(({ units, ...person }) => ({ ...person, unitIds: units.map(({ unitId }) => unitId) }))
}
