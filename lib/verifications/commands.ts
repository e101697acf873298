import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import type { CommitmentItem } from '@/lib/commitments/queries'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { namedIn, requireDocument } from '@/lib/documents/commands'
import { allow, DomainError } from '@/lib/errors'
import { proves, verificationOf } from '@/lib/verifications/rules'
import type { VerifyStage } from '@/lib/verifications/schema'

/**
 * Confirms against a document that a commitment has reached the stage it is in; whoever reported it cannot. The id comes with the
 * form: sent twice it is done once. Throws DomainError 'notFound', 'forbidden', 'archived', 'ownStage', 'stageVerified',
 * 'documentNotProof', 'conflict' (CC-1) and 'repeatDiffers'.
 */
export function verifyStage(actor: Actor, input: VerifyStage, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const commitment = await findCommitmentFor(tx, actor, input.commitmentId, now)
    allow(commitment.can.edit)
    if (actor.id === null) throw new DomainError('forbidden')
    if (await isRepeat(tx, input)) return
    if (commitment.archived) throw new DomainError('archived')
    if (commitment.version !== input.version) throw new DomainError('conflict')
    const { id: commitmentId, stage } = commitment
    const reportedById = await requireReported(tx, commitment)
    if (reportedById === actor.id) throw new DomainError('ownStage')
    const document = await requireDocument(tx, actor, commitmentId, input.documentId)
    if (!proves(stage, document.type)) throw new DomainError('documentNotProof', 'documentId')
    await saveCommitment(tx, commitmentId, input.version, {})
    const { id, documentId, note = null } = input
    const by = { verifiedById: actor.id, verifiedByName: actor.name, verifiedAt: now }
    await tx.stageVerification.create({
      data: { id, commitmentId, stage, reportedById, documentId, note, ...by },
      select: { id: true },
    })
    const after = { stage, document: namedIn(commitment, document.confidentiality, document.title), note }
    await recordEvent(tx, actor, now, { commitmentId }, { action: 'stage.verified', before: {}, after })
  })
}

/**
 * Who last brought the item to its stage; nobody where it was recorded so from the source. Throws DomainError 'stageVerified'
 * when a verification of it still holds.
 */
async function requireReported(tx: Tx, { id: commitmentId, stage }: CommitmentItem): Promise<string | null> {
  const [steps, verifications] = await Promise.all([
    tx.stageChange.findMany({
      where: { commitmentId },
      select: { toStage: true, changedAt: true, changedById: true },
      orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    }),
    tx.stageVerification.findMany({ where: { commitmentId }, select: { stage: true, verifiedAt: true } }),
  ])
  if (verificationOf(stage, verifications, steps)) throw new DomainError('stageVerified')
  return steps.find(({ toStage }) => toStage === stage)?.changedById ?? null
}

async function isRepeat(tx: Tx, { id, commitmentId, documentId }: VerifyStage): Promise<boolean> {
  const stored = await tx.stageVerification.findUnique({
    where: { id },
    select: { commitmentId: true, documentId: true },
  })
  if (stored === null) return false
  if (stored.commitmentId !== commitmentId || stored.documentId !== documentId)
    throw new DomainError('repeatDiffers')
  return true
}
