import type { Actor } from '@/lib/auth/actor'
import { visibleDocuments } from '@/lib/documents/scope'
import type { Prisma } from '@/prisma/generated/client'

/** Updates whose words a sheet may tell: what was replaced by a correction is left out. Viewers are given what is approved. */
export function toldUpdates(actor: Actor): Prisma.StatusUpdateWhereInput {
  const approved: Prisma.StatusUpdateWhereInput = {
    reviews: { some: { decision: 'approved' }, none: { decision: 'returned' } },
  }
  const readable = actor.role === 'viewer' ? approved : {}
  return { AND: [readable, { noChange: false }, { NOT: { correctedBy: { is: readable } } }] }
}

/** Documents that a sheet may name. What a viewer was shown by name is not to be carried away. */
export function namedDocuments(actor: Actor): Prisma.DocumentWhereInput {
  const carried: Prisma.DocumentWhereInput =
    actor.role === 'viewer' ? { confidentiality: { not: 'restricted' } } : {}
  return { AND: [visibleDocuments(actor), carried, { archivedAt: null, replacedBy: { is: null } }] }
}
