import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { takeContent } from '@/lib/briefing-contents/queries'
import { canMakeBriefing } from '@/lib/briefings/policy'
import { type BriefingItemOf, findBriefing, readRhythm } from '@/lib/briefings/queries'
import { periodOf, seriesOf, weeklyPeriod } from '@/lib/briefings/rules'
import type { BriefingVersion, StartBriefing } from '@/lib/briefings/schema'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { fromColumns } from '@/lib/i18n/localized'
import type { BriefingContent } from '@/lib/reports/briefing-content'
import { readReading } from '@/lib/settings/queries'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Begins a briefing with the numbers of now. The id comes with the form: sent twice it is begun once. Throws DomainError 'forbidden',
 * 'notFound' (visit, unit), 'briefingOpen' (the one before it in its series is still worked on), 'briefingTooLarge', 'repeatDiffers'.
 */
export function startBriefing(actor: Actor, input: StartBriefing, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, kind, unitId = null } = input
    allow(canMakeBriefing(actor, { unitId }))
    const visit = await findVisit(tx, input.visitKey)
    const unit = await findUnit(tx, unitId)
    const visitId = visit?.id ?? null
    const series = seriesOf({ kind, visitId, unitId })
    if (await isRepeat(tx, actor, id, series)) return
    // Never itself: the same form may have begun it a moment ago, and then its key is met below.
    const open = { series, state: { not: 'published' as const }, discardedAt: null, id: { not: id } }
    const begun = await tx.briefing.findFirst({ where: open, select: { id: true } })
    // Whoever may begin one of the series may read the draft of it.
    if (begun) throw new DomainError('briefingOpen', undefined, { id: begun.id })
    const previous = await findPrevious(tx, series)
    const period = await findPeriod(tx, input, previous?.content ?? null, now)
    const about = { kind, ...period, visit: visit?.about ?? null, unit, unitId, previous }
    const content = await takeContent(tx, actor, about, now)
    await tx.briefing.create({
      data: {
        id,
        series,
        kind,
        visitId,
        unitId,
        sinceId: previous?.id ?? null,
        fromOn: toDateColumn(period.fromOn),
        toOn: toDateColumn(period.toOn),
        content: content as unknown as Prisma.InputJsonValue,
        takenAt: now,
        createdById: idOf(actor),
        createdByName: actor.name,
        createdAt: now,
      },
      select: { id: true },
    })
    const event: Event = { action: 'briefing.started', before: {}, after: toldOf(content) }
    await recordEvent(tx, actor, now, subjectOf({ unitId }), event)
  })
}

/**
 * Takes the numbers anew; what people wrote stays. Throws DomainError 'notFound', 'forbidden', 'briefingNotDraft', 'conflict' (CC-1),
 * 'briefingTooLarge'.
 */
export function refreshBriefing(
  actor: Actor,
  { briefingId, version }: BriefingVersion,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const briefing = await findDraft(tx, actor, briefingId)
    const { kind, fromOn, toOn, visit, unit, unitId } = briefing
    const previous = await findPrevious(tx, briefing.series)
    const content = await takeContent(tx, actor, { kind, fromOn, toOn, visit, unit, unitId, previous }, now)
    await saveBriefing(tx, briefingId, version, {
      content: content as unknown as Prisma.InputJsonValue,
      takenAt: now,
      sinceId: previous?.id ?? null,
    })
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.refreshed',
      before: {},
      after: toldOf(content),
    })
  })
}

/** Gives a draft up; the items stay as they are, and the history keeps every text. Throws as `refreshBriefing` does. */
export function discardBriefing(
  actor: Actor,
  { briefingId, version }: BriefingVersion,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    const briefing = await findDraft(tx, actor, briefingId)
    await saveBriefing(tx, briefingId, version, { discardedAt: now })
    await recordEvent(tx, actor, now, subjectOf(briefing), {
      action: 'briefing.discarded',
      before: {},
      after: toldOf(briefing.content),
    })
  })
}

/** The briefing of a command, for those who make it. Throws DomainError 'notFound' when invisible, and 'forbidden'. */
export async function findBriefingFor(tx: Tx, actor: Actor, id: string): Promise<BriefingItemOf> {
  const briefing = await findBriefing(actor, id, tx)
  if (!briefing) throw new DomainError('notFound')
  allow(canMakeBriefing(actor, briefing))
  return briefing
}

/** Writes a change on the version that was seen. Throws DomainError('conflict') when it is stale (CC-1). */
export async function saveBriefing(
  tx: Tx,
  id: string,
  version: number,
  change: Prisma.BriefingUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.briefing.updateMany({
    where: { id, version, state: { not: 'published' } },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}

/** What the history tells of which briefing it was. */
export function toldOf({ kind, fromOn, toOn, visit, unit }: BriefingContent) {
  const about = { ...(visit && { briefingVisit: visit.key }), ...(unit && { briefingUnit: unit }) }
  return { briefingKind: kind, fromOn, toOn, ...about }
}

/** Under which record the history keeps it. */
export function subjectOf({ unitId }: { unitId: string | null }): { unitId?: string } {
  return unitId === null ? {} : { unitId }
}

/** The draft of a command. Throws DomainError 'notFound', 'forbidden' and 'briefingNotDraft'. */
export async function findDraft(tx: Tx, actor: Actor, id: string): Promise<BriefingItemOf> {
  const briefing = await findBriefingFor(tx, actor, id)
  if (briefing.state !== 'draft') throw new DomainError('briefingNotDraft')
  return briefing
}

/** The last issue of a series, which the changes of the next one are counted from. */
async function findPrevious(tx: Tx, series: string) {
  const found = await tx.briefing.findFirst({
    where: { series, state: 'published' },
    select: { id: true, number: true, content: true },
    orderBy: { number: 'desc' },
  })
  return found?.number
    ? { ...found, number: found.number, content: found.content as unknown as BriefingContent }
    : null
}

async function findPeriod(tx: Tx, input: StartBriefing, previous: BriefingContent | null, now: Date) {
  const reading = await readReading(now, tx)
  const { kind, ...chosen } = input
  if (kind !== 'weekly') return periodOf({ kind, ...chosen }, reading.today)
  return weeklyPeriod(previous, reading.today, await readRhythm(reading, tx))
}

async function findVisit(tx: Tx, key: string | undefined) {
  if (key === undefined) return null
  const visit = await tx.visit.findUnique({
    where: { key },
    select: { id: true, key: true, titleEn: true, titleZh: true, titleDe: true },
  })
  if (!visit) throw new DomainError('notFound', 'visitKey')
  return { id: visit.id, about: { key: visit.key, title: fromColumns('title', visit) } }
}

async function findUnit(tx: Tx, id: string | null) {
  if (id === null) return null
  const unit = await tx.unit.findUnique({
    where: { id },
    select: { nameEn: true, nameZh: true, nameDe: true },
  })
  if (!unit) throw new DomainError('notFound', 'unitId')
  return fromColumns('name', unit)
}

async function isRepeat(tx: Tx, actor: Actor, id: string, series: string): Promise<boolean> {
  const found = await tx.briefing.findUnique({ where: { id }, select: { series: true, createdById: true } })
  if (found && (found.series !== series || found.createdById !== actor.id))
    throw new DomainError('repeatDiffers')
  return found !== null
}

/** The person who acts. Throws DomainError('forbidden') for the system. */
export function idOf({ id }: Actor): string {
  if (id === null) throw new DomainError('forbidden')
  return id
}
