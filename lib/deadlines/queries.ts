import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'

/** The changes of a visible commitment's deadline, newest first. */
export async function listDeadlineChanges(actor: Actor, number: string) {
  const rows = await db().deadlineChange.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: {
      id: true,
      kind: true,
      oldDueOn: true,
      oldBasis: true,
      newDueOn: true,
      reason: true,
      daysOverdue: true,
      changedAt: true,
      grantedBy: { select: { name: true } },
    },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ oldDueOn, newDueOn, grantedBy, ...change }) => ({
    ...change,
    oldDueOn: fromDateColumn(oldDueOn),
    newDueOn: fromDateColumn(newDueOn),
    grantedBy: grantedBy.name,
  }))
}

export type DeadlineChangeItem = Awaited<ReturnType<typeof listDeadlineChanges>>[number]
