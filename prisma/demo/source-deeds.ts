import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { confirmMatch } from '@/lib/matches/commands'
import { matcherOf, placeOfSentence } from '@/lib/matches/rules'
import { confirmMatchSchema } from '@/lib/matches/schema'
import { recordSource } from '@/lib/visits/commands'
import { newSourceSchema, toRecordSource } from '@/lib/visits/schema'
import type { SourceDeed } from '@/prisma/demo/shape'
import { itemNamed, must, type World } from '@/prisma/demo/world'

const text = {
  language: true,
  paragraphs: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
} as const

type MatchDeed = Extract<SourceDeed, { does: 'match' }>

/** Attaches another text to the visit, or confirms where it says what an item rests on. */
export async function tellSourceDeed(world: World, actor: Actor, deed: SourceDeed, at: Date): Promise<void> {
  if (deed.does === 'match') return match(world, actor, deed, at)
  const { visitId } = world.recorded
  const { title, language } = deed
  const input = { id: randomUUID(), visitId, kind: 'other', language, titleEn: title, text: deed.text }
  await recordSource(actor, toRecordSource(newSourceSchema.parse(input)), at)
}

/** Confirms the sentence that is proposed first, or that there is none, in the place of what was said before. */
async function match(world: World, actor: Actor, { of: item, says }: MatchDeed, at: Date): Promise<void> {
  const { visitId } = world.recorded
  const [anchor, other] = await transaction(async (tx) => [
    await tx.anchor.findFirstOrThrow({
      where: { mention: { commitmentId: itemNamed(world, item).id } },
      select: {
        id: true,
        exact: true,
        locator: true,
        paragraphNumber: true,
        matches: { where: { replacedBy: null }, select: { id: true } },
        paragraph: { select: { sourceDocument: { select: text } } },
      },
      orderBy: { id: 'asc' },
    }),
    await tx.sourceDocument.findFirstOrThrow({
      where: { visitId, kind: 'other' },
      select: { id: true, ...text },
    }),
  ])
  const propose = matcherOf(anchor.paragraph.sourceDocument, other)
  const first = must(propose({ ...anchor, paragraph: anchor.paragraphNumber })[0])
  const { matches, id: anchorId } = anchor
  const input = {
    id: randomUUID(),
    anchorId,
    sourceDocumentId: other.id,
    replacesId: matches[0]?.id,
    sentence: says ?? placeOfSentence(first),
  }
  await confirmMatch(actor, confirmMatchSchema.parse(input), at)
}
