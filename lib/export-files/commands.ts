import { createHash } from 'node:crypto'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { type FoundPerson, findPersonActor } from '@/lib/auth/person-actor'
import { canExportLedger } from '@/lib/commitments/policy'
import { db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { piecesOf } from '@/lib/export-files/rules'
import { toldOf } from '@/lib/exports/commands'
import { fingerprintOf, readFilterNames, readSight } from '@/lib/exports/queries'
import { type ExportFailure, isExportId, mostTries, rowsPerNote } from '@/lib/exports/rules'
import { readQuery } from '@/lib/exports/schema'
import { mostPrintedRows, type ReportLanguage } from '@/lib/reports/filters'
import { openLedger } from '@/lib/reports/queries'
import { type LedgerVoices, ledgerFileName, mediaTypes, renderLedger } from '@/lib/reports/render-ledger'
import type { LedgerRow } from '@/lib/reports/report'
import { readReading } from '@/lib/settings/queries'

/**
 * Takes a file that is done, which the history says before its first byte leaves. Rights are asked again (AZ-8): one of somebody
 * else, one that has expired, and one that holds what its reader may not see any more is 'notFound', the same as one that
 * never was. Throws DomainError 'notFound'.
 */
export function takeExport(actor: Actor, exportId: string, now: Date) {
  return transaction(async (tx) => {
    if (actor.id === null || !canExportLedger(actor) || !isExportId(exportId))
      throw new DomainError('notFound')
    const file = await tx.export.findUnique({
      where: { id: exportId, personId: actor.id, state: 'done', expiresAt: { gt: now } },
      include: { _count: { select: { chunks: true } } },
    })
    if (!file?.startedAt || !file.fileName || !file.mediaType || file.byteCount === null || !file.sha256)
      throw new DomainError('notFound')
    if (fingerprintOf(actor, await readSight(actor, tx), file.startedAt) !== file.scope)
      throw new DomainError('notFound')
    const after = { ...toldOf(file.query), rows: file.total ?? 0 }
    await recordEvent(tx, actor, now, {}, { action: 'export.fetched', before: {}, after })
    const { fileName, mediaType, byteCount, sha256, _count } = file
    return { fileName, mediaType, byteCount, sha256, pieces: _count.chunks }
  })
}

/** A file as it is handed out, and of how many pieces it is. */
export type TakenExport = Awaited<ReturnType<typeof takeExport>>

/** What making a file needs besides: words with labels, the clock, and whether somebody wants it to stop. */
export type Press = {
  speak: (language: ReportLanguage, labels: FoundPerson['labels']) => Promise<LedgerVoices>
  isDemo: boolean
  clock: () => Date
  signal?: AbortSignal
}

/**
 * Makes a file that was asked for, as whoever asked is now: with their role and units of this moment. It is written piece by
 * piece, so that no file is ever held in memory, and its progress with it. What a killed worker has left is removed first; one
 * that is done or given up is left alone. Returns how many rows it has. Throws DomainError 'forbidden' for everybody but the
 * system, and whatever breaks: then it waits for the next run, or has failed when that was the last.
 */
export async function makeExport(
  actor: Actor,
  { exportId }: { exportId: string },
  now: Date,
  press: Press,
): Promise<number> {
  allow(actor.kind === 'system')
  const begun = await transaction((tx) => begin(tx, exportId, now))
  if (!begun) return 0
  try {
    return await write(begun, now, press)
  } catch (error) {
    const isOver = begun.attempt >= mostTries
    await settle(begun, isOver ? { failure: 'broken', endedAt: press.clock() } : 'waiting')
    throw error
  }
}

type Begun = FoundPerson & { id: string; attempt: number; query: string }

async function begin(tx: Tx, id: string, now: Date): Promise<Begun | null> {
  await tx.$queryRaw`SELECT id FROM export WHERE id = ${id}::uuid FOR UPDATE`
  const file = await tx.export.findUnique({ where: { id, state: { in: ['waiting', 'running'] } } })
  if (!file) return null
  await tx.exportChunk.deleteMany({ where: { exportId: id } })
  const person = await findPersonActor(file.personId, tx)
  const failure = person ? (file.attempts >= mostTries ? 'broken' : null) : 'deactivated'
  if (!person || failure) {
    const failed = { state: 'failed', failure, endedAt: now, version: { increment: 1 } } as const
    await tx.export.update({ where: { id }, data: failed, select: { id: true } })
    return null
  }
  const scope = fingerprintOf(person.actor, await readSight(person.actor, tx), now)
  const attempt = file.attempts + 1
  await tx.export.update({
    where: { id },
    data: {
      state: 'running',
      scope,
      attempts: attempt,
      startedAt: now,
      progress: 0,
      total: null,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  return { ...person, id, attempt, query: file.query }
}

async function write(begun: Begun, now: Date, press: Press): Promise<number> {
  const { actor, labels, query } = begun
  const request = readQuery(query)
  const reading = await readReading(now)
  const ledger = await openLedger(actor, request.filters, reading)
  try {
    const { total } = ledger
    if (request.format === 'pdf' && total > mostPrintedRows) {
      await settle(begun, { failure: 'tooManyRows', endedAt: press.clock() })
      return 0
    }
    await note(begun, { total })
    const { names, visit } = (await readFilterNames(actor, [request.filters], labels))(request.filters)
    const { dueSoonDays } = reading.settings
    const { timeZone, name: takenBy } = actor
    const { isDemo } = press
    const facts = { request, generatedAt: now, timeZone, total, names, visit, takenBy, dueSoonDays, isDemo }
    const rows = counted(ledger.rows, begun, press)
    const parts = await renderLedger(rows, facts, await press.speak(request.language, labels))
    const stored = await store(begun, parts, press)
    const fileName = ledgerFileName(facts, reading.today)
    const named = { fileName, mediaType: mediaTypes[request.format] }
    await settle(begun, { ...stored, ...named, progress: total, endedAt: press.clock() })
    return total
  } finally {
    await ledger.close()
  }
}

/** The rows as they come, whose number is written now and then. */
async function* counted(rows: AsyncIterable<LedgerRow>, begun: Begun, { signal }: Press) {
  let progress = 0
  for await (const row of rows) {
    yield row
    if (++progress % rowsPerNote > 0) continue
    signal?.throwIfAborted()
    await note(begun, { progress })
  }
}

async function store(begun: Begun, parts: AsyncIterable<string | Uint8Array>, { signal }: Press) {
  const hash = createHash('sha256')
  let [byteCount, number] = [0, 0]
  for await (const piece of piecesOf(parts)) {
    signal?.throwIfAborted()
    hash.update(piece)
    byteCount += piece.length
    await storePiece(begun, number++, piece)
  }
  return { byteCount, sha256: new Uint8Array(hash.digest()) }
}

/** Writes one piece, while the file is still this run's: another begins after this statement, or this one writes nothing. */
async function storePiece({ id, attempt }: Begun, number: number, piece: Uint8Array): Promise<void> {
  // Prisma would write the bytes into a text first, three times as large.
  const stored = await db().$executeRaw`
    INSERT INTO export_chunk (export_id, number, bytes)
    SELECT id, ${number}::int, ${piece}::bytea FROM export
    WHERE id = ${id}::uuid AND attempts = ${attempt} AND state = 'running' FOR SHARE`
  if (stored === 0) throw new Error('Another run makes this file')
}

async function note({ id, attempt }: Begun, told: { total: number } | { progress: number }): Promise<void> {
  const own = { id, attempts: attempt, state: 'running' } as const
  const { count } = await db().export.updateMany({ where: own, data: told })
  if (count === 0) throw new Error('Another run makes this file')
}

type Whole = {
  fileName: string
  mediaType: string
  byteCount: number
  sha256: Uint8Array<ArrayBuffer>
  progress: number
}
type Outcome = { endedAt: Date } & ({ failure: ExportFailure } | Whole)

/** How this run ends; nothing of it stays unless the file is whole, and nothing changes once it is another one's. */
function settle({ id, attempt }: Begun, outcome: Outcome | 'waiting'): Promise<void> {
  return transaction(async (tx) => {
    const state = outcome === 'waiting' ? 'waiting' : 'failure' in outcome ? 'failed' : 'done'
    const { count } = await tx.export.updateMany({
      where: { id, attempts: attempt, state: 'running' },
      data: { state, ...(outcome !== 'waiting' && outcome), version: { increment: 1 } },
    })
    if (count > 0 && state !== 'done') await tx.exportChunk.deleteMany({ where: { exportId: id } })
  })
}
