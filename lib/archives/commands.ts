import type { ArchiveCommitment, RestoreCommitment } from '@/lib/archives/schema'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { saveCommitment } from '@/lib/commitments/commands'
import { transaction } from '@/lib/db/transaction'
import { findEditable } from '@/lib/entries/commands'
import { DomainError } from '@/lib/errors'
import { releaseGone } from '@/lib/owners/commands'

/**
 * Takes a commitment out of every list but that of the archived ones. Throws DomainError 'notFound', 'forbidden',
 * 'alreadyArchived' and 'conflict' (CC-1).
 */
export function archiveCommitment(actor: Actor, input: ArchiveCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, archived } = await findEditable(tx, actor, input, now)
    if (archived) throw new DomainError('alreadyArchived')
    const { reason } = input
    await saveCommitment(tx, id, input.version, { archivedAt: now, archiveReason: reason })
    const event = { action: 'commitment.archived', before: {}, after: { reason } } as const
    await recordEvent(tx, actor, now, { commitmentId: id }, event)
  })
}

/** Brings an archived commitment back. Throws DomainError 'notFound', 'forbidden', 'notArchived' and 'conflict' (CC-1). */
export function restoreCommitment(actor: Actor, input: RestoreCommitment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, archived } = await findEditable(tx, actor, input, now)
    if (!archived) throw new DomainError('notArchived')
    await saveCommitment(tx, id, input.version, { archivedAt: null, archiveReason: null })
    const event = { action: 'commitment.restored', before: {}, after: {} } as const
    await recordEvent(tx, actor, now, { commitmentId: id }, event)
    await releaseGone(tx, actor, id, input.version + 1, now)
  })
}
