import { createHash } from 'node:crypto'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findBriefingFor, idOf, saveBriefing, subjectOf, toldOf } from '@/lib/briefings/commands'
import { type BriefingItemOf, findBriefing } from '@/lib/briefings/queries'
import type { BriefingVersion } from '@/lib/briefings/schema'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { DomainError } from '@/lib/errors'
import { issueName } from '@/lib/issues/rules'
import type { SendBackIssue } from '@/lib/issues/schema'
import { buildBriefing, textsOf } from '@/lib/reports/briefing'
import { type FrozenBriefing, writeCanonically } from '@/lib/reports/briefing-frozen'
import { briefingTable } from '@/lib/reports/briefing-ledger'
import type { BriefingSigners } from '@/lib/reports/briefing-legend'
import type { BriefingVoices, BriefingWord } from '@/lib/reports/briefing-words'
import { type ReportLanguage, reportLanguages } from '@/lib/reports/filters'
import { say, type Voices } from '@/lib/reports/wording'

/** The words of each language that files are written in, and whether all of it is a demonstration. */
export type Press = {
  speak: (language: ReportLanguage) => Promise<Voices<BriefingWord | 'demo.stamp'>>
  isDemo: boolean
}

/**
 * Signs a draft off, from when on nobody edits it. Throws DomainError 'notFound', 'forbidden', 'briefingNotDraft', 'briefingOwn' (whoever
 * began it or wrote in it) and 'conflict' (CC-1).
 */
export function signOffIssue(
  actor: Actor,
  { briefingId, version }: BriefingVersion,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const briefing = await findBriefingFor(tx, actor, briefingId)
    if (briefing.state !== 'draft') throw new DomainError('briefingNotDraft')
    if (!briefing.can.signOff) throw new DomainError('briefingOwn')
    await saveBriefing(tx, briefingId, version, {
      state: 'signedOff',
      signedOffById: idOf(actor),
      signedOffByName: actor.name,
      signedOffAt: now,
    })
    const after = toldOf(briefing.content)
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.signedOff',
      before: {},
      after,
    })
  })
}

/** Gives what was signed off back to be edited. Throws DomainError 'notFound', 'forbidden', 'briefingNotSignedOff' and 'conflict' (CC-1). */
export function sendBackIssue(
  actor: Actor,
  { briefingId, version, reason }: SendBackIssue,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const briefing = await findSignedOff(tx, actor, briefingId)
    await saveBriefing(tx, briefingId, version, {
      state: 'draft',
      signedOffById: null,
      signedOffByName: null,
      signedOffAt: null,
    })
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.sentBack',
      before: {},
      after: { ...toldOf(briefing.content), reason },
    })
  })
}

/**
 * Publishes what was signed off: under the next number of its series, with all that it is made of frozen and its files kept. They are made
 * before anything is written, so that nobody waits for them. Throws DomainError 'notFound', 'forbidden', 'briefingNotSignedOff' and
 * 'conflict' (CC-1), also when somebody else was faster.
 */
export async function publishIssue(
  actor: Actor,
  { briefingId, version }: BriefingVersion,
  now: Date,
  press: Press,
): Promise<void> {
  const { briefing, number } = await transaction(async (tx) => {
    const found = await findSignedOff(tx, actor, briefingId)
    if (found.version !== version) throw new DomainError('conflict')
    return { briefing: found, number: await nextNumber(tx, found.series) }
  })
  const signers = {
    number,
    signedOffBy: briefing.signedOffByName,
    signedOffAt: briefing.signedOffAt?.toISOString() ?? null,
    publishedBy: actor.name,
    publishedAt: now.toISOString(),
  }
  const frozen = writeCanonically(await freeze(briefing, signers, press))
  const sha256 = createHash('sha256').update(frozen).digest()
  // Libraries that nobody needs for the pages are loaded with the first issue.
  const { renderBriefing } = await import('@/lib/reports/render-briefing')
  const files = await renderBriefing(frozen, sha256.toString('hex'))
  await transaction(async (tx) => {
    await findSignedOff(tx, actor, briefingId)
    if ((await nextNumber(tx, briefing.series)) !== number) throw new DomainError('conflict')
    await saveBriefing(tx, briefingId, version, {
      state: 'published',
      number,
      frozen,
      sha256,
      publishedById: idOf(actor),
      publishedByName: actor.name,
      publishedAt: now,
    })
    await tx.briefingFile.createMany({
      data: files.map((file) => ({
        briefingId,
        ...file,
        byteCount: file.bytes.byteLength,
        sha256: createHash('sha256').update(file.bytes).digest(),
      })),
    })
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.published',
      before: {},
      after: { ...toldOf(briefing.content), issue: number, fingerprint: sha256.toString('hex') },
    })
  })
}

/**
 * A file of a published issue as it was kept, for those who may read the issue; that it was taken is in the history. Throws
 * DomainError('notFound').
 */
export function takeIssueFile(
  actor: Actor,
  { briefingId, format, language }: { briefingId: string; format: string; language: string },
  now: Date,
) {
  return transaction(async (tx) => {
    const briefing = await findBriefing(actor, briefingId, tx)
    if (!briefing?.number) throw new DomainError('notFound')
    const file = await tx.briefingFile.findUnique({
      where: { briefingId_format_language: { briefingId, format, language } },
      select: { fileName: true, mediaType: true, bytes: true, sha256: true },
    })
    if (!file) throw new DomainError('notFound')
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.downloaded',
      before: {},
      after: { ...toldOf(briefing.content), issue: briefing.number, format, fileLanguage: language },
    })
    return file
  })
}

/** All that its files are made from, in every language. */
async function freeze(
  { content, texts, state: _, ...briefing }: BriefingItemOf,
  signers: BriefingSigners & { number: number },
  { speak, isDemo }: Press,
): Promise<FrozenBriefing> {
  const written = textsOf(texts)
  const inEach: [ReportLanguage, BriefingVoices & Voices<'demo.stamp'>][] = []
  for (const language of reportLanguages) inEach.push([language, await speak(language)])
  const each = <Value>(make: (voices: BriefingVoices & Voices<'demo.stamp'>) => Value) =>
    Object.fromEntries(inEach.map(([language, voices]) => [language, make(voices)])) as Record<
      ReportLanguage,
      Value
    >
  const documents = each((voices) =>
    buildBriefing(content, written, signers, voices, isDemo ? say(voices, 'demo.stamp') : null),
  )
  const tables = inEach.map(([language, voices]) => [
    language,
    briefingTable(content, documents[language], voices),
  ])
  return {
    format: 1,
    name: issueName({ ...briefing, number: signers.number, isDemo }),
    signers,
    content,
    texts: written,
    documents,
    tables: Object.fromEntries(tables) as FrozenBriefing['tables'],
  }
}

async function nextNumber(tx: Tx, series: string): Promise<number> {
  const last = await tx.briefing.aggregate({ where: { series }, _max: { number: true } })
  return (last._max.number ?? 0) + 1
}

async function findSignedOff(tx: Tx, actor: Actor, id: string): Promise<BriefingItemOf> {
  const briefing = await findBriefingFor(tx, actor, id)
  if (briefing.state !== 'signedOff') throw new DomainError('briefingNotSignedOff')
  return briefing
}
