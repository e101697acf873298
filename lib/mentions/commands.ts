import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import { type Db, db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import type { AddMention, PassageInput } from '@/lib/mentions/schema'
import { findQuote } from '@/lib/visits/commands'
import { quoteSelector } from '@/lib/visits/rules'
import type { AnchorInput } from '@/lib/visits/schema'

/**
 * Adds an occasion on which a commitment was voiced again, of any visit, with its passage where a source has it. The id comes with
 * the form: sent twice it is added once. Throws DomainError 'notFound' (commitment, session), 'forbidden', 'commitmentClosed'
 * (archived), 'passageNotFound', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function addMention(actor: Actor, input: AddMention, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.edit)
    if (await isRepeat(tx, input)) return
    if (commitment.archived) throw new DomainError('commitmentClosed')
    const session = await tx.session.findUnique({
      where: { id: input.sessionId },
      select: { position: true, visitId: true, visit: { select: { key: true } } },
    })
    if (!session) throw new DomainError('notFound', 'sessionId')
    const anchor = await toAnchor(input, session.visitId, tx)
    await saveCommitment(tx, commitment.id, input.version, {})
    await tx.mention.create({
      data: {
        id: input.id,
        commitmentId: commitment.id,
        sessionId: input.sessionId,
        createdAt: now,
        ...(anchor && { anchor: { create: await findQuote(tx, anchor) } }),
      },
      select: { id: true },
    })
    const after = {
      session: `${session.visit.key}-${session.position}`,
      paragraph: anchor?.paragraph ?? null,
    }
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'mention.added', before: {}, after },
    )
  })
}

/**
 * The passage that a form tells of, as the anchor that it will be; null when it tells of none. Throws
 * DomainError('passageNotFound') unless the words stand exactly once in the paragraph, and 'notInVisit' for a source of another visit.
 */
export async function toAnchor(
  { place, passage, locator }: PassageInput,
  visitId: string,
  from: Db = db(),
): Promise<AnchorInput | null> {
  if (place === undefined || passage === undefined) return null
  const [sourceDocumentId = '', number = ''] = place.split(':')
  const paragraph = await from.sourceParagraph.findFirst({
    where: { sourceDocumentId, number: Number(number), sourceDocument: { visitId } },
    select: { text: true },
  })
  if (!paragraph) throw new DomainError('notInVisit', 'place')
  if (!quoteSelector(paragraph.text, passage)) throw new DomainError('passageNotFound', 'passage')
  return { sourceDocumentId, paragraph: Number(number), exact: passage, ...(locator && { locator }) }
}

/** Whether this very mention is stored already; the id of another one is refused. */
async function isRepeat(tx: Tx, { id, commitmentId, sessionId }: AddMention): Promise<boolean> {
  const stored = await tx.mention.findUnique({
    where: { id },
    select: { commitmentId: true, sessionId: true },
  })
  if (!stored) return false
  if (stored.commitmentId !== commitmentId || stored.sessionId !== sessionId)
    throw new DomainError('repeatDiffers')
  return true
}
