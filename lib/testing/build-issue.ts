import { createHash } from 'node:crypto'
import { toDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import type { BriefingKind } from '@/lib/reports/briefing-content'
import { buildActor } from '@/lib/testing/actors'
import { testNow } from '@/lib/testing/factories'

type IssueFacts = { kind?: BriefingKind; series?: string; fromOn?: string; toOn?: string; number?: number }

/** A published issue of a unit, or of all, with one file; returns its id. */
export async function buildIssue(
  unitId: string | null,
  {
    kind = 'range',
    series = crypto.randomUUID(),
    fromOn = '2026-11-01',
    toOn = fromOn,
    number = 1,
  }: IssueFacts = {},
): Promise<string> {
  const { id: personId, name } = await buildActor('administrator')
  const bytes = Buffer.from('{}')
  const sha256 = createHash('sha256').update(bytes).digest()
  const data = {
    id: crypto.randomUUID(),
    series,
    kind,
    unitId,
    fromOn: toDateColumn(fromOn),
    toOn: toDateColumn(toOn),
    content: { fromOn, toOn },
    takenAt: testNow,
    state: 'published' as const,
    number,
    frozen: '{}',
    sha256,
    createdById: personId,
    createdByName: name,
    createdAt: testNow,
    signedOffById: personId,
    signedOffByName: name,
    signedOffAt: testNow,
    publishedById: personId,
    publishedByName: name,
    publishedAt: testNow,
  }
  const { id: briefingId } = await db().briefing.create({ data, select: { id: true } })
  const kept = { format: 'json', language: 'all', fileName: 'issue.json', mediaType: 'application/json' }
  const file = { ...kept, briefingId, byteCount: bytes.byteLength, sha256, bytes }
  await db().briefingFile.create({ data: file, select: { format: true } })
  return briefingId
}
