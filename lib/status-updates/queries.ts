import type { Actor } from '@/lib/auth/actor'
import { subjectOf } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { canReview } from '@/lib/reviews/policy'
import { latestReview, toReview } from '@/lib/reviews/queries'
import { todayAt } from '@/lib/settings/queries'
import { canCorrectUpdate } from '@/lib/status-updates/policy'
import type { Prisma } from '@/prisma/generated/client'

const statusUpdateSelect = {
  id: true,
  postedAt: true,
  authorId: true,
  authorName: true,
  language: true,
  progress: true,
  problems: true,
  nextStep: true,
  nextStepDueOn: true,
  nextStepOutcome: true,
  health: true,
  stage: true,
  moveBy: true,
  realProgress: true,
  noChange: true,
  happenedOn: true,
  correctsId: true,
  stepOwner: { select: { id: true, name: true } },
  reviews: latestReview,
  commitment: {
    select: {
      leadUnitId: true,
      confidentiality: true,
      supportingUnits: { select: { unitId: true } },
      state: true,
      archivedAt: true,
    },
  },
} satisfies Prisma.StatusUpdateSelect
type Row = Prisma.StatusUpdateGetPayload<{ select: typeof statusUpdateSelect }>

/**
 * The updates of a visible commitment, newest first, with what the actor may do about each: decide on one that waits and is
 * another's, correct the latest that was said in words. Viewers are given approved text only, and how many updates wait for
 * approval.
 */
export async function listStatusUpdates(actor: Actor, number: string) {
  const commitment: Prisma.CommitmentWhereInput = { AND: [visibleCommitments(actor), { number }] }
  const rows = await db().statusUpdate.findMany({
    where: { commitment },
    select: statusUpdateSelect,
    orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
  })
  const corrected = new Set(rows.map(({ correctsId }) => correctsId))
  const waits = ({ id, reviews }: Row) => reviews.length === 0 && !corrected.has(id)
  const latest = rows.find(({ noChange }) => !noChange)
  // The latest review is the one that counts: an approval can be taken back.
  const readable = rows.filter(
    ({ reviews }) => actor.role !== 'viewer' || reviews[0]?.decision === 'approved',
  )
  const correctionOf = new Map(readable.map(({ id, correctsId }) => [correctsId, id]))
  return {
    updates: readable.map((row) => {
      const { reviews, nextStepDueOn, happenedOn, commitment: about, ...update } = row
      const subject = { ...subjectOf(about), authorId: row.authorId }
      const open = isOpen({ state: about.state, archived: about.archivedAt !== null })
      return {
        ...update,
        nextStepDueOn: fromDateColumn(nextStepDueOn),
        happenedOn: fromDateColumn(happenedOn),
        /** The day that it speaks of. */
        on: fromDateColumn(happenedOn) ?? todayAt(row.postedAt),
        review: toReview(reviews, actor),
        /** The update that has replaced it, as far as the reader may know of that. */
        correctedById: correctionOf.get(row.id) ?? null,
        can: {
          review: waits(row) && canReview(actor, subject),
          correct: open && row === latest && canCorrectUpdate(actor, subject),
        },
      }
    }),
    waiting: rows.filter(waits).length,
  }
}

export type StatusUpdateItem = Awaited<ReturnType<typeof listStatusUpdates>>['updates'][number]

/**
 * What the form of an update on a visible commitment begins with besides the item itself: who can take the next step and who
 * does now, the problems that wait for a decision, and the step that was announced before the latest update.
 */
export async function readUpdateBasis(actor: Actor, number: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: {
      nextStepOwnerId: true,
      leadUnit: {
        select: {
          people: {
            select: { person: { select: { id: true, name: true } } },
            where: { person: { deactivatedAt: null, role: { not: 'viewer' } } },
            orderBy: { person: { name: 'asc' } },
          },
        },
      },
      problems: {
        select: { id: true, level: true, language: true, description: true, decisionDueOn: true },
        where: { answeredAt: null, resolvedAt: null },
        orderBy: [{ decisionDueOn: 'asc' }, { id: 'asc' }],
      },
      statusUpdates: {
        select: { nextStep: true },
        where: { noChange: false },
        orderBy: [{ postedAt: 'desc' }, { id: 'desc' }],
        take: 2,
      },
    },
  })
  return {
    people: row?.leadUnit.people.map(({ person }) => person) ?? [],
    nextStepOwnerId: row?.nextStepOwnerId ?? null,
    problems: (row?.problems ?? []).map(({ decisionDueOn, ...problem }) => ({
      ...problem,
      decisionDueOn: fromDateColumn(decisionDueOn),
    })),
    stepBefore: row?.statusUpdates[1]?.nextStep ?? null,
  }
}

export type UpdateBasis = Awaited<ReturnType<typeof readUpdateBasis>>
