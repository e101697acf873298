import type { Actor } from '@/lib/auth/actor'
import { canPostStatusUpdate } from '@/lib/commitments/policy'
import { visibleCommitments } from '@/lib/commitments/scope'
import { type Db, db } from '@/lib/db/client'
import { type Confidentiality, strictest } from '@/lib/documents/rules'
import { visibleDocuments } from '@/lib/documents/scope'
import { fromColumns } from '@/lib/i18n/localized'
import type { Prisma } from '@/prisma/generated/client'

const documentSelect = {
  id: true,
  type: true,
  language: true,
  title: true,
  fileName: true,
  mediaType: true,
  size: true,
  sha256: true,
  confidentiality: true,
  replacesId: true,
  uploadedByName: true,
  uploadedAt: true,
  archivedAt: true,
  archiveReason: true,
  archivedBy: { select: { name: true } },
  statusUpdate: { select: { id: true, postedAt: true } },
  stageChange: { select: { toStage: true } },
  problemId: true,
} satisfies Prisma.DocumentSelect
type Row = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>

/** The documents of a commitment, newest first. */
export const documentPart = (actor: Actor) =>
  ({
    where: visibleDocuments(actor),
    select: documentSelect,
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
  }) satisfies Prisma.Commitment$documentsArgs

/** A document as it is shown, as closed as its item at least. */
export function toDocument({ archivedBy, ...document }: Row, ofItem: Confidentiality) {
  return {
    ...document,
    confidentiality: strictest(document.confidentiality, ofItem),
    archivedBy: archivedBy?.name ?? null,
  }
}

export type DocumentItem = ReturnType<typeof toDocument>

/** Where a file is to be added: the item, what of it the file can belong to, and whether this actor may. Null for strangers. */
export async function findDocumentPlace(actor: Actor, number: string) {
  const row = await db().commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { number }] },
    select: {
      id: true,
      confidentiality: true,
      archivedAt: true,
      leadUnitId: true,
      supportingUnits: { select: { unitId: true } },
      documents: documentPart(actor),
      statusUpdates: { select: { id: true, postedAt: true }, orderBy: { postedAt: 'desc' }, take: 20 },
      stageChanges: {
        select: { id: true, toStage: true, changedAt: true },
        orderBy: { changedAt: 'desc' },
        take: 20,
      },
      problems: {
        select: { id: true, description: true, language: true },
        orderBy: { raisedAt: 'desc' },
        take: 20,
      },
    },
  })
  if (!row) return null
  const { supportingUnits, documents, archivedAt, ...item } = row
  const supportingUnitIds = supportingUnits.map(({ unitId }) => unitId)
  return {
    ...item,
    documents: documents.map((document) => toDocument(document, row.confidentiality)),
    canAdd: archivedAt === null && canPostStatusUpdate(actor, { ...item, supportingUnitIds }),
  }
}

export type DocumentPlace = NonNullable<Awaited<ReturnType<typeof findDocumentPlace>>>

/** The types that a new document can have, in their order. */
export async function listDocumentTypes(from: Db = db()) {
  const rows = await from.listEntry.findMany({
    where: { list: 'documentType', retiredAt: null },
    select: { key: true, labelEn: true, labelZh: true, labelDe: true },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
  })
  return rows.map(({ key, ...labels }) => ({ key, label: fromColumns('label', labels) }))
}

/** One document of an item for handing it out; null when there is none or the actor may not know of it (AZ-3, AZ-8). */
export async function findDocument(actor: Actor, number: string, id: string) {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  return db().document.findFirst({
    where: { AND: [visibleDocuments(actor), { id, commitment: { number } }] },
    select: { id: true, fileName: true, mediaType: true, size: true, sha256: true },
  })
}

/** The size of the pieces in which the bytes of a document are rows. */
export const chunkSize = 256 * 1024

/** The bytes of a document from one place to another, both included, one row after the other. For one that was found. */
export async function* readBytes(
  documentId: string,
  first: number,
  last: number,
): AsyncGenerator<Uint8Array> {
  for (let position = Math.floor(first / chunkSize); position * chunkSize <= last; position++) {
    const { bytes } = await db().documentChunk.findUniqueOrThrow({
      where: { documentId_position: { documentId, position } },
      select: { bytes: true },
    })
    const start = position * chunkSize
    yield bytes.subarray(Math.max(0, first - start), Math.min(bytes.length, last + 1 - start))
  }
}
