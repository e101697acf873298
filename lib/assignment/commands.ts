import { namesOf } from '@/lib/assignment/rules'
import type {
  AssignInBulk,
  Selected,
  SetLeadUnit,
  SetNamedViewers,
  SetOwner,
  SetSupportingUnits,
} from '@/lib/assignment/schema'
import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { confirmDeadline } from '@/lib/deadlines/commands'
import { allow, DomainError, type DomainErrorCode } from '@/lib/errors'
import { changeLead, handOver, settleHandOver } from '@/lib/hand-overs/commands'
import { fromColumns } from '@/lib/i18n/localized'
import { findWorker } from '@/lib/owners/commands'

/**
 * Confirms the lead unit as it stands, or corrects it. What is so already stays as it is. Throws DomainError 'notFound',
 * 'forbidden', 'commitmentClosed', 'unitRetired' and 'conflict' (CC-1).
 */
export function setLeadUnit(actor: Actor, input: SetLeadUnit, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.setLeadUnit)
    requireOpen(commitment)
    const { leadUnit, leadUnitBasis, ownerName: owner } = commitment
    if (input.leadUnitId !== commitment.leadUnitId) {
      await settleHandOver(tx, actor, commitment, now)
      const change = await changeLead(tx, commitment, input.version, input.leadUnitId)
      return record(tx, actor, now, commitment, { action: 'commitment.leadUnitChanged', ...change })
    }
    if (leadUnitBasis === 'confirmed') return
    await saveCommitment(tx, commitment.id, input.version, { leadUnitBasis: 'confirmed' })
    await record(tx, actor, now, commitment, {
      action: 'commitment.leadUnitConfirmed',
      before: { leadUnit, leadUnitBasis, owner },
      after: { leadUnit, leadUnitBasis: 'confirmed', owner },
    })
  })
}

/**
 * Sets the units that support a commitment; all of them are confirmed by that. What is so already stays as it is. Throws
 * DomainError 'notFound', 'forbidden', 'commitmentClosed', 'leadsAlready', 'unitRetired' and 'conflict' (CC-1).
 */
export function setSupportingUnits(actor: Actor, input: SetSupportingUnits, now: Date): Promise<void> {
  const unitIds = [...new Set(input.unitIds)]
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.assign)
    requireOpen(commitment)
    const commitmentId = commitment.id
    const stored = await tx.commitmentSupportingUnit.findMany({ where: { commitmentId } })
    if (unitIds.includes(commitment.leadUnitId)) throw new DomainError('leadsAlready', 'unitIds')
    const kept = stored.filter(({ unitId, basis }) => basis === 'confirmed' && unitIds.includes(unitId))
    if (kept.length === stored.length && kept.length === unitIds.length) return
    const known = stored.map(({ unitId }) => unitId)
    const units = await tx.unit.findMany({
      where: { id: { in: [...known, ...unitIds] } },
      orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
    })
    const wanted = units.filter(({ id }) => unitIds.includes(id))
    if (wanted.length !== unitIds.length) throw new DomainError('notFound', 'unitIds')
    if (wanted.some(({ id, retiredAt }) => retiredAt !== null && !known.includes(id)))
      throw new DomainError('unitRetired', 'unitIds')
    await saveCommitment(tx, commitmentId, input.version, {})
    await tx.commitmentSupportingUnit.deleteMany({ where: { commitmentId } })
    await tx.commitmentSupportingUnit.createMany({
      data: unitIds.map((unitId) => ({ commitmentId, unitId, basis: 'confirmed' as const })),
    })
    const names = (of: typeof units) => namesOf(of.map((unit) => fromColumns('name', unit)))
    await record(tx, actor, now, commitment, {
      action: 'commitment.supportingUnitsSet',
      before: { supportingUnits: names(units.filter(({ id }) => known.includes(id))) },
      after: { supportingUnits: names(wanted) },
    })
  })
}

/**
 * Names the viewers who may see a commitment while it is restricted; nobody named, nobody but the lead unit sees it. Throws
 * DomainError 'notFound' (a person who is no active viewer), 'forbidden', 'commitmentClosed' and 'conflict' (CC-1).
 */
export function setNamedViewers(actor: Actor, input: SetNamedViewers, now: Date): Promise<void> {
  const personIds = [...new Set(input.personIds)]
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.assign)
    requireOpen(commitment)
    const commitmentId = commitment.id
    const stored = await tx.commitmentViewer.findMany({
      where: { commitmentId },
      select: { personId: true, person: { select: { name: true } } },
    })
    const wanted = await tx.person.findMany({
      where: { id: { in: personIds }, role: 'viewer', deactivatedAt: null },
      select: { id: true, name: true },
    })
    if (wanted.length !== personIds.length) throw new DomainError('notFound', 'personIds')
    const known = stored.map(({ personId }) => personId)
    if (known.length === personIds.length && personIds.every((id) => known.includes(id))) return
    await saveCommitment(tx, commitmentId, input.version, {})
    await tx.commitmentViewer.deleteMany({ where: { commitmentId, personId: { notIn: personIds } } })
    const grantedById = actor.id ?? ''
    const added = personIds.filter((id) => !known.includes(id))
    await tx.commitmentViewer.createMany({
      data: added.map((personId) => ({ commitmentId, personId, grantedById, grantedAt: now })),
    })
    await record(tx, actor, now, commitment, {
      action: 'commitment.viewersSet',
      before: { viewers: listed(stored.map(({ person }) => person.name)) },
      after: { viewers: listed(wanted.map(({ name }) => name)) },
    })
  })
}

/**
 * Sets who acts for the lead unit, or nobody. What is so already stays as it is. Throws DomainError 'notFound', 'forbidden',
 * 'commitmentClosed', 'ownerNotOfUnit' and 'conflict' (CC-1).
 */
export function setOwner(actor: Actor, input: SetOwner, now: Date): Promise<void> {
  const { ownerId = null } = input
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.assign)
    requireOpen(commitment)
    const owner = ownerId === null ? null : await findOwner(tx, commitment, ownerId)
    const unchanged = await tx.commitment.count({ where: { id: commitment.id, ownerId } })
    if (unchanged === 1) return
    await saveCommitment(tx, commitment.id, input.version, { ownerId })
    // Whoever names one of their own people has taken what was handed over.
    if (owner !== null && commitment.can.answerHandOver) await settleHandOver(tx, actor, commitment, now)
    await record(tx, actor, now, commitment, {
      action: 'commitment.ownerSet',
      before: { owner: commitment.ownerName },
      after: { owner },
    })
  })
}

/** A refused one of a selection, by its number, with the code of the reason. */
export type BulkResult = { done: string[]; refused: { number: string; code: DomainErrorCode }[] }

/** Decides the same for each of a selection, one transaction for each: what can be done is done, the rest is named with its reason. */
export async function assignInBulk(actor: Actor, input: AssignInBulk, now: Date): Promise<BulkResult> {
  const rows = await db().commitment.findMany({
    where: {
      AND: [visibleCommitments(actor), { number: { in: input.selected.map(({ number }) => number) } }],
    },
    select: { id: true, number: true, leadUnitId: true },
  })
  const result: BulkResult = { done: [], refused: [] }
  for (const selected of input.selected) {
    const row = rows.find(({ number }) => number === selected.number)
    const decision = row
      ? decide(actor, input, selected, row, now)
      : Promise.reject(new DomainError('notFound'))
    const code = await decision.then(() => null, codeOf)
    if (code === null) result.done.push(selected.number)
    else result.refused.push({ number: selected.number, code })
  }
  return result
}

function decide(
  actor: Actor,
  { operation, toUnitId = '', ownerId = '' }: AssignInBulk,
  { id, version }: Selected,
  commitment: { id: string; leadUnitId: string },
  now: Date,
): Promise<unknown> {
  const subject = { commitmentId: commitment.id, version }
  if (operation === 'confirmDeadline') return confirmDeadline(actor, { ...subject, id }, now)
  if (operation === 'handOver') return handOver(actor, { ...subject, id, toUnitId }, now)
  if (operation === 'setOwner') return setOwner(actor, { ...subject, ownerId }, now)
  return setLeadUnit(actor, { ...subject, leadUnitId: commitment.leadUnitId }, now)
}

function codeOf(error: unknown): DomainErrorCode {
  if (error instanceof DomainError) return error.code
  throw error
}

/** The name of an active person of the lead unit who may act for it. */
async function findOwner(tx: Tx, { leadUnitId }: CommitmentItem, id: string): Promise<string> {
  const name = await findWorker(tx, leadUnitId, id)
  if (name === null) throw new DomainError('ownerNotOfUnit', 'ownerId')
  return name
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}

function record(tx: Tx, actor: Actor, now: Date, { id }: CommitmentItem, event: Event): Promise<void> {
  return recordEvent(tx, actor, now, { commitmentId: id }, event)
}

function listed(names: string[]): string | null {
  return names.length === 0 ? null : names.sort().join(', ')
}
