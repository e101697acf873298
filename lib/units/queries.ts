import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { type Db, db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { fromColumns } from '@/lib/i18n/localized'
import { canEditUnits } from '@/lib/units/policy'

/** Every unit with how many people belong to it and how many open items it leads, those in use first; nothing for other readers than administrators. */
export async function listUnits(actor: Actor) {
  if (!canEditUnits(actor)) return []
  const rows = await db().unit.findMany({
    orderBy: [{ retiredAt: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    select: {
      id: true,
      nameEn: true,
      nameZh: true,
      nameDe: true,
      retiredAt: true,
      approvalRequired: true,
      version: true,
      _count: {
        select: {
          people: { where: { person: { deactivatedAt: null } } },
          ledCommitments: { where: { archivedAt: null, state: { in: ['open', 'suspended'] } } },
        },
      },
    },
  })
  return rows.map(({ _count, nameEn, nameZh, nameDe, ...unit }) => ({
    ...unit,
    name: fromColumns('name', { nameEn, nameZh, nameDe }),
    people: _count.people,
    ledItems: _count.ledCommitments,
  }))
}

export type UnitItem = Awaited<ReturnType<typeof listUnits>>[number]

/** The units that can be given to people and items, in the order in which they were added. */
export async function listUnitsInUse(actor: Actor) {
  return (await listUnits(actor)).filter(({ retiredAt }) => retiredAt === null)
}

/** The names of all units in all languages: words that anybody at the city hall would try as a password (AU-1). */
export async function listUnitWords(from: Db = db()): Promise<string[]> {
  const units = await from.unit.findMany({ select: { nameEn: true, nameZh: true, nameDe: true } })
  return units.flatMap(({ nameEn, nameZh, nameDe }) => [nameEn, nameZh, nameDe])
}

/** How a unit stands now, for the answer to a conflict (CC-2); null when it is as it was. */
export async function findUnitChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  if (!canEditUnits(actor)) return null
  const unit = await db().unit.findUnique({
    where: { id },
    select: {
      version: true,
      nameEn: true,
      nameZh: true,
      nameDe: true,
      auditEvents: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1, select: { actorName: true } },
    },
  })
  if (!unit || unit.version === version) return null
  const { nameEn, nameZh, nameDe } = unit
  const { changes } = describeEvent({
    action: 'unit.renamed',
    before: {},
    after: { nameEn, nameZh, nameDe },
  })
  return { version: unit.version, by: unit.auditEvents[0]?.actorName ?? '', changes }
}
