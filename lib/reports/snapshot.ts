import { PrismaPg } from '@prisma/adapter-pg'
import type { Tx } from '@/lib/db/client'
import { shareOf } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { PrismaClient } from '@/prisma/generated/client'

const held = globalThis as unknown as { followUpSnapshots?: PrismaClient }

const most = () => shareOf(5)
/** Limits in milliseconds. */
const connecting = 3_000
const idling = 60_000
const lasting = 30 * 60_000

/**
 * Exports have a few connections of their own with longer limits, so that they can neither take those of the pages nor be cut
 * off by their limits (P3). Connections that nobody uses are given back after some seconds.
 */
function snapshotClient(): PrismaClient {
  held.followUpSnapshots ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.APP_DATABASE_URL,
      max: most(),
      connectionTimeoutMillis: connecting,
      idleTimeoutMillis: 10_000,
      keepAlive: true,
      statement_timeout: 60_000,
      query_timeout: 65_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: idling + 15_000,
      // The same as for the pages: any other zone would shift instants.
      options: '-c timezone=UTC -c default_transaction_read_only=on',
    }),
  })
  return held.followUpSnapshots
}

/** Ends the pool; for tests. */
export async function closeSnapshots(): Promise<void> {
  await held.followUpSnapshots?.$disconnect()
  delete held.followUpSnapshots
}

/**
 * `touch` says that the reader is still there; without it the snapshot ends by itself after a minute. `close` may be called
 * more than once.
 */
export type Snapshot = { tx: Tx; touch: () => void; close: () => Promise<void> }

let open = 0

/**
 * Opens a transaction in which everything read is of one moment, for as long as its reader takes. Nothing can be written in
 * it. Throws DomainError('busy') when as many are open as may be and none is closed within seconds.
 */
export async function openSnapshot(): Promise<Snapshot> {
  const opened = Promise.withResolvers<Tx>()
  const finished = Promise.withResolvers<void>()
  const transaction = snapshotClient().$transaction(
    (tx) => {
      opened.resolve(tx)
      return finished.promise
    },
    { isolationLevel: 'RepeatableRead', maxWait: connecting * 2, timeout: lasting },
  )
  transaction.catch((error) => opened.reject(open >= most() ? new DomainError('busy') : error))
  const tx = await opened.promise
  open++
  // However it ends, its place is free then; whoever was reading has been told of what ended it early.
  const ended = transaction.catch(() => undefined).finally(() => open--)
  const close = () => {
    clearTimeout(watch)
    finished.resolve()
    return ended
  }
  const watch = setTimeout(close, idling).unref()
  return { tx, touch: () => watch.refresh(), close }
}

/** Rows that are read at once; the first few by themselves, so that a file begins to arrive. */
const batches = { first: 50, further: 1000 }

/**
 * The rows of these ids in batches, each read while whoever asks is busy with the one before: database and server work at the
 * same time.
 */
export async function* readAhead<Row>(
  ids: string[],
  read: (ids: string[]) => Promise<Row[]>,
): AsyncGenerator<Row> {
  const begin = (from: number, to: number) => {
    const batch = read(ids.slice(from, to))
    // Whoever asks for it is told why it failed; where nobody asks any more, nobody needs to know.
    batch.catch(() => undefined)
    return batch
  }
  let end = batches.first
  let next = begin(0, end)
  while (end < ids.length) {
    const rows = await next
    next = begin(end, end + batches.further)
    end += batches.further
    yield* rows
  }
  yield* await next
}
