import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { canExportLedger } from '@/lib/commitments/policy'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { fingerprintOf, readSight } from '@/lib/exports/queries'
import { expiryOf, isRepeatable, standingOf, whyNotAskable } from '@/lib/exports/rules'
import { filtersOf, type RequestExport, type RetryExport, readQuery, toQuery } from '@/lib/exports/schema'
import { enqueue } from '@/lib/jobs/enqueue'
import { canEditSettings } from '@/lib/settings/policy'

const minute = 60_000

/**
 * Asks for a file that is made in the background; it is theirs alone. The id comes with the form: sent twice it is made once.
 * Throws DomainError 'forbidden', 'exportsUnderWay' and 'exportsTooMany' (RL-2), 'repeatDiffers'.
 */
export function requestExport(actor: Actor, input: RequestExport, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const personId = requireExporter(actor)
    const { id, report, format, lang } = input
    const query = toQuery(input)
    await lockPerson(tx, personId)
    const stored = await tx.export.findUnique({ where: { id }, select: { personId: true, query: true } })
    if (stored?.personId === personId && stored.query === query) return
    if (stored) throw new DomainError('repeatDiffers')
    await requireRoom(tx, personId, now)
    const scope = fingerprintOf(actor, await readSight(actor, tx), now)
    const dates = { requestedAt: now, expiresAt: expiryOf(now) }
    await tx.export.create({
      data: { id, personId, report, format, query, scope, locale: lang, ...dates },
      select: { id: true },
    })
    await enqueue(tx, 'export.make', { exportId: id }, { key: id })
    const event = { action: 'export.requested', before: {}, after: toldOf(query) } as const
    await recordEvent(tx, actor, now, {}, event)
  })
}

/**
 * Has a file made once more, with what it was asked for: one that failed, has expired or holds what its reader could not see
 * now. Throws DomainError 'notFound', 'forbidden', 'exportNotRepeatable', 'exportsUnderWay' and 'exportsTooMany' (RL-2), and
 * 'conflict' (CC-1).
 */
export function retryExport(actor: Actor, { exportId, version }: RetryExport, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const personId = requireExporter(actor)
    await lockPerson(tx, personId)
    const file = await tx.export.findUnique({ where: { id: exportId, personId } })
    if (!file) throw new DomainError('notFound')
    if (file.version !== version) throw new DomainError('conflict')
    const sight = await readSight(actor, tx)
    const outdated = fingerprintOf(actor, sight, file.startedAt ?? file.requestedAt) !== file.scope
    if (!isRepeatable(standingOf(file, now, outdated))) throw new DomainError('exportNotRepeatable')
    await requireRoom(tx, personId, now)
    await tx.exportChunk.deleteMany({ where: { exportId } })
    const begun = { progress: 0, total: null, failure: null, attempts: 0, startedAt: null, endedAt: null }
    const nothing = { fileName: null, mediaType: null, byteCount: null, sha256: null }
    const dates = { requestedAt: now, expiresAt: expiryOf(now) }
    await tx.export.update({
      where: { id: exportId },
      data: { state: 'waiting', ...begun, ...nothing, ...dates, version: { increment: 1 } },
      select: { id: true },
    })
    const run = await enqueue(tx, 'export.make', { exportId }, { key: exportId })
    if (run === null) throw new DomainError('exportsUnderWay')
    const event = { action: 'export.retried', before: {}, after: toldOf(file.query) } as const
    await recordEvent(tx, actor, now, {}, event)
  })
}

/**
 * Removes the files whose time is over, with their bytes, and gives those up that no run makes any more, because its worker has
 * died each time; returns how many of both there were. They are no record: what was asked for and taken stands in the history.
 * Throws DomainError 'forbidden'.
 */
export function expireExports(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    // A row that is being written to is somebody else's; the next hour finds it.
    const over = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM export WHERE expires_at <= ${now} FOR UPDATE SKIP LOCKED`
    const ids = over.map(({ id }) => id)
    await tx.exportChunk.deleteMany({ where: { exportId: { in: ids } } })
    const { count } = await tx.export.deleteMany({ where: { id: { in: ids } } })
    return count + (await giveUpLost(tx, now))
  })
}

/** What is asked for is enqueued in the same transaction, so what has no run has lost it for good. */
function giveUpLost(tx: Tx, now: Date): Promise<number> {
  return tx.$executeRaw`
    UPDATE export e SET state = 'failed', failure = 'broken', ended_at = ${now}, version = version + 1
    WHERE state IN ('waiting', 'running') AND NOT EXISTS (
      SELECT 1 FROM pgboss.job WHERE name = 'export.make' AND singleton_key = e.id::text
        AND state IN ('created', 'retry', 'active'))`
}

/** Two requests of one person are counted one after the other; whatever else they write goes on meanwhile. */
async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`
}

async function requireRoom(tx: Tx, personId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - minute)
  const underWay = await tx.export.count({
    where: { personId, state: { in: ['waiting', 'running'] }, expiresAt: { gt: now } },
  })
  const lastMinute = await tx.export.count({ where: { personId, requestedAt: { gt: since } } })
  const hindrance = whyNotAskable({ underWay, lastMinute })
  if (hindrance) throw new DomainError(hindrance)
}

/** Whose file it will be. Throws DomainError 'forbidden' for the system too, which nobody would take it from. */
function requireExporter(actor: Actor): string {
  allow(canExportLedger(actor))
  if (actor.id === null) throw new DomainError('forbidden')
  return actor.id
}

/** What the history says of a file: the same as of one that streams. */
export function toldOf(query: string) {
  const { format, language: fileLanguage } = readQuery(query)
  return { format, fileLanguage, filters: filtersOf(query) }
}
