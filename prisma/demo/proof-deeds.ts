import { createHash, randomUUID } from 'node:crypto'
import { recordAmount } from '@/lib/amounts/commands'
import { recordAmountSchema } from '@/lib/amounts/schema'
import type { Actor } from '@/lib/auth/actor'
import { confirmFact } from '@/lib/confirmations/commands'
import { confirmFactSchema } from '@/lib/confirmations/schema'
import { transaction } from '@/lib/db/transaction'
import { addDocument, type NewFile } from '@/lib/documents/commands'
import { addDocumentSchema } from '@/lib/documents/schema'
import { verifyStage } from '@/lib/verifications/commands'
import { verifyStageSchema } from '@/lib/verifications/schema'
import { dayIn } from '@/prisma/demo/days'
import type { ItemBeat } from '@/prisma/demo/shape'
import type { World } from '@/prisma/demo/world'

type Subject = { commitmentId: string; version: number }

/** Documents and what they prove, amounts, confirmed facts. Whether the deed was one of these. */
export async function tellProofs(
  { today }: World,
  actor: Actor,
  { commitmentId, version }: Subject,
  beat: ItemBeat,
  at: Date,
): Promise<boolean> {
  const on = { id: randomUUID(), commitmentId }
  switch (beat.does) {
    case 'file': {
      const { type, language, title } = beat
      const level = await levelOf(commitmentId)
      const filing = addDocumentSchema.parse({ id: on.id, type, language, title, confidentiality: level })
      await addDocument(actor, { ...filing, commitmentId }, pageOf(title), at)
      return true
    }
    case 'verify': {
      const documentId = await documentNamed(commitmentId, beat.document)
      await verifyStage(actor, verifyStageSchema.parse({ ...on, version, documentId }), at)
      return true
    }
    case 'amount': {
      const { kind, value, currency, source } = beat
      const heldOn = dayIn(today, -beat.daysAgo)
      await recordAmount(
        actor,
        recordAmountSchema.parse({ ...on, kind, value, currency, source, heldOn }),
        at,
      )
      return true
    }
    case 'heardFromPartner': {
      const { fact, how: note } = beat
      const confirmed = { ...on, fact, standing: 'confirmedByPartner', note }
      await confirmFact(actor, confirmFactSchema.parse(confirmed), at)
      return true
    }
    default:
      return false
  }
}

async function levelOf(id: string) {
  const item = await transaction((tx) =>
    tx.commitment.findUniqueOrThrow({ where: { id }, select: { confidentiality: true } }),
  )
  return item.confidentiality
}

async function documentNamed(commitmentId: string, title: string): Promise<string> {
  const where = { commitmentId, title }
  return (await transaction((tx) => tx.document.findFirstOrThrow({ where, select: { id: true } }))).id
}

/** A page that says that it is none: a PDF as small as one can be. */
function pageOf(title: string): NewFile {
  const words = 'BT /F1 18 Tf 72 720 Td (Demo. There is no real document behind this page.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  text += `${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  const bytes = new TextEncoder().encode(text)
  return {
    name: `${title}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    blocks: async function* () {
      yield bytes
    },
  }
}
