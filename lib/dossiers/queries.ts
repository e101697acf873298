import { amountPart, toAmount } from '@/lib/amounts/queries'
import type { Actor } from '@/lib/auth/actor'
import { pacePart, toPace } from '@/lib/cadences/queries'
import { commentPart, toComment } from '@/lib/comments/queries'
import { subjectOf } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { changingPart, confirmationPart } from '@/lib/confirmations/queries'
import { changedAt } from '@/lib/confirmations/rules'
import { type Db, db } from '@/lib/db/client'
import { deadlinePart, toDeadlineChange } from '@/lib/deadlines/queries'
import { documentPart, toDocument } from '@/lib/documents/queries'
import { extensionPart, toExtension } from '@/lib/extensions/queries'
import { milestonePart, toMilestone } from '@/lib/milestones/queries'
import { problemPart, toProblem } from '@/lib/problems/queries'
import { stagePart, toStageChange } from '@/lib/stages/queries'
import { verificationPart } from '@/lib/verifications/queries'

/**
 * What has come together about one visible commitment, in one statement however many kinds there are: each noun says which
 * part of it is read and how a row is shown. Null when the actor may not know of it.
 */
export async function readDossier(actor: Actor, number: string, from: Db = db()) {
  const row = await from.commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: {
      confidentiality: true,
      documents: documentPart(actor),
      verifications: verificationPart,
      amounts: amountPart,
      confirmations: confirmationPart,
      auditEvents: changingPart,
      originalLanguage: true,
      deadlineChanges: deadlinePart,
      ...pacePart,
      stageChanges: stagePart,
      leadUnitId: true,
      supportingUnits: { select: { unitId: true } },
      problems: problemPart,
      comments: commentPart(actor),
      extensions: extensionPart,
      milestones: milestonePart,
    },
  })
  return (
    row && {
      verifications: row.verifications,
      amounts: row.amounts.map(toAmount),
      confirmations: row.confirmations,
      changedAt: {
        ...changedAt(row.auditEvents, row.originalLanguage),
        deadline: row.deadlineChanges[0]?.changedAt,
        stage: row.stageChanges[0]?.changedAt,
      },
      documents: row.documents.map((document) => toDocument(document, row.confidentiality)),
      deadlineChanges: row.deadlineChanges.map(toDeadlineChange),
      pace: toPace(row),
      stageChanges: row.stageChanges.map((change) => toStageChange(change, actor)),
      problems: row.problems.map((problem) => toProblem(problem, actor, subjectOf(row))),
      comments: row.comments.map((comment) => toComment(comment, actor)),
      extensions: row.extensions.map((extension) => toExtension(extension, actor)),
      milestones: row.milestones.map(toMilestone),
    }
  )
}

export type Dossier = NonNullable<Awaited<ReturnType<typeof readDossier>>>
