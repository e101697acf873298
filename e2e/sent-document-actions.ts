import type { ItemAction } from './sent-actions'

const id = () => crypto.randomUUID()
const reason = 'The wrong page.'

/** The actions on what proves something; those that name a document are told that there is none. */
export const documentActions: Record<string, ItemAction> = {
  archiveDocumentAction: {
    ability: 'postStatusUpdate',
    fields: ({ id: commitmentId }) => ({ commitmentId, documentId: id(), reason }),
    allowed: 'notFound',
  },
  verifyStageAction: {
    ability: 'edit',
    fields: ({ id: commitmentId, version }) => ({ id: id(), commitmentId, version, documentId: id() }),
    allowed: 'documentId: errors.notFound',
  },
  recordAmountAction: {
    ability: 'edit',
    fields: ({ id: commitmentId }) => ({
      id: id(),
      commitmentId,
      kind: 'intended',
      value: '1250000.50',
      currency: 'EUR',
      heldOn: '2026-11-21',
      source: 'The letter of intent.',
    }),
  },
  withdrawAmountAction: {
    ability: 'edit',
    fields: ({ id: commitmentId }) => ({ commitmentId, amountId: id(), reason }),
    allowed: 'notFound',
  },
  confirmFactAction: {
    ability: 'edit',
    fields: ({ id: commitmentId }) => ({
      id: id(),
      commitmentId,
      fact: 'promise',
      standing: 'confirmedByPartner',
      note: 'By telephone.',
    }),
  },
}
