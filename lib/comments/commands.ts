import { whoSees } from '@/lib/audience/scope'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { canComment, canWithdrawComment } from '@/lib/comments/policy'
import { namedIn } from '@/lib/comments/rules'
import type { OneComment, WriteComment } from '@/lib/comments/schema'
import { findCommitmentFor } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { latestReview } from '@/lib/reviews/queries'

/**
 * Writes a comment on an item or on one of its updates, beside the record, which it does not change: no clock, no version.
 * Whoever is ticked or named with an @ is told, if they may see the item. The id comes with the form: sent twice it is written
 * once. Throws DomainError 'notFound' (commitment, an update of it that the actor reads, somebody mentioned), 'forbidden',
 * 'archived' and 'repeatDiffers'.
 */
export function writeComment(actor: Actor, input: WriteComment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(canComment(actor))
    if (actor.id === null) throw new DomainError('forbidden')
    const { id, commitmentId, statusUpdateId = null, text } = input
    if (await isRepeat(tx, actor.id, input)) return
    if (commitment.archived) throw new DomainError('archived')
    if (statusUpdateId !== null) await requireReadable(tx, actor, commitmentId, statusUpdateId)
    const people = await findMentioned(tx, commitment, input)
    const mentioned = people.filter((person) => person.id !== actor.id)
    await tx.comment.create({
      data: {
        id,
        commitmentId,
        statusUpdateId,
        text,
        authorId: actor.id,
        authorName: actor.name,
        writtenAt: now,
        mentions: { create: mentioned.map(({ id: personId }) => ({ personId })) },
      },
      select: { id: true },
    })
    // The words stand in the comment alone: withdrawn, they are out of sight in the history as well.
    const names = mentioned.map(({ name }) => name).join(', ')
    const after = names === '' ? {} : { mentioned: names }
    await recordEvent(tx, actor, now, { commitmentId }, { action: 'comment.written', before: {}, after })
  })
}

/** Takes one's own comment out of sight; that there was one stays. Throws DomainError 'notFound' and 'forbidden'. */
export function withdrawComment(actor: Actor, { commentId: id }: OneComment, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const found = await tx.comment.findUnique({ where: { id }, select: { commitmentId: true } })
    if (!found) throw new DomainError('notFound')
    const { id: commitmentId } = await findCommitmentFor(tx, actor, found.commitmentId, now)
    const comment = await tx.comment.findUniqueOrThrow({
      where: { id },
      select: { authorId: true, withdrawnAt: true },
    })
    allow(canWithdrawComment(actor, comment))
    if (comment.withdrawnAt !== null) return
    await tx.comment.update({ where: { id }, data: { withdrawnAt: now }, select: { id: true } })
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId },
      { action: 'comment.withdrawn', before: {}, after: {} },
    )
  })
}

/**
 * Keeps that somebody has looked where they were mentioned; returns the number of the item. It is theirs alone and changes
 * nothing of the record, so it makes no history. Throws DomainError 'notFound'.
 */
export function openMention(actor: Actor, { commentId }: OneComment, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const found = await tx.commentMention.findFirst({
      where: { commentId, person: { id: { in: actor.id === null ? [] : [actor.id] } } },
      select: { personId: true, comment: { select: { commitmentId: true } } },
    })
    if (!found) throw new DomainError('notFound')
    const { number } = await findCommitmentFor(tx, actor, found.comment.commitmentId, now)
    await tx.commentMention.updateMany({
      where: { commentId, personId: found.personId, readAt: null },
      data: { readAt: now },
    })
    return number
  })
}

/** The update is one of this item, and its words are there for the actor: viewers are given approved ones alone. */
async function requireReadable(tx: Tx, actor: Actor, commitmentId: string, id: string): Promise<void> {
  const found = await tx.statusUpdate.findFirst({
    where: { id, commitmentId },
    select: { reviews: latestReview },
  })
  const approved = found?.reviews[0]?.decision === 'approved'
  if (!found || (actor.role === 'viewer' && !approved)) throw new DomainError('notFound')
}

/** Who is ticked, and who is named in the words; all of them may see the item. */
async function findMentioned(tx: Tx, commitment: CommitmentItem, { text, mentioned }: WriteComment) {
  const people = await tx.person.findMany({
    where: whoSees(commitment),
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  if (mentioned.some((id) => !people.some((person) => person.id === id)))
    throw new DomainError('notFound', 'mentioned')
  const named = namedIn(text, people)
  return people.filter((person) => mentioned.includes(person.id) || named.includes(person))
}

/** Whether this very comment is stored already; the id of another one is refused. */
async function isRepeat(
  tx: Tx,
  authorId: string,
  { id, commitmentId, statusUpdateId, text }: WriteComment,
): Promise<boolean> {
  const stored = await tx.comment.findUnique({ where: { id } })
  if (!stored) return false
  const same = stored.commitmentId === commitmentId && stored.statusUpdateId === (statusUpdateId ?? null)
  if (!same || stored.authorId !== authorId || stored.text !== text) throw new DomainError('repeatDiffers')
  return true
}
