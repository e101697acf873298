import type { Actor } from '@/lib/auth/actor'
import type { Prisma } from '@/prisma/generated/client'

/** The views that an actor finds: their own, those for a unit that they share with the owner, and those for everybody. */
export function visibleViews(actor: Actor): Prisma.SavedViewWhereInput {
  const sharesUnit = { units: { some: { unitId: { in: [...actor.unitIds] } } } }
  return {
    OR: [
      ...(actor.id === null ? [] : [{ ownerId: actor.id }]),
      { audience: 'units', owner: sharesUnit },
      { audience: 'everyone' },
    ],
  }
}
