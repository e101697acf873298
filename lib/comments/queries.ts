import type { Actor } from '@/lib/auth/actor'
import { canWithdrawComment } from '@/lib/comments/policy'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import type { Localized } from '@/lib/i18n/localized'
import type { Prisma } from '@/prisma/generated/client'

/** What is said about words that a viewer is not given is not given to them either: updates that wait or were returned. */
function givenTo({ role }: Actor): Prisma.CommentWhereInput {
  if (role !== 'viewer') return {}
  const approved = { some: { decision: 'approved' }, none: { decision: 'returned' } } as const
  return { OR: [{ statusUpdateId: null }, { statusUpdate: { reviews: approved } }] }
}

const shown = {
  select: {
    id: true,
    statusUpdateId: true,
    text: true,
    authorId: true,
    authorName: true,
    writtenAt: true,
    withdrawnAt: true,
    mentions: { select: { person: { select: { id: true, name: true } } }, orderBy: { personId: 'asc' } },
  },
  orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Commitment$commentsArgs
type Row = Prisma.CommentGetPayload<typeof shown>

/** The comments on a commitment that the actor is given, in the order in which they were written. */
export function commentPart(actor: Actor) {
  return { ...shown, where: givenTo(actor) }
}

/** A comment as it is shown: what was withdrawn is told, its words and whom it was meant for are not. */
export function toComment({ text, authorId, mentions, ...comment }: Row, actor: Actor) {
  const withdrawn = comment.withdrawnAt !== null
  return {
    ...comment,
    text: withdrawn ? null : text,
    mentioned: withdrawn ? [] : mentions.map(({ person }) => person),
    can: { withdraw: !withdrawn && canWithdrawComment(actor, { authorId }) },
  }
}

export type CommentItem = ReturnType<typeof toComment>

/** As many as a page shows; the earliest come first, so that none is left for ever. */
const most = 50

/** Where the actor was mentioned and has not looked yet, in what they see today; the earliest first. */
export async function listMentionsOfMe(actor: Actor) {
  if (actor.id === null) return []
  const rows = await db().commentMention.findMany({
    where: {
      personId: actor.id,
      readAt: null,
      comment: {
        AND: [givenTo(actor)],
        withdrawnAt: null,
        commitment: { AND: [visibleCommitments(actor), { archivedAt: null }] },
      },
    },
    select: {
      comment: {
        select: {
          id: true,
          text: true,
          authorName: true,
          writtenAt: true,
          commitment: { select: { number: true, texts: { select: { language: true, title: true } } } },
        },
      },
    },
    orderBy: { comment: { writtenAt: 'asc' } },
    take: most,
  })
  return rows.map(({ comment: { commitment, ...comment } }) => ({
    ...comment,
    number: commitment.number,
    title: Object.fromEntries(commitment.texts.map((text) => [text.language, text.title])) as Localized,
  }))
}

export type MentionOfMe = Awaited<ReturnType<typeof listMentionsOfMe>>[number]
