import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { ConfirmFact } from '@/lib/confirmations/schema'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { namedIn, requireDocument } from '@/lib/documents/commands'
import { allow, DomainError } from '@/lib/errors'

/**
 * Raises a fact of a commitment from reported to confirmed, by a document of the item or by its partner. Sent twice it is stored
 * once. Throws DomainError 'notFound', 'forbidden', 'archived', 'choiceMissing' (no document), 'required' (no word of how the
 * partner confirmed it) and 'repeatDiffers'.
 */
export function confirmFact(actor: Actor, input: ConfirmFact, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.edit)
    if (actor.id === null) throw new DomainError('forbidden')
    if (await isRepeat(tx, input)) return
    if (commitment.archived) throw new DomainError('archived')
    const { id, fact, standing } = input
    const proof =
      standing === 'confirmedByDocument'
        ? await byDocument(tx, actor, commitment, input)
        : await byPartner(tx, commitment, input)
    const { document, contact, ...kept } = proof
    const by = { confirmedById: actor.id, confirmedByName: actor.name, confirmedAt: now }
    await tx.factConfirmation.create({
      data: { id, commitmentId: commitment.id, fact, standing, ...kept, ...by },
      select: { id: true },
    })
    const after = { fact, factStanding: standing, document, contact, note: kept.note }
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      { action: 'fact.confirmed', before: {}, after },
    )
  })
}

type Proof = {
  documentId: string | null
  contactId: string | null
  note: string | null
  document: string | null
  contact: string | null
}

async function byDocument(
  tx: Tx,
  actor: Actor,
  commitment: CommitmentItem,
  { documentId, note }: ConfirmFact,
): Promise<Proof> {
  if (documentId === undefined) throw new DomainError('choiceMissing', 'documentId')
  const { title, confidentiality } = await requireDocument(tx, actor, commitment.id, documentId)
  return {
    documentId,
    contactId: null,
    note: note ?? null,
    document: namedIn(commitment, confidentiality, title),
    contact: null,
  }
}

async function byPartner(
  tx: Tx,
  { id: commitmentId }: CommitmentItem,
  { contactId, note }: ConfirmFact,
): Promise<Proof> {
  if (note === undefined) throw new DomainError('required', 'note')
  if (contactId === undefined)
    return { documentId: null, contactId: null, note, document: null, contact: null }
  const contact = await tx.contact.findFirst({
    where: { id: contactId, partner: { commitments: { some: { commitmentId } } } },
    select: { printedName: true },
  })
  if (!contact) throw new DomainError('notFound', 'contactId')
  return { documentId: null, contactId, note, document: null, contact: contact.printedName }
}

async function isRepeat(tx: Tx, { id, commitmentId, fact, standing }: ConfirmFact): Promise<boolean> {
  if ((await tx.factConfirmation.count({ where: { id } })) === 0) return false
  const same = await tx.factConfirmation.count({ where: { id, commitmentId, fact, standing } })
  if (same === 0) throw new DomainError('repeatDiffers')
  return true
}
