import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canConfirmMatch } from '@/lib/matches/policy'
import { matcherOf, type Proposal, type Text } from '@/lib/matches/rules'
import type { ConfirmMatch } from '@/lib/matches/schema'
import { canSeeDirectory } from '@/lib/partners/policy'
import { quoteAt } from '@/lib/visits/rules'

/**
 * Says which sentence of another text of the visit says the same as an anchor; whether the tracker proposed it first is worked
 * out here. Both stay. Returns the key of the visit. The id comes with the form: sent twice it is confirmed once. Throws DomainError 'notFound' (anchor, or no
 * other text of its visit), 'forbidden', 'sentenceNotFound' and 'alreadyMatched'.
 */
export function confirmMatch(actor: Actor, input: ConfirmMatch, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const anchor = await findAnchorFor(tx, actor, input.anchorId)
    allow(canConfirmMatch(actor))
    if (actor.id === null) throw new DomainError('forbidden')
    const { visitId, visit } = anchor.paragraph.sourceDocument
    const [source, target] = await readTexts(tx, visitId, anchor.sourceDocumentId, input.sourceDocumentId)
    const stored = await tx.anchorMatch.findFirst({
      where: { anchorId: anchor.id, sourceDocumentId: input.sourceDocumentId },
      select: { id: true },
    })
    if (stored?.id === input.id) return visit.key
    if (stored) throw new DomainError('alreadyMatched')
    const proposals = matcherOf(source, target)({ ...anchor, paragraph: anchor.paragraphNumber })
    const chosen = proposals.find((each) => `${each.paragraph}:${each.from}` === input.sentence)
    if (!chosen) throw new DomainError('sentenceNotFound', 'sentence')
    const proposedFirst = chosen === proposals[0]
    await tx.anchorMatch.create({
      data: {
        id: input.id,
        anchorId: anchor.id,
        sourceDocumentId: input.sourceDocumentId,
        ...quoteOf(chosen, target),
        proposedFirst,
        confirmedById: actor.id,
        confirmedByName: actor.name,
        confirmedAt: now,
      },
      select: { id: true },
    })
    const after = { passage: anchor.exact, sentence: chosen.text, paragraph: chosen.paragraph, proposedFirst }
    await recordEvent(tx, actor, now, { visitId }, { action: 'source.matched', before: {}, after })
    return visit.key
  })
}

async function findAnchorFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM anchor WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.anchor.findUnique({
    where: { id },
    select: {
      id: true,
      sourceDocumentId: true,
      paragraphNumber: true,
      exact: true,
      locator: true,
      paragraph: {
        select: { sourceDocument: { select: { visitId: true, visit: { select: { key: true } } } } },
      },
    },
  })
  if (!row || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return row
}

/** The text that the anchor stands in, and the other one of the same visit. */
async function readTexts(tx: Tx, visitId: string, own: string, other: string): Promise<[Text, Text]> {
  const rows = await tx.sourceDocument.findMany({
    where: { visitId, id: { in: [own, other] } },
    select: {
      id: true,
      language: true,
      paragraphs: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
    },
  })
  const [source, target] = [own, other].map((id) => rows.find((row) => row.id === id))
  if (!source || !target || source === target) throw new DomainError('notFound', 'sourceDocumentId')
  return [source, target]
}

function quoteOf({ paragraph, from, text }: Proposal, { paragraphs }: Text) {
  const whole = paragraphs.find(({ number }) => number === paragraph)?.text ?? ''
  return { paragraphNumber: paragraph, ...quoteAt(whole, from, text) }
}
