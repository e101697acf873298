import type { HandOverWork } from '@/lib/departures/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildPerson, buildUnit } from '@/lib/testing/factories'

type Named = { id: string; name: string }
export type Departure = { unitId: string; administrator: PersonActor; leaver: Named; successor: Named }

/** A unit with two managers, of whom one leaves, and the administrator who sees to it. */
export async function buildDeparture(): Promise<Departure> {
  const unitId = await buildUnit({ name: 'Trade office' })
  return {
    unitId,
    administrator: await buildActor('administrator', [], { name: 'Visit office' }),
    leaver: await buildPerson({ name: 'Old name', role: 'manager', unitIds: [unitId] }),
    successor: await buildPerson({ name: 'Successor', role: 'manager', unitIds: [unitId] }),
  }
}

/** A choice of the form: who takes over what a unit leads, or nobody. */
export function toTake(person: { id: string } | null, unitId: string) {
  return { unitId, to: person?.id ?? 'nobody' }
}

/** What the form of handing over sends, without any choice. */
export function toHandOverOf(
  { id: personId }: { id: string },
  change: Partial<HandOverWork> = {},
): HandOverWork {
  return { personId, version: 1, successors: [], deciders: [], ...change }
}
