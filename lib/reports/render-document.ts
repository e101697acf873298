import type { Block, PrintedDocument } from '@/lib/reports/document'
import { passageOf, wordingOf } from '@/lib/reports/lines'
import { joinWording } from '@/lib/reports/report'
import { typeset } from '@/lib/typesetting/typeset'

/** A document as PDF: tagged, with its fonts; the same document gives the same bytes. */
export function renderDocument(document: PrintedDocument): Promise<Uint8Array> {
  const { locale, title, notice, foot, made, cover } = document
  return typeset('document', {
    locale,
    made,
    title: joinWording(title, '  '),
    head: wordingOf(title),
    notice: notice && joinWording(notice, '  '),
    corner: document.corner.map((line) => joinWording(line, ' · ')),
    foot: foot.start,
    middle: foot.middle,
    ...(cover && { cover }),
    ...(document.dense && { dense: true }),
    blocks: document.blocks.map(toContent),
  })
}

/** A block as the template reads it: a text as a line with all that is said about it. */
function toContent(block: Block) {
  switch (block.kind) {
    case 'paragraph':
      return { kind: block.kind, tone: block.tone ?? 'plain', line: passageOf(block.text, 'main') }
    case 'points': {
      const points = block.points.map(({ figure, text }) => ({ figure, line: passageOf(text, 'main') }))
      return { kind: block.kind, points }
    }
    case 'part':
      return { ...block, corner: block.corner.map((line) => joinWording(line, ' · ')) }
    default:
      return block
  }
}
