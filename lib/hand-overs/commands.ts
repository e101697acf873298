import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { visibleCommitments } from '@/lib/commitments/scope'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { unanswered } from '@/lib/hand-overs/queries'
import type { AcceptHandOver, HandBack, HandOver } from '@/lib/hand-overs/schema'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { holdUnits } from '@/lib/units/commands'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Hands a commitment to another unit, which leads it from now on and is told; nobody is its owner then. The id comes with the
 * form: sent twice it is handed over once. Returns the number if the giver still sees the commitment, else null. Throws
 * DomainError 'notFound', 'forbidden', 'commitmentClosed', 'leadsAlready', 'unitRetired', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function handOver(actor: Actor, input: HandOver, now: Date): Promise<string | null> {
  const { id, commitmentId, toUnitId, reason = null } = input
  return transaction(async (tx) => {
    await lockCommitment(tx, commitmentId)
    // The giver may not see it any more: a repeat is told by what they have sent themselves.
    if (await isRepeat(tx, actor, input)) return numberIfVisible(tx, actor, commitmentId)
    const commitment = await findCommitmentFor(tx, actor, commitmentId, now)
    allow(commitment.can.handOver)
    requireOpen(commitment)
    await settleHandOver(tx, actor, commitment, now)
    const change = await changeLead(tx, commitment, input.version, toUnitId)
    await tx.handOver.create({
      data: {
        id,
        commitmentId,
        reason,
        fromUnitId: commitment.leadUnitId,
        toUnitId,
        handedById: idOf(actor),
        handedAt: now,
      },
      select: { id: true },
    })
    const { before, after } = change
    await recordOf(tx, actor, now, commitmentId, {
      action: 'commitment.handedOver',
      before,
      after: { ...after, reason },
    })
    return numberIfVisible(tx, actor, commitmentId)
  })
}

/** Accepts what was handed to the unit that leads it now. Throws DomainError 'notFound', 'forbidden', 'handOverAnswered' and 'conflict' (CC-1). */
export function acceptHandOver(actor: Actor, input: AcceptHandOver, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.answerHandOver)
    if (!(await settleHandOver(tx, actor, commitment, now))) throw new DomainError('handOverAnswered')
    await saveCommitment(tx, commitment.id, input.version, {})
    await recordOf(tx, actor, now, commitment.id, {
      action: 'commitment.handOverAccepted',
      before: {},
      after: { leadUnit: commitment.leadUnit },
    })
  })
}

/**
 * Hands a commitment back to the unit that it came from, with a reason. Returns the number if the actor still sees it, else
 * null. Throws DomainError 'notFound', 'forbidden', 'handOverAnswered', 'unitRetired' and 'conflict' (CC-1).
 */
export function handBack(actor: Actor, input: HandBack, now: Date): Promise<string | null> {
  const { commitmentId, version, reason } = input
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, commitmentId, now)
    allow(commitment.can.answerHandOver)
    const open = await findUnanswered(tx, commitment)
    if (!open) throw new DomainError('handOverAnswered')
    const { before, after } = await changeLead(tx, commitment, version, open.fromUnitId)
    await tx.handOver.update({
      where: { id: open.id },
      data: { handedBackAt: now, backReason: reason, answeredById: idOf(actor) },
      select: { id: true },
    })
    await recordOf(tx, actor, now, commitmentId, {
      action: 'commitment.handedBack',
      before,
      after: { ...after, reason },
    })
    return numberIfVisible(tx, actor, commitmentId)
  })
}

/**
 * Makes a unit in use lead a commitment, as confirmed: nobody is the owner then, and the unit no longer supports what it leads.
 * Throws DomainError 'leadsAlready', 'unitRetired', 'notFound' (unit) and 'conflict'.
 */
export async function changeLead(tx: Tx, commitment: CommitmentItem, version: number, leadUnitId: string) {
  if (leadUnitId === commitment.leadUnitId) throw new DomainError('leadsAlready', 'toUnitId')
  const leadUnit = await findUnitInUse(tx, leadUnitId)
  await saveCommitment(tx, commitment.id, version, { leadUnitId, leadUnitBasis: 'confirmed', ownerId: null })
  await tx.commitmentSupportingUnit.deleteMany({ where: { commitmentId: commitment.id, unitId: leadUnitId } })
  return {
    before: {
      leadUnit: commitment.leadUnit,
      leadUnitBasis: commitment.leadUnitBasis,
      owner: commitment.ownerName,
    },
    after: { leadUnit, leadUnitBasis: 'confirmed', owner: null },
  }
}

/** Counts a hand-over that waits as accepted: whoever decides on a commitment has taken it. Whether there was one. */
export async function settleHandOver(
  tx: Tx,
  actor: Actor,
  commitment: CommitmentItem,
  now: Date,
): Promise<boolean> {
  const open = await findUnanswered(tx, commitment)
  if (!open) return false
  await tx.handOver.update({
    where: { id: open.id },
    data: { acceptedAt: now, answeredById: idOf(actor) },
    select: { id: true },
  })
  return true
}

function findUnanswered(tx: Tx, { id: commitmentId, leadUnitId: toUnitId }: CommitmentItem) {
  return tx.handOver.findFirst({
    where: { AND: [unanswered, { commitmentId, toUnitId }] },
    select: { id: true, fromUnitId: true },
    orderBy: { handedAt: 'desc' },
  })
}

async function findUnitInUse(tx: Tx, id: string): Promise<Localized> {
  const unit = await tx.unit.findUnique({
    where: { id },
    select: { nameEn: true, nameZh: true, nameDe: true },
  })
  if (!unit) throw new DomainError('notFound', 'toUnitId')
  await holdUnits(tx, [id], 'toUnitId')
  return fromColumns('name', unit)
}

/** Whether the actor has sent this very hand-over before; the same id with other content, or of somebody else, is refused. */
async function isRepeat(
  tx: Tx,
  actor: Actor,
  { id, commitmentId, toUnitId, reason }: HandOver,
): Promise<boolean> {
  const stored = await tx.handOver.findUnique({
    where: { id },
    select: { commitmentId: true, toUnitId: true, reason: true, handedById: true },
  })
  if (!stored) return false
  const same =
    stored.commitmentId === commitmentId && stored.toUnitId === toUnitId && stored.reason === (reason ?? null)
  if (!same || stored.handedById !== actor.id) throw new DomainError('repeatDiffers')
  return true
}

async function numberIfVisible(tx: Tx, actor: Actor, id: string): Promise<string | null> {
  const where: Prisma.CommitmentWhereInput = { AND: [visibleCommitments(actor), { id }] }
  return (await tx.commitment.findFirst({ where, select: { number: true } }))?.number ?? null
}

async function lockCommitment(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM commitment WHERE id = ${id}::uuid FOR UPDATE`
}

function requireOpen({ standing }: CommitmentItem): void {
  if (!isOpen(standing)) throw new DomainError('commitmentClosed')
}

function idOf({ id }: Actor): string {
  if (id === null) throw new DomainError('forbidden')
  return id
}

function recordOf(tx: Tx, actor: Actor, now: Date, commitmentId: string, event: Event): Promise<void> {
  return recordEvent(tx, actor, now, { commitmentId }, event)
}
