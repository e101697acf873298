import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canConfirmMatch } from '@/lib/matches/policy'
import { matcherOf, noSentence, type Proposal, placeOfSentence, type Text } from '@/lib/matches/rules'
import type { ConfirmMatch } from '@/lib/matches/schema'
import { canSeeDirectory } from '@/lib/partners/policy'
import { quoteAt } from '@/lib/visits/rules'

/**
 * Says which sentence of another text of the visit says the same as an anchor, or that none does; whether the tracker proposed it
 * first is worked out here. What corrects an answer names the one that was seen; all of them stay. Returns the key of the visit.
 * The id comes with the form: sent twice it is confirmed once. Throws DomainError 'notFound' (anchor, or no other text of its
 * visit), 'forbidden', 'sentenceNotFound' and 'alreadyMatched' (somebody else has answered meanwhile).
 */
export function confirmMatch(actor: Actor, input: ConfirmMatch, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const anchor = await findAnchorFor(tx, actor, input.anchorId)
    allow(canConfirmMatch(actor))
    if (actor.id === null) throw new DomainError('forbidden')
    const { visitId, visit } = anchor.paragraph.sourceDocument
    const [source, target] = await readTexts(tx, visitId, anchor.sourceDocumentId, input.sourceDocumentId)
    const answers = await readAnswers(tx, input)
    if (answers.some(({ id }) => id === input.id)) return visit.key
    const current = answers.find(({ replacedBy }) => replacedBy === null)
    if (current?.id !== input.replacesId) throw new DomainError('alreadyMatched')
    const proposals = matcherOf(source, target)({ ...anchor, paragraph: anchor.paragraphNumber })
    const chosen = chosenOf(proposals, input.sentence)
    const quote = chosen && quoteOf(chosen, target)
    if (current && isSameQuote(current, quote)) return visit.key
    const proposedFirst = chosen !== null && chosen === proposals[0]
    await tx.anchorMatch.create({
      data: {
        id: input.id,
        anchorId: anchor.id,
        sourceDocumentId: input.sourceDocumentId,
        replacesId: input.replacesId ?? null,
        ...quote,
        proposedFirst,
        confirmedById: actor.id,
        confirmedByName: actor.name,
        confirmedAt: now,
      },
      select: { id: true },
    })
    const event = eventOf(anchor.exact, chosen, proposedFirst, current)
    await recordEvent(tx, actor, now, { visitId }, event)
    return visit.key
  })
}

type Answer = { exact: string | null; paragraphNumber: number | null }

function readAnswers(tx: Tx, { anchorId, sourceDocumentId }: ConfirmMatch) {
  return tx.anchorMatch.findMany({
    where: { anchorId, sourceDocumentId },
    select: {
      id: true,
      exact: true,
      paragraphNumber: true,
      prefix: true,
      replacedBy: { select: { id: true } },
    },
  })
}

/** The proposal that was chosen; null where none of them says the same. */
function chosenOf(proposals: readonly Proposal[], sentence: string): Proposal | null {
  if (sentence === noSentence) return null
  const chosen = proposals.find((each) => placeOfSentence(each) === sentence)
  if (!chosen) throw new DomainError('sentenceNotFound', 'sentence')
  return chosen
}

type Quote = ReturnType<typeof quoteOf>

function isSameQuote(answer: Answer & { prefix: string | null }, quote: Quote | null): boolean {
  const fields = ['paragraphNumber', 'exact', 'prefix'] as const
  return fields.every((field) => answer[field] === (quote?.[field] ?? null))
}

function eventOf(
  passage: string,
  chosen: Proposal | null,
  proposedFirst: boolean,
  current: Answer | undefined,
) {
  const { text: sentence = null, paragraph = null } = chosen ?? {}
  if (current) {
    const before = { sentence: current.exact, paragraph: current.paragraphNumber }
    return { action: 'source.matchCorrected', before, after: { passage, sentence, paragraph } } as const
  }
  if (sentence === null || paragraph === null)
    return { action: 'source.unmatched', before: {}, after: { passage } } as const
  const after = { passage, sentence, paragraph, proposedFirst }
  return { action: 'source.matched', before: {}, after } as const
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
