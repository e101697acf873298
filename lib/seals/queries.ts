import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/auth/actor'
import { type Db, db } from '@/lib/db/client'
import { canReadHistory } from '@/lib/history/policy'
import { openSnapshot } from '@/lib/reports/snapshot'
import {
  checkSeal,
  compareEvents,
  type EventFinding,
  type EventTexts,
  eventText,
  type Seal,
  type Sealed,
  type SealFinding,
  type StoredEvent,
  sealText,
} from '@/lib/seals/rules'
import { Prisma } from '@/prisma/generated/client'

/** Everything comes as text that the database writes, in UTC whatever the session's zone: it reads the same on every machine. */
const instant = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS ${column}`

const eventList = Prisma.raw(
  `ordinal::text, id::text, ${instant('recorded_at')}, ${instant('at')}, action, actor_kind::text, actor_id::text, actor_name,
   address, before::text, after::text, visit_id::text, partner_id::text, commitment_id::text, person_id::text, unit_id::text`,
)

const sealList = Prisma.raw(
  `number, from_ordinal::text AS "fromOrdinal", to_ordinal::text AS "toOrdinal", event_ids::text[] AS "eventIds",
   encode(event_hashes, 'hex') AS hashes, encode(previous_hash, 'hex') AS "previousHash", encode(hash, 'hex') AS hash,
   ${instant('sealed_at')}`,
)

/** The hash of an event, from what the database gives. */
export function hashEvent(event: EventTexts): string {
  return sha256(eventText(event))
}

/** The hash of a seal. */
export function hashSeal(seal: Sealed): string {
  return sha256(sealText(seal))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The events behind an ordinal up to another, both as texts, in the order in which they are sealed. */
export async function readEventTexts(
  from: Db,
  { after, to, take }: { after: string | null; to: string; take?: number },
): Promise<EventTexts[]> {
  const behind = after === null ? Prisma.empty : Prisma.sql`ordinal > ${after}::bigint AND`
  const most = take === undefined ? Prisma.empty : Prisma.sql`LIMIT ${take}`
  return from.$queryRaw<EventTexts[]>`
    SELECT ${eventList} FROM audit_event WHERE ${behind} ordinal <= ${to}::bigint ORDER BY audit_event.ordinal ${most}`
}

/** The last seal of the chain, or null before the first. */
export function readLastSeal(from: Db): Promise<Seal | null> {
  return readSeal(from, Prisma.sql`true ORDER BY number DESC`)
}

async function readSeal(from: Db, where: Prisma.Sql): Promise<Seal | null> {
  type Row = Omit<Seal, 'eventHashes' | 'sealedAt'> & { hashes: string; sealed_at: string }
  const [row] = await from.$queryRaw<Row[]>`SELECT ${sealList} FROM history_seal WHERE ${where} LIMIT 1`
  if (!row) return null
  const { hashes, sealed_at: sealedAt, ...seal } = row
  return { ...seal, sealedAt, eventHashes: hashes.match(/.{64}/g) ?? [] }
}

/** What the verifier has found: how much there is, the hashes of the chain in order, and the first of each kind that is wrong. */
export type Verdict = {
  events: number
  unsealed: number
  hashes: string[]
  event: EventFinding | null
  seal: SealFinding | null
}

/**
 * Computes every hash again, in one moment of the database and seal by seal, so that a history of any length needs no memory
 * and nobody has to stop working. It asks nobody's rights: it is for the command line.
 */
export async function verifyHistory(): Promise<Verdict> {
  const { tx, touch, close } = await openSnapshot()
  try {
    const verdict: Verdict = { events: 0, unsealed: 0, hashes: [], event: null, seal: null }
    let before: Seal | null = null
    for (;;) {
      touch()
      const seal: Seal | null = await readSeal(
        tx,
        Prisma.sql`number > ${before?.number ?? 0} ORDER BY history_seal.number`,
      )
      if (!seal) break
      const hash = hashSeal(seal)
      verdict.hashes.push(hash)
      verdict.seal ??= checkSeal(seal, hash, before)
      const stored = await readStored(tx, before?.toOrdinal ?? null, seal.toOrdinal)
      verdict.events += stored.length
      verdict.event ??= await withMoved(tx, compareEvents(seal, stored))
      before = seal
    }
    verdict.unsealed = await countBehind(tx, before)
    return { ...verdict, events: verdict.events + verdict.unsealed }
  } finally {
    await close()
  }
}

async function readStored(tx: Db, after: string | null, to: string): Promise<StoredEvent[]> {
  return (await readEventTexts(tx, { after, to })).map(toStored)
}

function toStored(event: EventTexts): StoredEvent {
  const { id, at, action, actor_name: actorName } = event
  return {
    id: id ?? '',
    at: at ?? '',
    action: action ?? '',
    actorName: actorName ?? '',
    hash: hashEvent(event),
  }
}

/** An event that is missing from its place and stands elsewhere was changed: it was given another ordinal. */
async function withMoved(tx: Db, finding: EventFinding | null): Promise<EventFinding | null> {
  if (finding?.kind !== 'missing') return finding
  const [moved] = await tx.$queryRaw<EventTexts[]>`
    SELECT ${eventList} FROM audit_event WHERE id = ${finding.id}::uuid`
  return moved ? { kind: 'changed', seal: finding.seal, event: toStored(moved) } : finding
}

async function countBehind(tx: Db, last: Seal | null): Promise<number> {
  const where = last ? { ordinal: { gt: BigInt(last.toOrdinal) } } : {}
  return tx.auditEvent.count({ where })
}

/** Up to when the history is sealed, and the head of the chain; null for whoever may not read it, and before the first seal. */
export async function findLastSeal(actor: Actor): Promise<{ until: Date; head: string } | null> {
  if (!canReadHistory(actor)) return null
  const [last] = await db().$queryRaw<{ until: Date; head: string }[]>`
    SELECT e.recorded_at AS until, encode(s.hash, 'hex') AS head
    FROM history_seal s JOIN audit_event e ON e.ordinal = s.to_ordinal ORDER BY s.number DESC LIMIT 1`
  return last ?? null
}
