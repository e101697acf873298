import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { toDateColumn } from '@/lib/db/calendar-column'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import type { AddHoliday, RecordHolidays, RemoveHoliday } from '@/lib/holidays/schema'
import { canEditSettings } from '@/lib/settings/policy'

/** Adds a holiday, or a day of the weekend on which people work. Throws DomainError 'forbidden', 'holidayExists' at the day. */
export function addHoliday(actor: Actor, input: AddHoliday, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const stored = await findHoliday(tx, input)
    if (stored && isSame(stored, input)) return
    if (stored) throw new DomainError('holidayExists', 'heldOn')
    const data = { ...input, heldOn: toDateColumn(input.heldOn) }
    await tx.holiday.create({ data, select: { country: true } })
    await recordEvent(tx, actor, now, {}, { action: 'holiday.added', before: {}, after: toldOf(input) })
  })
}

/** Removes a day from a country's list. Throws DomainError 'forbidden', 'notFound'. */
export function removeHoliday(actor: Actor, input: RemoveHoliday, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const stored = await findHoliday(tx, input)
    if (!stored) throw new DomainError('notFound')
    const { nameEn, nameZh, nameDe, working } = stored
    await tx.holiday.delete({ where: keyOf(input), select: { country: true } })
    const after = toldOf({ ...input, nameEn, nameZh, nameDe, working })
    await recordEvent(tx, actor, now, {}, { action: 'holiday.removed', before: {}, after })
  })
}

/** Records the list of a country and year as a whole, in one event; days that are there already stay as they are. */
export function recordHolidays(
  actor: Actor,
  { country, year, days }: RecordHolidays,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const data = days.map((day) => ({ country, ...day, heldOn: toDateColumn(day.heldOn) }))
    const { count } = await tx.holiday.createMany({ data, skipDuplicates: true })
    if (count === 0) return
    const after = { holidayCountry: country, year, days: count }
    await recordEvent(tx, actor, now, {}, { action: 'holiday.listRecorded', before: {}, after })
  })
}

function keyOf({ country, heldOn }: RemoveHoliday) {
  return { country_heldOn: { country, heldOn: toDateColumn(heldOn) } }
}

/** The stored day, with its row locked. */
async function findHoliday(tx: Tx, input: RemoveHoliday) {
  const { country, heldOn } = keyOf(input).country_heldOn
  await tx.$queryRaw`SELECT country FROM holiday WHERE country = ${country} AND held_on = ${heldOn}::date FOR UPDATE`
  return tx.holiday.findUnique({ where: keyOf(input) })
}

type Told = Omit<AddHoliday, 'country' | 'heldOn'>

function isSame(a: Told, b: Told): boolean {
  return a.nameEn === b.nameEn && a.nameZh === b.nameZh && a.nameDe === b.nameDe && a.working === b.working
}

function toldOf({ country, heldOn, nameEn, nameZh, nameDe, working }: AddHoliday) {
  return { holidayCountry: country, heldOn, holiday: { en: nameEn, zh: nameZh, de: nameDe }, working }
}
