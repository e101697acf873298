import type { Actor } from '@/lib/auth/actor'
import { checkOrder, checkSelect, toCheckItem } from '@/lib/checks/queries'
import { commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import { matchPart, standingMatches, toMatches } from '@/lib/matches/queries'
import { canSeeDirectory } from '@/lib/partners/policy'
import type { Reading } from '@/lib/settings/queries'

/** The occasions on which a visible commitment was voiced, each with its passage in context and the people who were there. */
export async function listMentions(actor: Actor, number: string) {
  const rows = await db().mention.findMany({
    where: { commitment: { AND: [visibleCommitments(actor), { number }] } },
    select: {
      id: true,
      session: {
        select: {
          position: true,
          kind: true,
          heldOn: true,
          titleEn: true,
          titleZh: true,
          titleDe: true,
          visit: { select: { key: true, startsOn: true, endsOn: true } },
          participants: {
            where: { contactId: { not: null } },
            select: {
              role: true,
              partner: { select: { key: true } },
              contact: {
                select: {
                  printedName: true,
                  verifiedName: true,
                  titleEn: true,
                  titleZh: true,
                  titleDe: true,
                },
              },
            },
            orderBy: { id: 'asc' },
          },
        },
      },
      anchor: {
        select: {
          exact: true,
          locator: true,
          paragraphNumber: true,
          paragraph: {
            select: { text: true, sourceDocument: { select: { id: true, kind: true, language: true } } },
          },
          matches: matchPart,
        },
      },
    },
    orderBy: [{ session: { visit: { startsOn: 'asc' } } }, { id: 'asc' }],
  })
  return rows.map(({ id, session, anchor }) => ({
    id,
    session: {
      key: `${session.visit.key}-${session.position}`,
      visitKey: session.visit.key,
      visitStartsOn: fromDateColumn(session.visit.startsOn),
      visitEndsOn: fromDateColumn(session.visit.endsOn),
      kind: session.kind,
      heldOn: fromDateColumn(session.heldOn),
      title: fromColumns('title', session),
    },
    people: session.participants.flatMap(({ role, partner, contact }) =>
      contact
        ? [
            {
              role,
              partnerKey: partner?.key ?? null,
              printedName: contact.printedName,
              verifiedName: contact.verifiedName,
              title: fromColumns('title', contact),
            },
          ]
        : [],
    ),
    anchor: anchor && {
      exact: anchor.exact,
      locator: anchor.locator,
      paragraph: anchor.paragraphNumber,
      text: anchor.paragraph.text,
      source: anchor.paragraph.sourceDocument,
      matches: toMatches(anchor.matches),
    },
  }))
}

export type MentionItem = Awaited<ReturnType<typeof listMentions>>[number]

/**
 * The tracked passages of a visit's sources, and the sentences of its other texts that are confirmed to say the same. A passage whose item the actor may not see is told as tracked, with no number
 * and no hint of the item.
 */
export async function listTrackedPassages(actor: Actor, visitKey: string) {
  if (!canSeeDirectory(actor)) return []
  const [anchors, visible] = await Promise.all([
    db().anchor.findMany({
      where: { mentionId: { not: null }, paragraph: { sourceDocument: { visit: { key: visitKey } } } },
      select: {
        sourceDocumentId: true,
        paragraphNumber: true,
        exact: true,
        matches: {
          where: standingMatches,
          select: { sourceDocumentId: true, paragraphNumber: true, exact: true },
        },
        mention: { select: { commitmentId: true, session: { select: { position: true } } } },
      },
      orderBy: { id: 'asc' },
    }),
    db().commitment.findMany({
      where: {
        AND: [visibleCommitments(actor), { mentions: { some: { session: { visit: { key: visitKey } } } } }],
      },
      select: { id: true, number: true },
    }),
  ])
  const numbers = new Map(visible.map(({ id, number }) => [id, number]))
  return anchors.flatMap(({ mention, matches, ...passage }) => {
    if (!mention) return []
    const number = numbers.get(mention.commitmentId) ?? null
    return [passage, ...matches].flatMap(({ exact, paragraphNumber, sourceDocumentId }) =>
      exact === null || paragraphNumber === null
        ? []
        : [{ exact, paragraphNumber, sourceDocumentId, session: mention.session.position, number }],
    )
  })
}

export type TrackedPassage = Awaited<ReturnType<typeof listTrackedPassages>>[number]

/** The visible items that come from a visit or were voiced on it, archived ones too, by number: what stands beside its source. */
export async function listVoicedItems(actor: Actor, visitKey: string, reading: Reading) {
  const visit = { key: visitKey }
  const rows = await db().commitment.findMany({
    where: {
      AND: [visibleCommitments(actor), { OR: [{ visit }, { mentions: { some: { session: { visit } } } }] }],
    },
    select: commitmentSelect,
    orderBy: { number: 'asc' },
  })
  return rows.map((row) => {
    const { number, title, light, archived } = toCommitmentItem(row, actor, reading)
    return { number, title, light, archived }
  })
}

export type VoicedItem = Awaited<ReturnType<typeof listVoicedItems>>[number]

/** What is odd in a visit's sources, as checks of the shared directory and of visible items, each with its paragraph. */
export async function listOddities(actor: Actor, visitKey: string) {
  if (!canSeeDirectory(actor)) return []
  const odd = {
    select: { checks: { where: { kind: 'oddInSource' }, select: checkSelect, orderBy: checkOrder } },
  } as const
  const oddAndVisible = {
    select: {
      checks: { ...odd.select.checks, where: { kind: 'oddInSource', commitment: visibleCommitments(actor) } },
    },
  } as const
  const anchors = await db().anchor.findMany({
    where: { paragraph: { sourceDocument: { visit: { key: visitKey } } } },
    select: {
      sourceDocumentId: true,
      paragraphNumber: true,
      session: odd,
      partner: odd,
      contact: odd,
      participant: odd,
      mention: { select: { commitment: oddAndVisible } },
    },
    orderBy: { id: 'asc' },
  })
  return anchors.flatMap(({ session, partner, contact, participant, mention, ...place }) =>
    [session, partner, contact, participant, mention?.commitment]
      .flatMap((subject) => subject?.checks ?? [])
      .map((row) => ({ ...place, check: toCheckItem(row) })),
  )
}

export type Oddity = Awaited<ReturnType<typeof listOddities>>[number]
