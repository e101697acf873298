import type { Actor } from '@/lib/auth/actor'
import { matching, visible } from '@/lib/overview/scope'
import { holdingQuestion } from '@/lib/search/scope'
import type { Reading } from '@/lib/settings/queries'
import { Prisma } from '@/prisma/generated/client'

/** The reasons for which an item stands in a group. */
const waitingReasons = ['overdue', 'dueSoon', 'updateDue', 'neverUpdated'] as const

/** So far back an update may lie that still waits for its approval. */
const mostUpdates = 20

const byDeadline = Prisma.sql`ORDER BY due_on NULLS LAST, number`

/** The items that the actor's units lead, but for those in the archive. */
export function ledBy(actor: Actor): Prisma.Sql {
  if (actor.unitIds.length === 0) return Prisma.sql`false`
  const units = actor.unitIds.map((id) => Prisma.sql`${id}::uuid`)
  return Prisma.sql`lead_unit_id IN (${Prisma.join(units)}) AND archived_at IS NULL AND ${visible(actor)}`
}

export const isOpen = Prisma.sql`state IN ('open', 'suspended')`

/** Whether an item, which may have no owner, is the actor's own. */
export function isOwn(actor: Actor): Prisma.Sql {
  return Prisma.sql`(owner_id IS NOT DISTINCT FROM ${actor.id}::uuid)`
}

/**
 * `groupOf` as a condition on an open item, a little wider: the rule decides. What stands in the item's own row is asked first,
 * since it is true of most items that wait; only of the others the updates are read.
 */
export function waiting(actor: Actor, reading: Reading): Prisma.Sql {
  const conditions = [
    ...waitingReasons.map((reason) => matching({ reason }, reading)),
    Prisma.sql`${isOwn(actor)} AND next_step IS NOT NULL AND move_by <> 'partner'`,
    toDecide(actor),
    Prisma.sql`EXISTS (SELECT 1 FROM status_update u WHERE u.commitment_id = item.id AND u.author_id = ${actor.id}::uuid
      AND EXISTS (SELECT 1 FROM status_update_review r WHERE r.status_update_id = u.id AND r.decision = 'returned' OFFSET 0) OFFSET 0)`,
  ]
  return anyOf(conditions)
}

/** A hand-over without an answer, and an update of somebody else that waits for approval and that nothing has replaced. */
export function toDecide(actor: Actor): Prisma.Sql {
  const handedOver = Prisma.sql`EXISTS (SELECT 1 FROM hand_over h
    WHERE h.commitment_id = item.id AND h.accepted_at IS NULL AND h.handed_back_at IS NULL OFFSET 0)`
  if (actor.role !== 'administrator' && actor.role !== 'manager') return handedOver
  return anyOf([
    handedOver,
    Prisma.sql`EXISTS (SELECT 1 FROM status_update u WHERE u.commitment_id = item.id AND ${waits(actor)} OFFSET 0)`,
  ])
}

/** The open items that the actor may post on and that hold every word of a question, one's own first, then by deadline. */
export function postableItems(actor: Actor, question: string, take: number): Prisma.Sql {
  const led = actor.role === 'administrator' ? Prisma.sql`archived_at IS NULL` : ledBy(actor)
  const among = Prisma.sql`${led} AND ${isOpen} AND ${question === '' ? Prisma.sql`true` : holdingQuestion(question)}`
  const lists = [isOwn(actor), Prisma.sql`NOT ${isOwn(actor)}`].map(
    (list, place) =>
      Prisma.sql`(SELECT ${place}::int AS list, id, due_on, number FROM item WHERE ${list} ${byDeadline} LIMIT ${take})`,
  )
  // Without words both lists go along the index of the deadlines; with words the items are found once for both.
  const once = Prisma.raw(question === '' ? 'NOT MATERIALIZED' : 'MATERIALIZED')
  return Prisma.sql`
    WITH item AS ${once} (SELECT id, due_on, number, owner_id FROM commitment WHERE ${among})
    SELECT id, list = 0 AS mine FROM (${Prisma.join(lists, ' UNION ALL ')}) listed
    ORDER BY list, due_on NULLS LAST, number LIMIT ${take}`
}

type Lists = { among: Prisma.Sql; lists: Prisma.Sql[]; take: number }

/**
 * The first items of each list by deadline, with what of their updates came back to the actor, or waits for them. The items are
 * put in order before they are asked whether they wait, and no more of them are asked than it takes.
 */
export function pickedItems(actor: Actor, { among, lists, take }: Lists): Prisma.Sql {
  const firsts = lists.map(
    (list, place) => Prisma.sql`(SELECT ${place}::int AS list, id, due_on, number, ${isOwn(actor)} AS mine
      FROM item WHERE ${list} ${byDeadline} LIMIT ${take})`,
  )
  return Prisma.sql`
    WITH item AS MATERIALIZED (
        SELECT id, number, state, suspended_until, due_on, due_basis, last_update_at, update_due_on, paused_until, owner_id, next_step, move_by
        FROM commitment WHERE ${among} ${byDeadline}),
      picked AS MATERIALIZED (${Prisma.join(firsts, ' UNION ALL ')})
    SELECT id, mine, (${cameBack(actor)}) AS returned, (${oldestWaiting(actor)}) AS waiting
    FROM picked ORDER BY list, due_on NULLS LAST, number`
}

/**
 * An update `u` of somebody else that waits for approval and that nothing has replaced. OFFSET has this asked of the updates of
 * an item: the planner would read all updates and all reviews first, to look up a few among them.
 */
function waits(actor: Actor): Prisma.Sql {
  return Prisma.sql`NOT u.no_change AND u.author_id <> ${actor.id}::uuid
    AND NOT EXISTS (SELECT 1 FROM status_update_review r WHERE r.status_update_id = u.id OFFSET 0) AND ${isCurrent('u')}`
}

/** That no later update has replaced this one. */
function isCurrent(update: 'u' | 'newer'): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT 1 FROM status_update k WHERE k.corrects_id = ${Prisma.raw(update)}.id OFFSET 0)`
}

/** The latest update of an item, if it is the actor's and its latest review has returned it. */
function cameBack(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('id', last.id, 'by', p.name, 'comment', review.comment, 'onProgress', review.on_progress,
      'onProblems', review.on_problems, 'onNextStep', review.on_next_step)
    FROM (SELECT u.id, u.author_id FROM status_update u WHERE u.commitment_id = picked.id AND NOT u.no_change AND ${isCurrent('u')}
      ORDER BY u.posted_at DESC, u.id DESC LIMIT 1) last
    JOIN LATERAL (SELECT r.* FROM status_update_review r WHERE r.status_update_id = last.id ORDER BY r.decided_at DESC LIMIT 1) review ON true
    LEFT JOIN person p ON p.id = review.reviewer_id
    WHERE last.author_id = ${actor.id}::uuid AND review.decision = 'returned'`
}

/** The oldest update of an item that waits for somebody else than its author, among the latest ones. */
function oldestWaiting(actor: Actor): Prisma.Sql {
  return Prisma.sql`SELECT json_build_object('id', u.id, 'authorId', u.author_id, 'by', u.author_name, 'text', u.progress, 'language', u.language)
    FROM status_update u WHERE u.commitment_id = picked.id AND ${waits(actor)} AND (
      SELECT count(*) FROM status_update newer WHERE newer.commitment_id = u.commitment_id AND NOT newer.no_change
        AND (newer.posted_at, newer.id) > (u.posted_at, u.id) AND ${isCurrent('newer')}) < ${mostUpdates}
    ORDER BY u.posted_at, u.id LIMIT 1`
}

function anyOf(conditions: Prisma.Sql[]): Prisma.Sql {
  const each = conditions.map((condition) => Prisma.sql`(${condition})`)
  return Prisma.sql`(${Prisma.join(each, ' OR ')})`
}
