import type { Actor } from '@/lib/auth/actor'
import type { Pace } from '@/lib/cadences/rules'
import { subjectOf } from '@/lib/commitments/queries'
import { type Health, isOpen, type Stage } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { type Db, db } from '@/lib/db/client'
import { partOf, readTogether } from '@/lib/db/parts'
import { canReview } from '@/lib/reviews/policy'
import { latestReview, toReview } from '@/lib/reviews/queries'
import { todayAt } from '@/lib/settings/queries'
import { canCorrectUpdate } from '@/lib/status-updates/policy'
import type { NextStepOutcome } from '@/lib/status-updates/rules'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { Prisma } from '@/prisma/generated/client'

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

type Measure = Pace & {
  stepMissingSince: CalendarDate | null
  visitStartsOn: CalendarDate
  approvalRequired: boolean
  latest: { id: string; authorId: string; nextStepOutcome: NextStepOutcome | null } | null
}
type Stored = {
  commitmentId: string
  authorId: string
  progress: string
  problems: string | null
  nextStep: string | null
  health: Health
  stage: Stage
  correctsId: string | null
}

/** What an update is measured against and nobody sees on its item; and what is stored under the id of the update already. */
export function readMeasure(commitmentId: string, id: string, from: Db) {
  const latest = Prisma.sql`
    SELECT json_build_object('id', id, 'authorId', author_id, 'nextStepOutcome', next_step_outcome)
    FROM status_update WHERE commitment_id = c.id AND NOT no_change ORDER BY posted_at DESC, id DESC LIMIT 1`
  const measure = Prisma.sql`
    SELECT c.cadence, c.paused_until AS "pausedUntil", c.step_missing_since AS "stepMissingSince",
      v.starts_on AS "visitStartsOn", u.approval_required AS "approvalRequired", (${latest}) AS latest
    FROM commitment c JOIN visit v ON v.id = c.visit_id JOIN unit u ON u.id = c.lead_unit_id
    WHERE c.id = ${commitmentId}::uuid`
  const stored = Prisma.sql`
    SELECT commitment_id AS "commitmentId", author_id AS "authorId", progress, problems, next_step AS "nextStep",
      health, stage, corrects_id AS "correctsId"
    FROM status_update WHERE id = ${id}::uuid`
  return readTogether(
    {
      measure: partOf(measure, ([row]: Measure[]) => {
        if (!row) throw new Error('The item is gone.')
        return row
      }),
      stored: partOf(stored, ([row]: Stored[]) => row ?? null),
    },
    from,
  )
}
