import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import type { Prisma } from '@/prisma/generated/client'

type Where = Prisma.DocumentWhereInput

/**
 * The documents that an actor may know of: those of visible items; restricted ones only for the lead unit, administrators and
 * viewers named for the item. Viewers read what came with an update once that is approved.
 */
export function visibleDocuments(actor: Actor): Where {
  const ofVisible: Where = { commitment: visibleCommitments(actor) }
  if (actor.role === 'administrator') return ofVisible
  const open: Where = { confidentiality: { not: 'restricted' } }
  if (actor.role !== 'viewer')
    return { AND: [ofVisible, { OR: [open, { commitment: { leadUnitId: { in: [...actor.unitIds] } } }] }] }
  const named: Where = { commitment: { viewers: { some: { personId: actor.id ?? '' } } } }
  const approved: Where = {
    statusUpdate: { reviews: { some: { decision: 'approved' }, none: { decision: 'returned' } } },
  }
  return { AND: [ofVisible, { OR: [open, named] }, { OR: [{ statusUpdateId: null }, approved] }] }
}
