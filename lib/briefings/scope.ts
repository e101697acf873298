import type { Actor } from '@/lib/auth/actor'
import type { Prisma } from '@/prisma/generated/client'

/** The briefings that an actor may know of: published issues by `canReadIssue`, others by `canMakeBriefing`; none that was given up. */
export function readableBriefings(actor: Actor): Prisma.BriefingWhereInput {
  const kept: Prisma.BriefingWhereInput = { discardedAt: null }
  if (actor.role === 'administrator') return kept
  if (actor.role === 'viewer' && actor.seesAllUnits) return { ...kept, state: 'published' }
  const own = { ...kept, unitId: { in: [...actor.unitIds] } }
  return actor.role === 'manager' ? own : { ...own, state: 'published' }
}
