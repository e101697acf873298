import { createHash } from 'node:crypto'
import { recordAmount } from '@/lib/amounts/commands'
import type { Actor } from '@/lib/auth/actor'
import { confirmFact } from '@/lib/confirmations/commands'
import { db } from '@/lib/db/client'
import { addDocument, type NewFile } from '@/lib/documents/commands'
import type { AddDocument } from '@/lib/documents/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { testNow } from '@/lib/testing/factories'
import { formId } from '@/lib/testing/form-ids'
import { verifyStage } from '@/lib/verifications/commands'

/** A file with these bytes, as it comes from a form that was received. */
export function toFile(
  bytes: Uint8Array = new TextEncoder().encode('%PDF-1.7 %%EOF'),
  name = 'contract.pdf',
): NewFile {
  return {
    name,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    blocks: async function* () {
      for (let at = 0; at < bytes.length; at += 262_144) yield new Uint8Array(bytes.slice(at, at + 262_144))
    },
  }
}

/** What comes along with a file: a contract of an internal item, with a new id. */
export function toFiling(
  commitment: { id: string },
  change: Partial<AddDocument> = {},
): AddDocument & { commitmentId: string } {
  return {
    id: formId(),
    commitmentId: commitment.id,
    type: 'contract',
    language: 'de',
    confidentiality: 'internal',
    ...change,
  }
}

/** A document of a commitment; returns its id. */
export async function buildDocument(
  actor: Actor,
  commitment: { id: string },
  change: Partial<AddDocument> = {},
): Promise<string> {
  return (await addDocument(actor, toFiling(commitment, change), toFile(), testNow)).id
}

/** A document of a commitment that is in talks, with everything that can be proven by it: stage, amount and fact. */
export async function buildProofs(actor: Actor, commitment: { id: string }): Promise<void> {
  const { id: commitmentId } = commitment
  const documentId = await buildDocument(actor, commitment, { type: 'minutes' })
  const { version } = await db().commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: { version: true },
  })
  const on = () => ({ id: crypto.randomUUID(), commitmentId, documentId })
  await verifyStage(actor, { ...on(), version }, testNow)
  const worth = { value: '1250000.50', currency: 'EUR', heldOn: '2026-11-21', source: 'The minutes.' }
  await recordAmount(actor, { ...on(), ...worth, kind: 'intended' }, testNow)
  await confirmFact(actor, { ...on(), fact: 'promise', standing: 'confirmedByDocument' }, testNow)
}

/** Every second item is verified in the stage that it has, against a document of its own; returns how many there are. */
export async function buildVerifications(person: PersonActor): Promise<number> {
  await db().$executeRaw`
    INSERT INTO document (id, commitment_id, type, language, title, file_name, media_type, size, sha256, confidentiality,
                          uploaded_by_id, uploaded_by_name, uploaded_at)
    SELECT gen_random_uuid(), id, 'contract', 'en', 'Contract', 'contract.pdf', 'application/pdf', 1, repeat('0', 64),
           confidentiality, ${person.id}::uuid, ${person.name}, ${testNow}
      FROM commitment WHERE running_number % 2 = 0`
  return db().$executeRaw`
    INSERT INTO stage_verification (id, commitment_id, stage, document_id, verified_by_id, verified_by_name, verified_at)
    SELECT gen_random_uuid(), c.id, c.stage, d.id, d.uploaded_by_id, d.uploaded_by_name, d.uploaded_at
      FROM document d JOIN commitment c ON c.id = d.commitment_id`
}
