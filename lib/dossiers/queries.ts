import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import { deadlinePart, toDeadlineChange } from '@/lib/deadlines/queries'
import { stagePart, toStageChange } from '@/lib/stages/queries'

/**
 * What has come together about one visible commitment, in one statement however many kinds there are: each noun says which
 * part of it is read and how a row is shown. Null when the actor may not know of it.
 */
export async function readDossier(actor: Actor, number: string, from: Db = db()) {
  const row = await from.commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: { deadlineChanges: deadlinePart, stageChanges: stagePart },
  })
  return (
    row && {
      deadlineChanges: row.deadlineChanges.map(toDeadlineChange),
      stageChanges: row.stageChanges.map((change) => toStageChange(change, actor)),
    }
  )
}

export type Dossier = NonNullable<Awaited<ReturnType<typeof readDossier>>>
