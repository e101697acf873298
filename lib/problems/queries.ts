import { listAudience } from '@/lib/audience/queries'
import type { Actor } from '@/lib/auth/actor'
import type { CommitmentSubject } from '@/lib/commitments/policy'
import { type CommitmentItem, subjectOf } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { Localized } from '@/lib/i18n/localized'
import { canAnswerProblem, canBeAsked, canRaiseProblem } from '@/lib/problems/policy'
import { problemStateOf } from '@/lib/problems/rules'
import type { Prisma } from '@/prisma/generated/client'

const problemSelect = {
  id: true,
  statusUpdateId: true,
  level: true,
  language: true,
  description: true,
  decisionAsked: true,
  decisionDueOn: true,
  askedOf: { select: { id: true, name: true } },
  raisedByName: true,
  raisedAt: true,
  answer: true,
  answerLanguage: true,
  answeredByName: true,
  answeredAt: true,
  doneBy: { select: { name: true } },
  doneNote: true,
  doneAt: true,
  resolvedBy: { select: { name: true } },
  resolution: true,
  resolvedAt: true,
} satisfies Prisma.ProblemSelect
type Row = Prisma.ProblemGetPayload<{ select: typeof problemSelect }>

/** The problems of a commitment, the latest first. */
export const problemPart = {
  select: problemSelect,
  orderBy: [{ raisedAt: 'desc' }, { id: 'desc' }],
} satisfies Prisma.Commitment$problemsArgs

/** A problem as it is shown, with what the reader may do about it, who sees its commitment. */
export function toProblem(
  { decisionDueOn, doneBy, resolvedBy, ...problem }: Row,
  actor: Actor,
  commitment: CommitmentSubject,
) {
  const { level, askedOf } = problem
  const state = problemStateOf(problem)
  const askedOfId = askedOf?.id ?? null
  const reports = canRaiseProblem(actor, commitment)
  return {
    ...problem,
    state,
    decisionDueOn: fromDateColumn(decisionDueOn),
    doneByName: doneBy?.name ?? null,
    resolvedByName: resolvedBy?.name ?? null,
    can: {
      answer:
        state === 'open' && canAnswerProblem(actor, { leadUnitId: commitment.leadUnitId, level, askedOfId }),
      markDone: state === 'answered' && reports,
      resolve: state === 'open' && reports,
    },
  }
}

export type ProblemItem = ReturnType<typeof toProblem>

/** More than anybody decides in a month; beyond it the list says that there is more. */
const most = 500

const decisionSelect = {
  ...problemSelect,
  commitment: {
    select: {
      number: true,
      leadUnitId: true,
      confidentiality: true,
      supportingUnits: { select: { unitId: true } },
      texts: { select: { language: true, title: true } },
    },
  },
} satisfies Prisma.ProblemSelect

/**
 * What of the visible open commitments waits for a decision, or for a decision to be carried out; the earliest day first.
 * `cut` says that there is more than was read.
 */
export async function listDecisions(actor: Actor) {
  const open: Prisma.CommitmentWhereInput = { archivedAt: null, state: { in: ['open', 'suspended'] } }
  const rows = await db().problem.findMany({
    where: {
      doneAt: null,
      resolvedAt: null,
      commitment: { AND: [visibleCommitments(actor), open] },
    },
    select: decisionSelect,
    orderBy: [{ decisionDueOn: 'asc' }, { id: 'asc' }],
    take: most,
  })
  const decisions = rows.map(({ commitment, ...problem }) => ({
    ...toProblem(problem, actor, subjectOf(commitment)),
    number: commitment.number,
    title: Object.fromEntries(commitment.texts.map((text) => [text.language, text.title])) as Localized,
  }))
  return { decisions, cut: rows.length === most }
}

export type Decision = Awaited<ReturnType<typeof listDecisions>>['decisions'][number]

/** The others who may know of an item and can be asked for a decision; `unitOnly` is who decides on the unit's level alone. */
export async function listAskable(actor: Actor, commitment: CommitmentItem) {
  const people = await listAudience(actor, commitment)
  const decides = (person: (typeof people)[number], level: 'unit' | 'city') =>
    canBeAsked(person, { leadUnitId: commitment.leadUnitId, level })
  return people
    .filter((person) => decides(person, 'unit'))
    .map((person) => ({ id: person.id, name: person.name, unitOnly: !decides(person, 'city') }))
}

export type Askable = Awaited<ReturnType<typeof listAskable>>[number]
