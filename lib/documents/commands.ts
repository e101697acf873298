import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import { isOpen } from '@/lib/commitments/rules'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { type Confidentiality, exceededQuota, levelsFrom, titleOf } from '@/lib/documents/rules'
import type { AddDocument, ArchiveDocument } from '@/lib/documents/schema'
import { visibleDocuments } from '@/lib/documents/scope'
import { allow, DomainError } from '@/lib/errors'
import { todayAt } from '@/lib/settings/queries'

/** A file that was received whole and found to be what its name says. */
export type NewFile = {
  name: string
  mediaType: string
  size: number
  sha256: string
  /** Its bytes from the start in pieces of `chunkSize`; asked for again when the transaction is tried again. */
  blocks: () => AsyncIterable<Uint8Array<ArrayBuffer>>
}

/**
 * Files a document with an item, its bytes in the same transaction (FI-4); real progress. Sent twice it is stored once.
 * Throws DomainError 'notFound' (also for what does not belong to the item, at its field), 'forbidden', 'archived',
 * 'confidentialityBelow', 'documentReplaced', 'quota' and 'repeatDiffers'.
 */
export function addDocument(
  actor: Actor,
  input: AddDocument & { commitmentId: string },
  file: NewFile,
  now: Date,
): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    const { id, type, language, confidentiality, replacesId } = input
    const stored = await tx.document.findUnique({
      where: { id },
      select: { commitmentId: true, sha256: true },
    })
    if (stored?.commitmentId === commitment.id && stored.sha256 === file.sha256) return { id }
    if (stored) throw new DomainError('repeatDiffers')
    if (commitment.archived) throw new DomainError('archived')
    if (!levelsFrom(commitment.confidentiality).includes(confidentiality))
      throw new DomainError('confidentialityBelow', 'confidentiality')
    await requireType(tx, type)
    if (replacesId !== undefined) await requireReplaceable(tx, actor, commitment.id, replacesId)
    const place = await findPlace(tx, commitment.id, input.place)
    const author = await requireQuota(tx, actor, commitment.id, file.size, now)
    const title = input.title ?? titleOf(file.name)
    await tx.document.create({
      data: {
        id,
        commitmentId: commitment.id,
        ...place,
        type,
        language,
        title,
        fileName: file.name,
        mediaType: file.mediaType,
        size: file.size,
        sha256: file.sha256,
        confidentiality,
        replacesId: replacesId ?? null,
        uploadedById: author,
        uploadedByName: actor.name,
        uploadedAt: now,
      },
      select: { id: true },
    })
    await storeBytes(tx, id, file)
    await keepProgress(tx, commitment, now)
    const after = { document: namedIn(commitment, confidentiality, title), fileSize: file.size }
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'document.added', before: {}, after },
    )
    return { id }
  })
}

/**
 * Takes a document out of sight with a reason; nothing is deleted. Throws DomainError 'notFound', 'forbidden' and
 * 'alreadyArchived'.
 */
export function archiveDocument(actor: Actor, input: ArchiveDocument, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.postStatusUpdate)
    if (actor.id === null) throw new DomainError('forbidden')
    const { documentId: id, reason } = input
    const document = await tx.document.findFirst({
      where: { AND: [visibleDocuments(actor), { id, commitmentId: commitment.id }] },
      select: { title: true, confidentiality: true },
    })
    if (!document) throw new DomainError('notFound')
    const { count } = await tx.document.updateMany({
      where: { id, archivedAt: null },
      data: { archivedById: actor.id, archivedAt: now, archiveReason: reason },
    })
    if (count !== 1) throw new DomainError('alreadyArchived')
    const after = { document: namedIn(commitment, document.confidentiality, document.title), reason }
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'document.archived', before: {}, after },
    )
  })
}

/**
 * A document of an item that can prove something there: visible, not archived. Throws DomainError 'notFound' at `field`.
 */
export async function requireDocument(
  tx: Tx,
  actor: Actor,
  commitmentId: string,
  id: string,
  field = 'documentId',
): Promise<{ id: string; type: string; title: string; confidentiality: Confidentiality }> {
  const document = await tx.document.findFirst({
    where: { AND: [visibleDocuments(actor), { id, commitmentId, archivedAt: null }] },
    select: { id: true, type: true, title: true, confidentiality: true },
  })
  if (!document) throw new DomainError('notFound', field)
  return document
}

/** Everybody who sees an item reads its history: what is more closed than the item stands there without its title. */
export function namedIn(
  item: CommitmentItem,
  confidentiality: Confidentiality,
  title: string,
): string | null {
  return confidentiality === 'restricted' && item.confidentiality !== 'restricted' ? null : title
}

async function requireType(tx: Tx, key: string): Promise<void> {
  const known = await tx.listEntry.count({ where: { list: 'documentType', key, retiredAt: null } })
  if (known === 0) throw new DomainError('invalid', 'type')
}

async function requireReplaceable(tx: Tx, actor: Actor, commitmentId: string, id: string): Promise<void> {
  await requireDocument(tx, actor, commitmentId, id, 'replacesId')
  if ((await tx.document.count({ where: { replacesId: id } })) > 0)
    throw new DomainError('documentReplaced', 'replacesId')
}

/** The row that a document is attached to, which must be one of the item (AZ-6). */
async function findPlace(tx: Tx, commitmentId: string, place: string | undefined) {
  const [kind, id = ''] = place?.split('_') ?? []
  const where = { id, commitmentId }
  if (kind === 'update' && (await tx.statusUpdate.count({ where })) === 1) return { statusUpdateId: id }
  if (kind === 'stage' && (await tx.stageChange.count({ where })) === 1) return { stageChangeId: id }
  if (kind === 'problem' && (await tx.problem.count({ where })) === 1) return { problemId: id }
  if (kind !== undefined) throw new DomainError('notFound', 'place')
  return {}
}

/** The item's row is locked already; the person's is locked here, so that two files cannot both be the last (CC-4). */
async function requireQuota(
  tx: Tx,
  actor: Actor,
  commitmentId: string,
  size: number,
  now: Date,
): Promise<string> {
  if (actor.id === null) throw new DomainError('forbidden')
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${actor.id}::uuid FOR UPDATE`
  const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000)
  const [item, personDay] = await Promise.all([
    heldBy(tx, { commitmentId }),
    heldBy(tx, { uploadedById: actor.id, uploadedAt: { gt: dayAgo } }),
  ])
  if (exceededQuota({ item, personDay }, size)) throw new DomainError('quota', 'file')
  return actor.id
}

async function heldBy(
  tx: Tx,
  where: { commitmentId: string } | { uploadedById: string; uploadedAt: { gt: Date } },
) {
  const { _count, _sum } = await tx.document.aggregate({ where, _count: true, _sum: { size: true } })
  return { documents: _count, bytes: _sum.size ?? 0 }
}

async function storeBytes(tx: Tx, documentId: string, { blocks, size }: NewFile): Promise<void> {
  let position = 0
  let stored = 0
  for await (const bytes of blocks()) {
    // Prisma would write the bytes into a text first, three times as large.
    await tx.$executeRaw`INSERT INTO document_chunk VALUES (${documentId}::uuid, ${position}, ${bytes})`
    position++
    stored += bytes.length
  }
  if (stored !== size) throw new Error('A document is not as long as it was said to be')
}

/** A new document is real progress of an open item. Nobody's form shows that clock, so no version is taken for it. */
async function keepProgress(tx: Tx, { id, standing }: CommitmentItem, now: Date): Promise<void> {
  if (!isOpen(standing)) return
  const progressOn = toDateColumn(todayAt(now))
  await tx.commitment.updateMany({ where: { id, progressOn: { lt: progressOn } }, data: { progressOn } })
}
