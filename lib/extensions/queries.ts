import type { Actor } from '@/lib/auth/actor'
import { fromDateColumn } from '@/lib/db/calendar-column'
import type { Prisma } from '@/prisma/generated/client'

/** The extensions that were asked for on a commitment, newest first. */
export const extensionPart = {
  select: {
    id: true,
    currentDueOn: true,
    newDueOn: true,
    reason: true,
    progress: true,
    askedById: true,
    askedByName: true,
    askedAt: true,
    decision: true,
    comment: true,
    decidedByName: true,
    decidedAt: true,
  },
  orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$extensionsArgs
type Row = Prisma.ExtensionGetPayload<typeof extensionPart>

/** Why it was asked for is text that nobody has approved: viewers read it once the extension is granted. */
export function toExtension({ askedById, currentDueOn, newDueOn, ...extension }: Row, actor: Actor) {
  const readable = actor.role !== 'viewer' || extension.decision === 'granted'
  return {
    ...extension,
    currentDueOn: fromDateColumn(currentDueOn),
    newDueOn: fromDateColumn(newDueOn),
    reason: readable ? extension.reason : null,
    progress: readable ? extension.progress : null,
    /** Asked by the reader, who therefore may take it back and not decide on it. */
    own: askedById === actor.id,
  }
}

export type ExtensionItem = ReturnType<typeof toExtension>
