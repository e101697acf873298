import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'

export type SignedInPerson = { name: string; units: Localized[] }

/** Who is signed in, with the names of their units in the order in which the units were added. */
export async function getSignedInPerson(actor: Actor): Promise<SignedInPerson> {
  const units = await db().unit.findMany({
    where: { id: { in: [...actor.unitIds] } },
    orderBy: { id: 'asc' },
    select: { nameEn: true, nameZh: true, nameDe: true },
  })
  return { name: actor.name, units: units.map((unit) => fromColumns('name', unit)) }
}
