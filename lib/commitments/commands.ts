import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import { canEditCommitment } from '@/lib/commitments/policy'
import { type CommitmentItem, commitmentSelect, toCommitmentItem } from '@/lib/commitments/queries'
import { proposedDeadlineDays } from '@/lib/commitments/rules'
import type { RecordCommitment } from '@/lib/commitments/schema'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { type Language, languages } from '@/lib/i18n/locale'
import { indexCommitment } from '@/lib/search/commands'
import {
  type Reading,
  readingOf,
  readReading,
  type StoredSettings,
  storedSettings,
} from '@/lib/settings/queries'
import { addDays } from '@/lib/time/calendar-date'
import { findQuote } from '@/lib/visits/commands'
import { commitmentNumber } from '@/lib/visits/rules'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Records a commitment under the next number of its visit; returns id and number. Without a deadline one is proposed from the
 * settings, counted from the visit's end. An id that comes along makes a repeat harmless. Throws DomainError 'forbidden',
 * 'notFound' (visit, lead unit, partner, anchor), 'notInVisit' (session) and 'repeatDiffers'.
 */
export function recordCommitment(
  actor: Actor,
  input: RecordCommitment,
  now: Date,
): Promise<{ id: string; number: string }> {
  return transaction(async (tx) => {
    const {
      id,
      leadUnitId,
      confidentiality,
      mentions,
      partners,
      checks,
      texts,
      deadline,
      visitId,
      ...facts
    } = input
    allow(canEditCommitment(actor, { leadUnitId, confidentiality, supportingUnitIds: [] }))
    const recorded = await findRepeat(tx, actor, input)
    if (recorded) return recorded
    await requireParties(tx, input)
    const visit = await takeNumber(tx, visitId)
    const { settings } = await readReading(now, tx)
    const dueOn =
      deadline?.dueOn ?? addDays(visit.endsOn, proposedDeadlineDays(input.bindingStrength, settings))
    const dueBasis = deadline?.basis ?? 'proposed'
    const commitment = await tx.commitment.create({
      data: {
        ...(id !== undefined && { id }),
        ...facts,
        number: visit.number,
        runningNumber: visit.runningNumber,
        visitId,
        leadUnitId,
        confidentiality,
        originalDueOn: toDateColumn(dueOn),
        dueOn: toDateColumn(dueOn),
        dueBasis,
        moveSince: toDateColumn(visit.endsOn),
        stageSince: toDateColumn(visit.endsOn),
        progressOn: toDateColumn(visit.endsOn),
        updateDueOn: toDateColumn(addDays(visit.endsOn, settings.cadenceDays)),
        createdAt: now,
        texts: { create: wordings(texts, now) },
        partners: { create: partners },
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true, number: true },
    })
    for (const { sessionId, anchor } of mentions) {
      const data = {
        commitmentId: commitment.id,
        sessionId,
        createdAt: now,
        ...(anchor && { anchor: { create: await findQuote(tx, anchor) } }),
      }
      await tx.mention.create({ data, select: { id: true } })
    }
    await indexCommitment(tx, commitment.id)
    const { title } = texts[input.originalLanguage] ?? { title: '' }
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: commitment.id },
      {
        action: 'commitment.recorded',
        before: {},
        after: { number: visit.number, title, bindingStrength: input.bindingStrength, dueOn, dueBasis },
      },
    )
    return commitment
  })
}

/** The commitment of a command, as its actor sees it, with its row locked. Throws DomainError('notFound') when invisible. */
export async function findCommitmentFor(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<CommitmentItem> {
  return (await findWithReading(tx, actor, id, now)).commitment
}

/** The same, with the reading that it was read against. The thresholds come with the lock; the item is read under it. */
export async function findWithReading(
  tx: Tx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ commitment: CommitmentItem; reading: Reading }> {
  const [stored] = await tx.$queryRaw<StoredSettings[]>`
    WITH held AS (SELECT id FROM commitment WHERE id = ${id}::uuid FOR UPDATE)
    SELECT stored.* FROM (${storedSettings}) stored LEFT JOIN held ON true`
  if (!stored) throw new Error('There are no settings.')
  const row = await tx.commitment.findFirst({
    where: { AND: [visibleCommitments(actor), { id }] },
    select: commitmentSelect,
  })
  if (!row) throw new DomainError('notFound')
  const reading = readingOf(now, stored)
  return { commitment: toCommitmentItem(row, actor, reading), reading }
}

/**
 * Writes a change on the version that the actor saw, in one conditional statement, and with a new owner what the search finds it
 * by: whoever changes texts or partners calls `indexCommitment` besides, whoever reports writes `reportedEntryOf`. Throws DomainError('conflict') when the version is stale
 * (CC-1).
 */
export async function saveCommitment(
  tx: Tx,
  id: string,
  version: number,
  change: Prisma.CommitmentUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.commitment.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
  if (change.ownerId !== undefined) await indexCommitment(tx, id)
}

/** The commitment that was recorded under the id of this form already, if it is the same one. */
async function findRepeat(tx: Tx, actor: Actor, { id, visitId, originalLanguage, texts }: RecordCommitment) {
  if (id === undefined) return null
  // Two sendings of one form wait for each other here, and not at the number that the second will not need.
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${visitId}::uuid FOR UPDATE`
  if ((await tx.commitment.count({ where: { id } })) === 0) return null
  const title = texts[originalLanguage]?.title ?? ''
  const same = await tx.commitment.findFirst({
    where: {
      AND: [
        visibleCommitments(actor),
        { id, visitId, texts: { some: { language: originalLanguage, title } } },
      ],
    },
    select: { id: true, number: true },
  })
  if (!same) throw new DomainError('repeatDiffers')
  return same
}

/** Refuses a session of another visit, and a unit or partner that is not there or no longer in use. */
async function requireParties(
  tx: Tx,
  { visitId, leadUnitId, partners, mentions }: RecordCommitment,
): Promise<void> {
  if ((await tx.visit.count({ where: { id: visitId } })) === 0) throw new DomainError('notFound', 'visitId')
  if ((await tx.unit.count({ where: { id: leadUnitId, retiredAt: null } })) === 0)
    throw new DomainError('notFound', 'leadUnitId')
  await requirePartners(
    tx,
    partners.map(({ partnerId }) => partnerId),
  )
  const sessionIds = [...new Set(mentions.map(({ sessionId }) => sessionId))]
  if ((await tx.session.count({ where: { id: { in: sessionIds }, visitId } })) !== sessionIds.length)
    throw new DomainError('notInVisit', 'sessionId')
}

/** Refuses partners that are not there or archived. Throws DomainError('notFound', 'partners'). */
export async function requirePartners(tx: Tx, partnerIds: readonly string[]): Promise<void> {
  const ids = [...new Set(partnerIds)]
  const found = await tx.partner.count({ where: { id: { in: ids }, archivedAt: null } })
  if (found !== ids.length) throw new DomainError('notFound', 'partners')
}

async function takeNumber(tx: Tx, visitId: string) {
  const visits = await tx.visit.updateManyAndReturn({
    where: { id: visitId },
    data: { lastRunningNumber: { increment: 1 } },
    select: { key: true, endsOn: true, lastRunningNumber: true },
  })
  const [visit] = visits
  if (!visit) throw new DomainError('notFound', 'visitId')
  const runningNumber = visit.lastRunningNumber
  return {
    runningNumber,
    number: commitmentNumber(visit.key, runningNumber),
    endsOn: fromDateColumn(visit.endsOn),
  }
}

function wordings(texts: RecordCommitment['texts'], now: Date) {
  return languages.flatMap((language: Language) => {
    const wording = texts[language]
    return wording ? [{ language, ...wording, changedAt: now }] : []
  })
}
