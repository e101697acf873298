import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { changingActions } from '@/lib/confirmations/rules'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/prisma/generated/client'

/** What was confirmed of a commitment, newest first. */
export const confirmationPart = {
  select: {
    id: true,
    fact: true,
    standing: true,
    documentId: true,
    note: true,
    contact: { select: { printedName: true, verifiedName: true } },
    confirmedByName: true,
    confirmedAt: true,
  },
  orderBy: [{ confirmedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$confirmationsArgs

export type ConfirmationItem = Prisma.FactConfirmationGetPayload<typeof confirmationPart>

/** The events by which `changedAt` knows when a fact was changed. */
export const changingPart = {
  where: { action: { in: [...changingActions] } },
  select: { at: true, before: true, after: true },
} satisfies Prisma.Commitment$auditEventsArgs

/** The people at the partners of a visible commitment, who can have confirmed something. */
export async function listConfirmers(actor: Actor, number: string) {
  const contacts = await db().contact.findMany({
    where: {
      archivedAt: null,
      partner: { commitments: { some: { commitment: { AND: [visibleCommitments(actor), { number }] } } } },
    },
    select: { id: true, printedName: true, verifiedName: true },
    orderBy: [{ printedName: 'asc' }, { id: 'asc' }],
  })
  return contacts.map(({ id, printedName, verifiedName }) => ({ id, name: verifiedName ?? printedName }))
}
