import { recordAmount, withdrawAmount } from '@/lib/amounts/commands'
import type { RecordAmount } from '@/lib/amounts/schema'
import type { Actor } from '@/lib/auth/actor'
import { confirmFact } from '@/lib/confirmations/commands'
import { db } from '@/lib/db/client'
import { addDocument, archiveDocument } from '@/lib/documents/commands'
import type { Item, ItemCommand } from '@/lib/testing/authz-item-commands'
import { buildDocument, toFile, toFiling } from '@/lib/testing/build-document'
import { testNow as now } from '@/lib/testing/factories'
import { formId as id } from '@/lib/testing/form-ids'
import { verifyStage } from '@/lib/verifications/commands'

const reason = 'The wrong page.'

/** A document of the item, at the item's own level, that proves a first contact. */
const filed = (actor: Actor, item: Item) =>
  buildDocument(actor, item, { confidentiality: item.confidentiality, type: 'minutes' })
const documentOf = async ({ id: commitmentId }: Item) =>
  (await db().document.findFirst({ where: { commitmentId }, select: { id: true } }))?.id ?? id()

const amount = (item: Item): RecordAmount => ({
  id: id(),
  commitmentId: item.id,
  kind: 'intended',
  value: '1250000.50',
  currency: 'EUR',
  heldOn: '2026-11-21',
  source: 'The letter of intent.',
})
const amountOf = async ({ id: commitmentId }: Item) =>
  (await db().amount.findFirst({ where: { commitmentId }, select: { id: true } }))?.id ?? id()

/** The commands about documents and what they prove. */
export const documentCommands: Record<string, ItemCommand> = {
  addDocument: {
    ability: 'postStatusUpdate',
    run: (actor, item) =>
      addDocument(actor, toFiling(item, { confidentiality: item.confidentiality }), toFile(), now),
  },
  archiveDocument: {
    ability: 'postStatusUpdate',
    prepare: filed,
    run: async (actor, item) => {
      const documentId = await documentOf(item)
      await archiveDocument(actor, { commitmentId: item.id, documentId, reason }, now)
    },
  },
  verifyStage: {
    ability: 'edit',
    prepare: filed,
    run: async (actor, item) => {
      const documentId = await documentOf(item)
      await verifyStage(actor, { id: id(), commitmentId: item.id, version: item.version, documentId }, now)
    },
  },
  recordAmount: { ability: 'edit', run: (actor, item) => recordAmount(actor, amount(item), now) },
  withdrawAmount: {
    ability: 'edit',
    prepare: (actor, item) => recordAmount(actor, amount(item), now),
    run: async (actor, item) => {
      const amountId = await amountOf(item)
      await withdrawAmount(actor, { commitmentId: item.id, amountId, reason }, now)
    },
  },
  confirmFact: {
    ability: 'edit',
    prepare: filed,
    run: async (actor, item) => {
      const documentId = await documentOf(item)
      const standing = 'confirmedByDocument'
      await confirmFact(
        actor,
        { id: id(), commitmentId: item.id, fact: 'promise', standing, documentId },
        now,
      )
    },
  },
}
