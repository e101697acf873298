import { whoSees } from '@/lib/audience/scope'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentSubject } from '@/lib/commitments/policy'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { holdPerson } from '@/lib/people/commands'
import { canAnswerProblem, canBeAsked, canRaiseProblem } from '@/lib/problems/policy'
import { type ProblemLevel, problemStateOf } from '@/lib/problems/rules'
import type { AnswerProblem, MarkInstructionDone, RaiseProblem, ResolveProblem } from '@/lib/problems/schema'
import { todayAt } from '@/lib/settings/queries'

/**
 * Says what is stuck and which decision it needs, of whom and by when. The id comes with the form: sent twice it is raised once.
 * Throws DomainError 'notFound' (commitment, update, person asked), 'forbidden', 'commitmentClosed', 'decisionDayPassed',
 * 'cannotDecide' (the person asked may not decide on this level) and 'repeatDiffers'.
 */
export function raiseProblem(actor: Actor, input: RaiseProblem, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(canRaiseProblem(actor, commitment))
    const raisedById = idOf(actor)
    if (await isRepeat(tx, raisedById, input)) return
    requireOpen(commitment)
    if (input.decisionDueOn < todayAt(now)) throw new DomainError('decisionDayPassed', 'decisionDueOn')
    const askedOf = await findAsked(tx, commitment, input)
    await requireUpdate(tx, input)
    const { decisionDueOn, statusUpdateId = null, askedOfId = null, ...words } = input
    await tx.problem.create({
      data: {
        ...words,
        statusUpdateId,
        askedOfId,
        decisionDueOn: toDateColumn(decisionDueOn),
        raisedById,
        raisedByName: actor.name,
        raisedAt: now,
      },
      select: { id: true },
    })
    await keepDecisionDay(tx, commitment)
    const { level, description, decisionAsked } = input
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'problem.raised',
        before: {},
        after: { problemLevel: level, problem: description, decisionAsked, askedOf, decisionDueOn },
      },
    )
  })
}

/**
 * Answers a problem; the answer is an instruction that stands on the item until it is marked done. Throws DomainError
 * 'notFound', 'forbidden', 'commitmentClosed' and 'problemOver' (answered or settled already).
 */
export function answerProblem(actor: Actor, input: AnswerProblem, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { commitment, problem } = await findProblemFor(tx, actor, input.problemId, now)
    allow(canAnswerProblem(actor, { ...problem, leadUnitId: commitment.leadUnitId }))
    const answeredById = idOf(actor)
    const { answer, language } = input
    if (problem.answeredById === answeredById && problem.answer === answer) return
    requireOpen(commitment)
    if (problemStateOf(problem) !== 'open') throw new DomainError('problemOver')
    await change(tx, problem.id, {
      answer,
      answerLanguage: language,
      answeredById,
      answeredByName: actor.name,
      answeredAt: now,
    })
    await keepDecisionDay(tx, commitment)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'problem.answered', before: {}, after: { decisionAsked: problem.decisionAsked, answer } },
    )
  })
}

/**
 * Marks an instruction as carried out, with a note on how. Throws DomainError 'notFound', 'forbidden' and 'noInstruction' (there
 * is no answer that waits to be carried out).
 */
export function markInstructionDone(actor: Actor, input: MarkInstructionDone, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { commitment, problem } = await findProblemFor(tx, actor, input.problemId, now)
    allow(canRaiseProblem(actor, commitment))
    const doneById = idOf(actor)
    const { note = null } = input
    if (problem.doneById === doneById && problem.doneNote === note) return
    if (problemStateOf(problem) !== 'answered') throw new DomainError('noInstruction')
    await change(tx, problem.id, { doneById, doneNote: note, doneAt: now })
    await keepDecisionDay(tx, commitment)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'problem.done',
        before: {},
        after: { instruction: problem.answer ?? '', ...(note !== null && { doneNote: note }) },
      },
    )
  })
}

/** Settles a problem that needs no decision any more. Throws DomainError 'notFound', 'forbidden' and 'problemOver'. */
export function resolveProblem(actor: Actor, input: ResolveProblem, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { commitment, problem } = await findProblemFor(tx, actor, input.problemId, now)
    allow(canRaiseProblem(actor, commitment))
    const resolvedById = idOf(actor)
    const { resolution } = input
    if (problem.resolvedById === resolvedById && problem.resolution === resolution) return
    if (problemStateOf(problem) !== 'open') throw new DomainError('problemOver')
    await change(tx, problem.id, { resolvedById, resolution, resolvedAt: now })
    await keepDecisionDay(tx, commitment)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'problem.resolved',
        before: {},
        after: { decisionAsked: problem.decisionAsked, resolution },
      },
    )
  })
}

/** A problem with its commitment, whose row is locked, as the actor sees it; what is out of scope is as absent as what never was. */
async function findProblemFor(tx: Tx, actor: Actor, id: string, now: Date) {
  const found = await tx.problem.findUnique({ where: { id }, select: { commitmentId: true } })
  if (!found) throw new DomainError('notFound')
  const commitment = await findCommitmentFor(tx, actor, found.commitmentId, now)
  return { commitment, problem: await tx.problem.findUniqueOrThrow({ where: { id } }) }
}

type Change = Parameters<Tx['problem']['update']>[0]['data']

/** Which step is possible was decided while the commitment's row is locked: no other can come between. */
async function change(tx: Tx, id: string, data: Change): Promise<void> {
  await tx.problem.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  })
}

/** Keeps at the item by when its earliest open problem has to be decided. */
async function keepDecisionDay(tx: Tx, { id, version }: CommitmentItem): Promise<void> {
  const { _min } = await tx.problem.aggregate({
    where: { commitmentId: id, answeredAt: null, resolvedAt: null },
    _min: { decisionDueOn: true },
  })
  await saveCommitment(tx, id, version, { decisionDueOn: _min.decisionDueOn })
}

/** The name of who is asked, if that person may know of the item and decide on this level; null when nobody is asked by name. */
async function findAsked(
  tx: Tx,
  commitment: CommitmentItem,
  { askedOfId, level }: RaiseProblem,
): Promise<string | null> {
  if (askedOfId === undefined) return null
  const person = await findDecider(tx, commitment, { id: askedOfId, level })
  if (!person) throw new DomainError('notFound', 'askedOfId')
  if (!person.decides) throw new DomainError('cannotDecide', 'askedOfId')
  return person.name
}

/**
 * Somebody who is asked by name, and whether they may decide on this level; null when they may not know of the item, or have left.
 * They stay so until the transaction is over; lock the item before.
 */
export async function findDecider(
  tx: Tx,
  commitment: CommitmentSubject & { id: string },
  { id, level }: { id: string; level: ProblemLevel },
): Promise<{ name: string; decides: boolean } | null> {
  await holdPerson(tx, id)
  const person = await tx.person.findFirst({
    where: { AND: [whoSees(commitment), { id }] },
    select: { id: true, name: true, role: true, units: { select: { unitId: true } } },
  })
  if (!person) return null
  const unitIds = person.units.map(({ unitId }) => unitId)
  const decides = canBeAsked({ ...person, unitIds }, { leadUnitId: commitment.leadUnitId, level })
  return { name: person.name, decides }
}

/** Refuses an update of another item (AZ-6). */
async function requireUpdate(tx: Tx, { statusUpdateId, commitmentId }: RaiseProblem): Promise<void> {
  if (statusUpdateId === undefined) return
  if ((await tx.statusUpdate.count({ where: { id: statusUpdateId, commitmentId } })) === 0)
    throw new DomainError('notFound', 'statusUpdateId')
}

/** Whether this very problem is stored already; the id of another one is refused. */
async function isRepeat(tx: Tx, raisedById: string, input: RaiseProblem): Promise<boolean> {
  const stored = await tx.problem.findUnique({ where: { id: input.id } })
  if (!stored) return false
  const { commitmentId, level, description, decisionAsked } = input
  const same =
    stored.raisedById === raisedById &&
    stored.commitmentId === commitmentId &&
    stored.level === level &&
    stored.description === description &&
    stored.decisionAsked === decisionAsked &&
    stored.askedOfId === (input.askedOfId ?? null)
  if (!same) throw new DomainError('repeatDiffers')
  return true
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}

function idOf({ id }: Actor): string {
  if (id === null) throw new DomainError('forbidden')
  return id
}
