import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'

const unitNames = { nameEn: true, nameZh: true, nameDe: true } as const

export type UnitChoice = { id: string; name: Localized }
export type OwnerChoice = { id: string; name: string; unitIds: string[] }
export type Choices = { units: UnitChoice[]; owners: OwnerChoice[] }

/** Who works on a visible commitment besides what every list shows: the owner and the supporting units. */
export async function findAssignment(actor: Actor, number: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: {
      ownerId: true,
      supportingUnits: { select: { basis: true, unit: { select: { id: true, ...unitNames } } } },
      viewers: { select: { person: { select: { id: true, name: true } } } },
    },
  })
  if (!row) return null
  return {
    ownerId: row.ownerId,
    viewers: row.viewers.map(({ person }) => person),
    supportingUnits: row.supportingUnits.map(({ basis, unit }) => ({
      id: unit.id,
      basis,
      name: fromColumns('name', unit),
    })),
  }
}

export type Assignment = NonNullable<Awaited<ReturnType<typeof findAssignment>>>

/**
 * What an actor may choose from when they assign: every unit in use, and the people who can act for the units that they decide
 * for. Nothing for those who assign nothing.
 */
export async function listAssignmentChoices(actor: Actor): Promise<Choices> {
  if (actor.role !== 'administrator' && actor.role !== 'manager') return { units: [], owners: [] }
  const units = await db().unit.findMany({
    where: { retiredAt: null },
    select: {
      id: true,
      ...unitNames,
      people: {
        where: { person: { deactivatedAt: null, role: { not: 'viewer' } } },
        select: { person: { select: { id: true, name: true } } },
      },
    },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
  })
  const owners = new Map<string, OwnerChoice>()
  for (const { id: unitId, people } of units) {
    if (actor.role === 'manager' && !actor.unitIds.includes(unitId)) continue
    for (const { person } of people) {
      const known = owners.get(person.id)
      owners.set(person.id, { ...person, unitIds: [...(known?.unitIds ?? []), unitId] })
    }
  }
  return {
    units: units.map(({ id, people: _, ...names }) => ({ id, name: fromColumns('name', names) })),
    owners: [...owners.values()].sort((one, other) => (one.name < other.name ? -1 : 1)),
  }
}

/** The viewers whom somebody who assigns may name for a restricted commitment; nobody for others. */
export async function listViewerChoices(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (actor.role !== 'administrator' && actor.role !== 'manager') return []
  return db().person.findMany({
    where: { role: 'viewer', deactivatedAt: null },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}
