import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { makeExport, type Press } from '@/lib/export-files/commands'
import { requestExport } from '@/lib/exports/commands'
import type { RequestExport } from '@/lib/exports/schema'
import { voicesOf } from '@/lib/i18n/voices'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildPerson, buildUnit, tester, testNow } from '@/lib/testing/factories'

/** A file that somebody asked for a day ago, in two pieces, whose time is over so many milliseconds after `testNow`; returns its id. */
export async function buildExport(expiresIn = 1): Promise<string> {
  const { id: personId } = await buildPerson()
  const query = 'format=xlsx&lang=en&paper=a4'
  const facts = { personId, report: 'ledger', format: 'xlsx', query, scope: '', locale: 'en' }
  const chunks = [0, 1].map((number) => ({ number, bytes: new Uint8Array([number]) }))
  const { id } = await db().export.create({
    data: {
      ...facts,
      id: crypto.randomUUID(),
      state: 'failed',
      failure: 'broken',
      requestedAt: new Date(testNow.getTime() - 86_400_000),
      expiresAt: new Date(testNow.getTime() + expiresIn),
      chunks: { create: chunks },
    },
    select: { id: true },
  })
  return id
}

/** What the form of the ledger sends; a test changes what it means something by. */
export function toRequest(change: Partial<RequestExport> = {}): RequestExport {
  const wanted = { report: 'ledger', format: 'xlsx', lang: 'en', paper: 'a4' } as const
  return { id: crypto.randomUUID(), ...wanted, ...change }
}

/** What making a file needs besides, as the worker has it. */
export function pressAt(now = testNow): Press {
  return { speak: voicesOf, isDemo: false, clock: () => now }
}

/** A manager with a unit that leads an item, and another unit that is not theirs. */
export async function buildExporter() {
  const [unit, other] = [await buildUnit(), await buildUnit()]
  const actor = await buildActor('manager', [unit])
  return { unit, other, actor, item: await buildCommitment({ leadUnitId: unit }) }
}

/** A file that somebody asked for, which waits then; returns its id. */
export async function buildAsked(
  actor: Actor,
  change: Partial<RequestExport> = {},
  now = testNow,
): Promise<string> {
  const input = toRequest(change)
  await requestExport(actor, input, now)
  return input.id
}

/** One that is made as well; returns its id. */
export async function buildMade(
  actor: Actor,
  change: Partial<RequestExport> = {},
  now = testNow,
): Promise<string> {
  const exportId = await buildAsked(actor, change, now)
  await makeExport(tester, { exportId }, now, pressAt(now))
  return exportId
}
