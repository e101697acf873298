import type { RecordAmount, WithdrawAmount } from '@/lib/amounts/schema'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor } from '@/lib/commitments/commands'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { requireDocument } from '@/lib/documents/commands'
import { allow, DomainError } from '@/lib/errors'

/**
 * Records an amount of a commitment with its date and source. It is never changed: a wrong one is withdrawn. Sent twice it is
 * stored once. Throws DomainError 'notFound', 'forbidden', 'archived' and 'repeatDiffers'.
 */
export function recordAmount(actor: Actor, input: RecordAmount, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.edit)
    if (actor.id === null) throw new DomainError('forbidden')
    if (await isRepeat(tx, input)) return
    if (commitment.archived) throw new DomainError('archived')
    const { documentId = null, heldOn, ...facts } = input
    if (documentId !== null) await requireDocument(tx, actor, commitment.id, documentId)
    const by = { recordedById: actor.id, recordedByName: actor.name, recordedAt: now }
    await tx.amount.create({
      data: { ...facts, documentId, heldOn: toDateColumn(heldOn), ...by },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'amount.recorded', before: {}, after: eventOf({ ...input, heldOn }) },
    )
  })
}

/** Takes an amount out of the totals with a reason; it stays readable. Throws DomainError 'notFound', 'forbidden', 'amountWithdrawn'. */
export function withdrawAmount(actor: Actor, input: WithdrawAmount, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id: commitmentId, can } = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(can.edit)
    if (actor.id === null) throw new DomainError('forbidden')
    const { amountId: id, reason } = input
    const amount = await tx.amount.findFirst({ where: { id, commitmentId } })
    if (!amount) throw new DomainError('notFound')
    const { count } = await tx.amount.updateMany({
      where: { id, withdrawnAt: null },
      data: { withdrawnById: actor.id, withdrawReason: reason, withdrawnAt: now },
    })
    if (count !== 1) throw new DomainError('amountWithdrawn')
    const before = eventOf({
      ...amount,
      value: amount.value.toFixed(2),
      heldOn: fromDateColumn(amount.heldOn),
    })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId },
      { action: 'amount.withdrawn', before, after: { reason } },
    )
  })
}

function eventOf({
  kind,
  value,
  currency,
  heldOn,
}: Pick<RecordAmount, 'kind' | 'value' | 'currency' | 'heldOn'>) {
  return { amountKind: kind, amount: value, currency, heldOn }
}

async function isRepeat(tx: Tx, { id, commitmentId, kind, value, currency }: RecordAmount): Promise<boolean> {
  if ((await tx.amount.count({ where: { id } })) === 0) return false
  const same = await tx.amount.count({ where: { id, commitmentId, kind, value, currency } })
  if (same === 0) throw new DomainError('repeatDiffers')
  return true
}
