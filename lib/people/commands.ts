import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canChangeAccess, canManagePeople } from '@/lib/people/policy'
import type {
  AddFirstAdministrator,
  ChangeLanguage,
  ChangePerson,
  NewPerson,
  PersonVersion,
} from '@/lib/people/schema'
import { holdUnits } from '@/lib/units/commands'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Adds the administrator of a fresh installation, in the unit that leads the first items.
 * Throws DomainError('forbidden') for anybody but the system and DomainError('duplicate') when there is an administrator.
 */
export function addFirstAdministrator(
  actor: Actor,
  input: AddFirstAdministrator,
  now: Date,
): Promise<string> {
  return transaction(async (tx) => {
    allow(actor.kind === 'system')
    if ((await tx.person.count({ where: { role: 'administrator' } })) > 0) throw new DomainError('duplicate')
    const { email, name, passwordHash, unitId } = input
    const person = await tx.person.create({
      data: {
        email,
        name,
        role: 'administrator',
        passwordHash,
        passwordChangedAt: now,
        createdAt: now,
        units: { create: { unitId } },
      },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { personId: person.id, unitId },
      {
        action: 'person.added',
        before: {},
        after: { name, role: 'administrator' },
      },
    )
    return person.id
  })
}

/** Sets the language in which the actor reads. Throws DomainError('forbidden') for the system, which reads nothing. */
export function changeLanguage(actor: Actor, input: ChangeLanguage, now: Date): Promise<void> {
  return transaction(async (tx) => {
    if (actor.id === null) throw new DomainError('forbidden')
    if (actor.locale === input.locale) return
    await tx.person.update({
      where: { id: actor.id },
      data: { locale: input.locale, version: { increment: 1 } },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { personId: actor.id },
      {
        action: 'person.languageChanged',
        before: { locale: actor.locale },
        after: { locale: input.locale },
      },
    )
  })
}

/**
 * Adds a person without a password, inside the transaction of the invitation that goes with it; returns the id.
 * Throws DomainError 'forbidden', 'addressTaken', 'unitRetired'.
 */
export async function addPerson(tx: Tx, actor: Actor, input: NewPerson, now: Date): Promise<string> {
  allow(canManagePeople(actor))
  const { name, email, role, unitIds } = input
  if ((await tx.person.count({ where: { email } })) > 0) throw new DomainError('addressTaken', 'email')
  await holdUnits(tx, unitIds, 'unitIds')
  const units = [...new Set(unitIds)].map((unitId) => ({ unitId }))
  const person = await tx.person.create({
    data: { name, email, role, seesAllUnits: seesAll(input), createdAt: now, units: { create: units } },
    select: { id: true },
  })
  const after = { name, role }
  await recordEvent(tx, actor, now, { personId: person.id }, { action: 'person.added', before: {}, after })
  return person.id
}

/**
 * Sets role and units of a person, whose row is locked, inside the transaction of the command; it counts from their next request
 * on (SE-3). What they own is asked after before. Throws DomainError 'ownAccess' (nobody changes their own role),
 * 'lastAdministrator' (CC-4), 'unitRetired' and 'conflict' (CC-1).
 */
export async function saveAccess(
  tx: Tx,
  actor: Actor,
  person: LockedPerson,
  input: ChangePerson,
  now: Date,
): Promise<void> {
  const { id, role, seesAllUnits, deactivatedAt } = person
  if (input.role !== role && !canChangeAccess(actor, person)) throw new DomainError('ownAccess', 'role')
  if (role === 'administrator' && input.role !== role && !deactivatedAt) await requireAnother(tx, actor, id)
  const had = person.units.map(({ unitId }) => unitId)
  const added = input.unitIds.filter((unitId) => !had.includes(unitId))
  await holdUnits(tx, added, 'unitIds')
  await savePerson(tx, input, { role: input.role, seesAllUnits: seesAll(input) })
  await tx.personUnit.deleteMany({ where: { personId: id, unitId: { notIn: input.unitIds } } })
  await tx.personUnit.createMany({ data: [...new Set(added)].map((unitId) => ({ personId: id, unitId })) })
  const before = { role, seesAllUnits, units: await unitNames(tx, had) }
  const after = {
    role: input.role,
    seesAllUnits: seesAll(input),
    units: await unitNames(tx, input.unitIds),
  }
  await recordEvent(tx, actor, now, { personId: id }, { action: 'person.changed', before, after })
}

/** Refuses the actor themselves, somebody shut out already and the last administrator. Throws DomainError 'ownAccess', 'conflict', 'lastAdministrator' (CC-4). */
export async function requireActiveOther(tx: Tx, actor: Actor, person: LockedPerson): Promise<void> {
  if (!canChangeAccess(actor, person)) throw new DomainError('ownAccess')
  if (person.deactivatedAt) throw new DomainError('conflict')
  if (person.role === 'administrator') await requireAnother(tx, actor, person.id)
}

/**
 * Shuts a person out at once, inside the transaction that has handed over what they own: their sessions and open invitations
 * end with it (SE-3). Throws DomainError('conflict') (CC-1).
 */
export async function shutOut(tx: Tx, input: PersonVersion, now: Date): Promise<void> {
  const { personId } = input
  await savePerson(tx, input, { deactivatedAt: now })
  await tx.signInSession.deleteMany({ where: { personId } })
  await tx.invitation.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}

/**
 * Locks somebody who is about to own or to be asked something, so that they cannot be shut out or leave a unit at the same
 * moment; what they may is read after it. Lock the item before.
 */
export async function holdPerson(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${id}::uuid FOR SHARE`
}

/** Lets a person in again, with the password that they had. Throws DomainError 'ownAccess', 'notFound', 'forbidden', 'conflict' (CC-1). */
export function reactivatePerson(actor: Actor, input: PersonVersion, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const person = await findPersonFor(tx, actor, input.personId)
    if (!canChangeAccess(actor, person)) throw new DomainError('ownAccess')
    if (!person.deactivatedAt) throw new DomainError('conflict')
    await savePerson(tx, input, { deactivatedAt: null })
    await recordEvent(
      tx,
      actor,
      now,
      { personId: person.id },
      { action: 'person.reactivated', before: {}, after: {} },
    )
  })
}

export type LockedPerson = Awaited<ReturnType<typeof findPersonFor>>

/** The person of a command, with the row locked. Throws DomainError 'forbidden' and 'notFound'. */
export async function findPersonFor(tx: Tx, actor: Actor, id: string) {
  allow(canManagePeople(actor))
  // All active administrators with them and always in one order: two who demote each other wait, and one is refused (CC-4).
  await tx.$queryRaw`
    SELECT id FROM person WHERE (role = 'administrator' AND deactivated_at IS NULL) OR id = ${id}::uuid
    ORDER BY id FOR NO KEY UPDATE`
  const person = await tx.person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      role: true,
      seesAllUnits: true,
      version: true,
      passwordChangedAt: true,
      deactivatedAt: true,
      units: { select: { unitId: true } },
    },
  })
  if (!person) throw new DomainError('notFound')
  return person
}

/**
 * Of all active administrators, whose rows are locked, another one than this must stay; and who asks must still be one of them.
 * Throws DomainError 'lastAdministrator' and 'forbidden'.
 */
async function requireAnother(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const rows = await tx.person.findMany({
    where: { role: 'administrator', deactivatedAt: null },
    select: { id: true },
  })
  if (rows.every(({ id }) => id === personId)) throw new DomainError('lastAdministrator')
  allow(actor.id === null || rows.some(({ id }) => id === actor.id))
}

async function savePerson(
  tx: Tx,
  { personId, version }: PersonVersion,
  change: Prisma.PersonUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}

async function unitNames(tx: Tx, ids: readonly string[]): Promise<string> {
  const units = await tx.unit.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { nameEn: 'asc' },
    select: { nameEn: true },
  })
  return units.map(({ nameEn }) => nameEn).join(', ')
}

/** All units is a grant of viewers; with any other role it would wait there unseen. */
function seesAll({ role, seesAllUnits }: Pick<NewPerson, 'role' | 'seesAllUnits'>): boolean {
  return role === 'viewer' && seesAllUnits
}
