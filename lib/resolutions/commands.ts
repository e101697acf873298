import type { Event } from '@/lib/audit/event'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { findCommitmentFor, saveCommitment } from '@/lib/commitments/commands'
import { promisedByValues, proposedDeadlineDays } from '@/lib/commitments/rules'
import { fromDateColumn, toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { type FoundCheck, findCheck } from '@/lib/resolutions/queries'
import { readYear, shiftYears } from '@/lib/resolutions/rules'
import type { ResolveCheck } from '@/lib/resolutions/schema'
import { indexContact } from '@/lib/search/commands'
import { readReading } from '@/lib/settings/queries'
import type { Settings } from '@/lib/settings/rules'
import { addDays, type CalendarDate, isCalendarDate } from '@/lib/time/calendar-date'
import { visitKey } from '@/lib/visits/rules'
import type { Prisma } from '@/prisma/generated/client'

type Resolved = Extract<Event, { action: 'check.resolved' }>
type Correction = { before: Resolved['before']; after: Resolved['before'] }
const nothing: Correction = { before: {}, after: {} }

/**
 * Resolves an open check once: confirms what is stored, or writes the right value where the record has a place for it and keeps
 * it with the check where not. Throws DomainError 'notFound', 'forbidden', 'checkResolved', and for the value 'year', 'sameYear',
 * 'date', 'outsideVisit' and 'invalid'.
 */
export function resolveCheck(actor: Actor, input: ResolveCheck, now: Date): Promise<void> {
  return transaction(async (tx) => {
    // Whoever comes second finds it resolved.
    await tx.$queryRaw`SELECT id FROM "check" WHERE id = ${input.checkId}::uuid FOR UPDATE`
    const check = await findCheck(actor, input.checkId, tx)
    if (!check) throw new DomainError('notFound')
    allow(check.can.resolve)
    if (check.resolved) throw new DomainError('checkResolved')
    const value = input.verdict === 'corrected' ? (input.value ?? '') : null
    if (value !== null) allow(check.can.correct)
    const { before, after } = await write(tx, actor, check, value, now)
    await tx.check.update({
      where: { id: check.id },
      data: { resolvedById: actor.id, resolvedAt: now, resolvedValue: value },
      select: { id: true },
    })
    await recordEvent(tx, actor, now, subjectOfEvent(check), {
      action: 'check.resolved',
      before,
      after: {
        ...after,
        checkField: check.field,
        confirmed: value === null,
        checkValue: value !== null && check.answer === 'text' ? value : null,
        note: input.note ?? null,
      },
    })
  })
}

function subjectOfEvent({ commitment, partner, visit }: FoundCheck) {
  if (commitment) return { commitmentId: commitment.id }
  return partner ? { partnerId: partner.id } : visit ? { visitId: visit.id } : {}
}

/** Writes the right value, if there is one, into the record. A commitment is a new version either way: its checks are part of it. */
async function write(
  tx: Tx,
  actor: Actor,
  check: FoundCheck,
  value: string | null,
  now: Date,
): Promise<Correction> {
  if (check.commitment) return writeCommitment(tx, actor, check.commitment.id, check, value, now)
  if (value === null) return nothing
  if (check.answer === 'year' && check.visit) {
    await correctVisitYear(tx, actor, check.visit.id, value, now)
    return nothing
  }
  if (check.answer === 'date') return writeHeldOn(tx, check, value)
  if (check.answer !== 'name' || check.contactId === null) return nothing
  const stored = await tx.contact.findUniqueOrThrow({
    where: { id: check.contactId },
    select: { verifiedName: true },
  })
  await tx.contact.update({
    where: { id: check.contactId },
    data: { verifiedName: value, version: { increment: 1 } },
    select: { id: true },
  })
  await indexContact(tx, check.contactId)
  return { before: { verifiedName: stored.verifiedName }, after: { verifiedName: value } }
}

async function writeCommitment(
  tx: Tx,
  actor: Actor,
  id: string,
  { answer }: FoundCheck,
  value: string | null,
  now: Date,
): Promise<Correction> {
  const { version, promisedBy, archived } = await findCommitmentFor(tx, actor, id, now)
  if (archived) throw new DomainError('commitmentClosed')
  if (value === null || answer !== 'promisedBy') {
    await saveCommitment(tx, id, version, {})
    return nothing
  }
  const right = promisedByValues.find((known) => known === value)
  if (!right) throw new DomainError('invalid', 'value')
  await saveCommitment(tx, id, version, { promisedBy: right })
  return { before: { promisedBy }, after: { promisedBy: right } }
}

async function writeHeldOn(tx: Tx, { session, visit }: FoundCheck, value: string): Promise<Correction> {
  if (!session || !visit) throw new DomainError('notFound')
  if (!isCalendarDate(value)) throw new DomainError('date', 'value')
  if (value < visit.startsOn || value > visit.endsOn) throw new DomainError('outsideVisit', 'value')
  const stored = await tx.session.findUniqueOrThrow({ where: { id: session.id }, select: { heldOn: true } })
  await tx.session.update({
    where: { id: session.id },
    data: { heldOn: toDateColumn(value), version: { increment: 1 } },
    select: { id: true },
  })
  return { before: { heldOn: fromDateColumn(stored.heldOn) }, after: { heldOn: value } }
}

/**
 * Moves a visit, its sessions and what is counted from its end to another year. Deadlines that somebody has agreed stay; a key
 * that numbers were made from stays as well.
 */
async function correctVisitYear(
  tx: Tx,
  actor: Actor,
  visitId: string,
  value: string,
  now: Date,
): Promise<void> {
  const year = readYear(value)
  if (year === null) throw new DomainError('year', 'value')
  await tx.$queryRaw`SELECT id FROM visit WHERE id = ${visitId}::uuid FOR UPDATE`
  const visit = await tx.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: {
      countryCode: true,
      startsOn: true,
      endsOn: true,
      lastRunningNumber: true,
      sessions: { select: { id: true, heldOn: true } },
    },
  })
  const before = { startsOn: fromDateColumn(visit.startsOn), endsOn: fromDateColumn(visit.endsOn) }
  const years = year - Number(before.startsOn.slice(0, 4))
  if (years === 0) throw new DomainError('sameYear', 'value')
  const after = { startsOn: shiftYears(before.startsOn, years), endsOn: shiftYears(before.endsOn, years) }
  if (!isCalendarDate(after.endsOn)) throw new DomainError('year', 'value')
  const key = visit.lastRunningNumber === 0 ? await freeKey(tx, visitId, visit.countryCode, after) : null
  await tx.visit.update({
    where: { id: visitId },
    data: {
      startsOn: toDateColumn(after.startsOn),
      endsOn: toDateColumn(after.endsOn),
      version: { increment: 1 },
      ...(key && { key }),
    },
    select: { id: true },
  })
  for (const { id, heldOn } of visit.sessions) {
    if (heldOn === null) continue
    const shifted = toDateColumn(shiftYears(fromDateColumn(heldOn), years))
    const data = { heldOn: shifted, version: { increment: 1 } }
    await tx.session.update({ where: { id }, data, select: { id: true } })
  }
  await recordEvent(tx, actor, now, { visitId }, { action: 'visit.yearCorrected', before, after })
  await recountCommitments(tx, actor, visitId, { from: before.endsOn, to: after.endsOn }, now)
}

async function freeKey(tx: Tx, visitId: string, countryCode: string, { startsOn }: { startsOn: string }) {
  const taken = await tx.visit.findMany({
    where: { countryCode, id: { not: visitId } },
    select: { key: true },
  })
  return visitKey(
    countryCode,
    startsOn,
    taken.map(({ key }) => key),
  )
}

const counted = {
  id: true,
  version: true,
  bindingStrength: true,
  dueOn: true,
  dueBasis: true,
  timesMoved: true,
  moveSince: true,
  stageSince: true,
  progressOn: true,
  updateDueOn: true,
  lastUpdateAt: true,
} satisfies Prisma.CommitmentSelect
type Counted = Prisma.CommitmentGetPayload<{ select: typeof counted }>
type Shift = { from: CalendarDate; to: CalendarDate }

async function recountCommitments(tx: Tx, actor: Actor, visitId: string, shift: Shift, now: Date) {
  await tx.$queryRaw`SELECT id FROM commitment WHERE visit_id = ${visitId}::uuid ORDER BY id FOR UPDATE`
  const rows = await tx.commitment.findMany({ where: { visitId }, select: counted, orderBy: { id: 'asc' } })
  const { settings } = await readReading(now, tx)
  for (const row of rows) {
    const { dueOn, change } = recount(row, shift, settings)
    if (Object.keys(change).length === 0) continue
    await saveCommitment(tx, row.id, row.version, change)
    await recordEvent(
      tx,
      actor,
      now,
      { commitmentId: row.id },
      {
        action: 'deadline.recomputed',
        before: { dueOn: fromDateColumn(row.dueOn), dueBasis: row.dueBasis },
        after: { dueOn, dueBasis: row.dueBasis },
      },
    )
  }
}

/** What of a commitment was counted from the end of its visit: that moves along, what people have set since stays. */
function recount(row: Counted, { from, to }: Shift, settings: Settings) {
  const change: Prisma.CommitmentUncheckedUpdateManyInput = {}
  for (const field of ['moveSince', 'stageSince', 'progressOn'] as const)
    if (fromDateColumn(row[field]) === from) change[field] = toDateColumn(to)
  if (row.lastUpdateAt === null) change.updateDueOn = toDateColumn(addDays(to, settings.cadenceDays))
  if (row.dueBasis !== 'proposed' || row.timesMoved > 0) return { dueOn: fromDateColumn(row.dueOn), change }
  const dueOn = addDays(to, proposedDeadlineDays(row.bindingStrength, settings))
  change.dueOn = toDateColumn(dueOn)
  change.originalDueOn = toDateColumn(dueOn)
  return { dueOn, change }
}
