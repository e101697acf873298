import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { hashEvent, hashSeal, readEventTexts, readLastSeal } from '@/lib/seals/queries'
import { firstPreviousHash, nextOrdinal, type Seal, type Sealed, sealSize } from '@/lib/seals/rules'

/** How many minutes an event lies before it is sealed, by the clock of the database. */
const settlingMinutes = 10

/**
 * Seals every settled event behind the last seal, and gives each seal as soon as it is stored; whoever takes no more of them
 * ends it. Nobody who writes waits for it; of two that seal at once each goes on where the other has got to. It is the system's
 * own work: it asks no actor, and no event tells of it, for that one would have to be sealed as well.
 */
export async function* sealHistory(now: Date): AsyncGenerator<Seal, void> {
  for (;;) {
    const seal = await transaction((tx) => sealNext(tx, now))
    if (!seal) return
    yield seal
  }
}

async function sealNext(tx: Tx, now: Date): Promise<Seal | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('history seals'))`
  const last = await readLastSeal(tx)
  const to = await findSettled(tx, last)
  if (to === null) return null
  const events = await readEventTexts(tx, { after: last?.toOrdinal ?? null, to, take: sealSize })
  const toOrdinal = events.at(-1)?.ordinal
  if (!toOrdinal) return null
  const sealed: Sealed = {
    number: (last?.number ?? 0) + 1,
    fromOrdinal: nextOrdinal(last),
    toOrdinal,
    eventIds: events.map(({ id }) => id ?? ''),
    eventHashes: events.map(hashEvent),
    previousHash: last?.hash ?? firstPreviousHash,
    sealedAt: now.toISOString(),
  }
  return store(tx, { ...sealed, hash: hashSeal(sealed) })
}

/**
 * The ordinal up to which nothing can come in between any more, or null when nothing is settled.
 *
 * A transaction draws its ordinal when it writes the event, and the event is seen when the transaction ends: one with a lower
 * ordinal may appear after one with a higher. From before it draws until it ends it holds a lock on the table, which everybody
 * may see. So the last event that was taken in more than ten minutes ago is looked for first, then the holders of such
 * locks whose transaction has begun before that: when there is none, everybody who drew a lower ordinal has ended, and the
 * events that are read afterwards are all there will ever be. Of a session of another role the begin is not shown; it counts as
 * begun before. The application's own transactions end within a minute, so one that is in the way is somebody working by
 * hand, and the next run seals instead.
 */
async function findSettled(tx: Tx, last: Seal | null): Promise<string | null> {
  const after = last?.toOrdinal ?? '0'
  const [settled] = await tx.$queryRaw<{ ordinal: string; until: string }[]>`
    SELECT ordinal::text, (clock_timestamp() - make_interval(mins => ${settlingMinutes}::int))::text AS until
    FROM audit_event
    WHERE ordinal > ${after}::bigint
      AND recorded_at < clock_timestamp() - make_interval(mins => ${settlingMinutes}::int)
    ORDER BY audit_event.ordinal DESC LIMIT 1`
  if (!settled) return null
  const [older] = await tx.$queryRaw<unknown[]>`
    SELECT l.pid FROM pg_locks l LEFT JOIN pg_stat_activity a ON a.pid = l.pid
    WHERE l.relation = 'audit_event'::regclass AND l.granted AND l.mode NOT IN ('AccessShareLock', 'RowShareLock')
      AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND (a.xact_start IS NULL OR a.xact_start <= ${settled.until}::timestamptz) LIMIT 1`
  return older ? null : settled.ordinal
}

async function store(tx: Tx, seal: Seal): Promise<Seal> {
  await tx.historySeal.create({
    data: {
      number: seal.number,
      fromOrdinal: BigInt(seal.fromOrdinal),
      toOrdinal: BigInt(seal.toOrdinal),
      eventIds: seal.eventIds,
      eventHashes: fromHex(seal.eventHashes.join('')),
      previousHash: fromHex(seal.previousHash),
      hash: fromHex(seal.hash),
      sealedAt: new Date(seal.sealedAt),
    },
    select: { number: true },
  })
  return seal
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
