import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import { canSeeDirectory } from '@/lib/partners/policy'

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
    },
  }))
}

export type MentionItem = Awaited<ReturnType<typeof listMentions>>[number]

/**
 * The tracked passages of a visit's sources. A passage whose item the actor may not see is told as tracked, with no number
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
  return anchors.flatMap(({ mention, ...passage }) =>
    mention
      ? [{ ...passage, session: mention.session.position, number: numbers.get(mention.commitmentId) ?? null }]
      : [],
  )
}

export type TrackedPassage = Awaited<ReturnType<typeof listTrackedPassages>>[number]
