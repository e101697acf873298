import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.DocumentWhereInput

/**
 * The documents that an actor may know of: those of visible items; restricted ones only for the lead unit, administrators and
 * viewers named for the item. Viewers read what came with an update once that, or its correction, is approved, and what has
 * proven a stage.
 */
export function visibleDocuments(actor: Actor): Where {
  const ofVisible: Where = { commitment: visibleCommitments(actor) }
  if (actor.role === 'administrator') return ofVisible
  const open: Where = { confidentiality: { not: 'restricted' } }
  if (actor.role !== 'viewer')
    return { AND: [ofVisible, { OR: [open, { commitment: { leadUnitId: { in: [...actor.unitIds] } } }] }] }
  const named: Where = { commitment: { viewers: { some: { personId: actor.id ?? '' } } } }
  const approved = { reviews: { some: { decision: 'approved' }, none: { decision: 'returned' } } } as const
  const given: Where[] = [
    { statusUpdateId: null },
    { statusUpdate: { OR: [approved, { correctedBy: approved }] } },
    { verifications: { some: {} } },
  ]
  return { AND: [ofVisible, { OR: [open, named] }, { OR: given }] }
}
