import type { Actor } from '@/lib/auth/actor'
import { visible } from '@/lib/overview/scope'
import { gramsOfWord } from '@/lib/search/rules'
import { Prisma } from '@/prisma/generated/client'

export type HitKind = 'commitment' | 'partner' | 'contact' | 'statusUpdate'
/** How many entries of each kind are wanted. */
export type Wanted = Partial<Record<HitKind, number>>

const newest = Prisma.sql`ORDER BY changed_at DESC, id DESC`

/** So many of the newest entries are looked at one by one before the grams are asked: a common word is among them often enough. */
const mostRecent = 2_000

/**
 * The entries of each kind that hold every word and that the actor may see, in their order, in one statement: `rank` is where the
 * words of a commitment stand. `whereWords` says the same of one entry. How many rows a word has, no planner can guess from its
 * grams: so what is common is taken from the newest entries, and only what is rare from the index of the grams.
 */
export function findEntries(actor: Actor, words: readonly string[], wanted: Wanted): Prisma.Sql {
  const { commitment = 0, statusUpdate = 0, partner, contact } = wanted
  const parts = [
    ...(commitment > 0 ? [rankedItems(commitment)] : []),
    ...(partner ? [directory('partner', words, partner)] : []),
    ...(contact ? [directory('contact', words, contact)] : []),
    ...(statusUpdate > 0 ? [Prisma.sql`(SELECT 'statusUpdate', 0, id, changed_at FROM posted)`] : []),
  ]
  return Prisma.sql`
    WITH ${items(actor, words, commitment)}, ${updates(actor, words, statusUpdate)}, ${directoryEntries}
    ${Prisma.join(parts, ' UNION ALL ')}`
}

/** The items, of them those with all words in number or title, and those with the rest in a partner's name. */
function items(actor: Actor, words: readonly string[], take: number): Prisma.Sql {
  const seen = Prisma.sql`e.commitment_id IN (
    SELECT commitment.id FROM commitment WHERE archived_at IS NULL AND ${visible(actor)})`
  const titled = each(words, (word) => within('heading', word))
  const ofPartner = (word: string) => Prisma.sql`EXISTS (
    SELECT 1 FROM commitment_partner link JOIN search_entry p ON p.partner_id = link.partner_id
     WHERE link.commitment_id = e.commitment_id AND strpos(p.folded, ${word}) <> 0)`
  const named = each(words, (word) => Prisma.sql`(${within('heading', word)} OR ${ofPartner(word)})`)
  return Prisma.sql`
    recent_item AS (SELECT id, changed_at FROM ${recent('commitment')} e WHERE ${titled} AND ${seen} LIMIT ${take}),
    item AS MATERIALIZED (
      SELECT e.id, e.commitment_id, e.heading, e.changed_at FROM search_entry e
       WHERE e.subject = 'commitment' AND ${byGrams(words)} AND ${seen}),
    titled AS (
      SELECT id, changed_at FROM recent_item WHERE ${reached('recent_item', take)}
      UNION ALL (SELECT id, changed_at FROM item e
        WHERE NOT ${reached('recent_item', take)} AND ${titled} ${newest} LIMIT ${take})),
    named AS (SELECT id, changed_at FROM item e
      WHERE NOT ${reached('titled', take)} AND NOT (${titled}) AND ${named} ${newest} LIMIT ${take})`
}

/** Whether the words that come first are enough is known before the others are looked at. */
function rankedItems(take: number): Prisma.Sql {
  return Prisma.sql`
    (SELECT 'commitment' AS kind, 0 AS rank, id, changed_at FROM titled)
    UNION ALL (SELECT 'commitment', 1, id, changed_at FROM named)
    UNION ALL (SELECT 'commitment', 2, id, changed_at FROM item
      WHERE (SELECT count(*) FROM titled) + (SELECT count(*) FROM named) < ${take}
        AND id NOT IN (SELECT id FROM titled UNION ALL SELECT id FROM named) ${newest} LIMIT ${take})`
}

/** Updates; viewers find those whose latest review is an approval. */
function updates(actor: Actor, words: readonly string[], take: number): Prisma.Sql {
  const approved = Prisma.sql`(SELECT r.decision FROM status_update_review r
    WHERE r.status_update_id = u.id ORDER BY r.decided_at DESC LIMIT 1) = 'approved'`
  const seen = Prisma.sql`EXISTS (
    SELECT 1 FROM status_update u JOIN commitment ON commitment.id = u.commitment_id
     WHERE u.id = e.status_update_id AND commitment.archived_at IS NULL AND ${visible(actor)}
       AND ${actor.role === 'viewer' ? approved : Prisma.sql`true`})`
  const held = each(words, (word) => within('folded', word))
  return Prisma.sql`
    recent_update AS (SELECT id, changed_at FROM ${recent('statusUpdate')} e WHERE ${held} AND ${seen} LIMIT ${take}),
    posted AS (
      SELECT id, changed_at FROM recent_update WHERE ${reached('recent_update', take)}
      UNION ALL (SELECT e.id, e.changed_at FROM search_entry e
        WHERE NOT ${reached('recent_update', take)} AND e.subject = 'statusUpdate' AND ${byGrams(words)} AND ${seen}
        ${newest} LIMIT ${take}))`
}

/** Partners and people: so few that they are read in turn, first of all, or the planner would walk through all entries by partner. */
const directoryEntries = Prisma.sql`entry AS MATERIALIZED (
  SELECT id, subject, partner_id, contact_id, folded, changed_at FROM search_entry
   WHERE subject IN ('partner', 'contact'))`

function directory(kind: 'partner' | 'contact', words: readonly string[], take: number): Prisma.Sql {
  const inUse = {
    partner: Prisma.sql`SELECT 1 FROM partner p WHERE p.id = e.partner_id AND p.archived_at IS NULL`,
    contact: Prisma.sql`SELECT 1 FROM contact c JOIN partner p ON p.id = c.partner_id
      WHERE c.id = e.contact_id AND c.archived_at IS NULL AND p.archived_at IS NULL`,
  }
  const held = each(words, (word) => within('folded', word))
  return Prisma.sql`(SELECT ${kind} AS kind, 0 AS rank, e.id, e.changed_at FROM entry e
    WHERE e.subject = ${kind}::search_subject AND ${held} AND EXISTS (${inUse[kind]}) ${newest} LIMIT ${take})`
}

/** The newest entries of a kind, in their order: whoever has enough of them reads no further. */
function recent(kind: 'commitment' | 'statusUpdate'): Prisma.Sql {
  return Prisma.sql`(SELECT id, commitment_id, status_update_id, heading, folded, changed_at FROM search_entry
    WHERE subject = ${kind}::search_subject ${newest} LIMIT ${mostRecent})`
}

/** Whether a part above holds as many as are wanted; asked once, before anything of what depends on it is read. */
function reached(part: 'recent_item' | 'recent_update' | 'titled', take: number): Prisma.Sql {
  return Prisma.sql`(SELECT count(*) >= ${take} FROM ${Prisma.raw(part)})`
}

/** Found by the grams, proven by the folded text. */
function byGrams(words: readonly string[]): Prisma.Sql {
  const grams = [...new Set(words.flatMap(gramsOfWord))]
  return Prisma.sql`e.grams @> ${grams}::text[] AND ${each(words, (word) => within('folded', word))}`
}

/** A comparison of which the planner expects nothing; from a pattern it would guess far too few rows. */
function within(column: 'folded' | 'heading', word: string): Prisma.Sql {
  return Prisma.sql`strpos(${Prisma.raw(`e.${column}`)}, ${word}) <> 0`
}

function each(words: readonly string[], condition: (word: string) => Prisma.Sql): Prisma.Sql {
  return Prisma.join(words.map(condition), ' AND ')
}
