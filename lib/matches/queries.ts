import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { canConfirmMatch } from '@/lib/matches/policy'
import { matcherOf } from '@/lib/matches/rules'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Answers that stand: none has corrected them, and the text has such a sentence. */
export const standingMatches = {
  replacedBy: null,
  paragraphNumber: { not: null },
} satisfies Prisma.AnchorMatchWhereInput

/** The sentences of other texts that a person has confirmed to say what an anchor says, each with the text that it stands in. */
export const matchPart = {
  where: standingMatches,
  select: {
    exact: true,
    paragraphNumber: true,
    confirmedByName: true,
    confirmedAt: true,
    paragraph: {
      select: { text: true, sourceDocument: { select: { id: true, kind: true, language: true } } },
    },
  },
  orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Anchor$matchesArgs
type Row = Prisma.AnchorMatchGetPayload<typeof matchPart>

/** Confirmed sentences as pages show them. */
export function toMatches(rows: readonly Row[]) {
  return rows.flatMap(({ paragraph, paragraphNumber, exact, ...match }) =>
    paragraph && paragraphNumber !== null && exact !== null
      ? [
          {
            ...match,
            exact,
            paragraph: paragraphNumber,
            text: paragraph.text,
            source: paragraph.sourceDocument,
          },
        ]
      : [],
  )
}

export type MatchItem = ReturnType<typeof toMatches>[number]

/** Whether the matching of texts is for this actor. */
export function mayConfirmMatches(actor: Actor): boolean {
  return canConfirmMatch(actor)
}

const named = { titleEn: true, titleZh: true, titleDe: true } as const
const anchorSelect = {
  id: true,
  sourceDocumentId: true,
  paragraphNumber: true,
  exact: true,
  locator: true,
  paragraph: { select: { text: true, sourceDocument: { select: { language: true } } } },
  mention: {
    select: { commitment: { select: { number: true, texts: { select: { language: true, title: true } } } } },
  },
  partner: { select: { printedName: true } },
  contact: { select: { printedName: true } },
  participant: { select: { memberName: true } },
  session: { select: named },
  visit: { select: named },
  matches: {
    select: {
      id: true,
      sourceDocumentId: true,
      exact: true,
      paragraphNumber: true,
      replacesId: true,
      confirmedByName: true,
      confirmedAt: true,
    },
  },
} satisfies Prisma.AnchorSelect

/**
 * A text of a visit beside the anchors that rest on its other texts: for each what a person has answered, and the
 * sentences that fit, best first. Null without such a text, or for who may not confirm; passages of items that are not visible are left out.
 */
export async function readMatching(actor: Actor, visitKey: string, sourceId: string) {
  if (!canSeeDirectory(actor) || !canConfirmMatch(actor)) return null
  const sources = await readSources(visitKey)
  const target = sources.find(({ id }) => id === sourceId)
  if (!target) return null
  const others = sources.filter((source) => source !== target)
  const anchors = await db().anchor.findMany({
    where: {
      sourceDocumentId: { in: others.map(({ id }) => id) },
      OR: [{ mentionId: null }, { mention: { commitment: visibleCommitments(actor) } }],
    },
    select: anchorSelect,
    orderBy: [{ sourceDocumentId: 'asc' }, { paragraphNumber: 'asc' }, { id: 'asc' }],
  })
  const matchers = new Map(others.map((source) => [source.id, matcherOf(source, target)]))
  const { id, kind, language } = target
  return {
    source: { id, kind, language, title: fromColumns('title', target) },
    anchors: anchors.toSorted(itemsFirst).map((anchor) => ({
      ...toMatchedAnchor(anchor),
      ...answersOf(anchor, sourceId),
      proposals:
        matchers.get(anchor.sourceDocumentId)?.({ ...anchor, paragraph: anchor.paragraphNumber }) ?? [],
    })),
  }
}

export type Matching = NonNullable<Awaited<ReturnType<typeof readMatching>>>
export type MatchedAnchor = Matching['anchors'][number]

/** The answer that stands, and what it corrects, the latest first. */
function answersOf({ matches }: Pick<AnchorRow, 'matches'>, sourceId: string) {
  const answers = matches.filter(({ sourceDocumentId }) => sourceDocumentId === sourceId)
  const corrected = new Set(answers.map(({ replacesId }) => replacesId))
  const match = answers.find(({ id }) => !corrected.has(id)) ?? null
  const earlier: typeof answers = []
  for (let at = match?.replacesId; at; at = earlier.at(-1)?.replacesId)
    earlier.push(...answers.filter(({ id }) => id === at))
  return { match, earlier }
}

/** What becomes of promises matters most: their passages come before those of names and places. */
function itemsFirst(a: { mention: unknown }, b: { mention: unknown }): number {
  return Number(b.mention !== null) - Number(a.mention !== null)
}

function readSources(visitKey: string) {
  return db().sourceDocument.findMany({
    where: { visit: { key: visitKey } },
    select: {
      id: true,
      kind: true,
      language: true,
      ...named,
      paragraphs: { select: { number: true, text: true }, orderBy: { number: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
}

type AnchorRow = Prisma.AnchorGetPayload<{ select: typeof anchorSelect }>

function toMatchedAnchor({ id, exact, locator, paragraphNumber, paragraph, ...subjects }: AnchorRow) {
  const { text, sourceDocument } = paragraph
  const { language } = sourceDocument
  return { id, exact, locator, paragraph: paragraphNumber, text, language, about: aboutOf(subjects) }
}

type Subjects = Pick<AnchorRow, 'mention' | 'partner' | 'contact' | 'participant' | 'session' | 'visit'>

/** What rests on an anchor: an item by its number, everything else by its name. */
function aboutOf({ mention, partner, contact, participant, session, visit }: Subjects): {
  number: string | null
  name: Localized
  printed: string | null
} {
  if (mention) {
    const { number, texts } = mention.commitment
    return {
      number,
      name: Object.fromEntries(texts.map(({ language, title }) => [language, title])),
      printed: null,
    }
  }
  const printed = partner?.printedName ?? contact?.printedName ?? participant?.memberName ?? null
  return {
    number: null,
    name: fromColumns('title', session ?? visit ?? { titleEn: null, titleZh: null, titleDe: null }),
    printed,
  }
}
