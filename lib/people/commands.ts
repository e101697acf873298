import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import type { AddFirstAdministrator, ChangeLanguage } from '@/lib/people/schema'

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
    await tx.person.update({ where: { id: actor.id }, data: { locale: input.locale }, select: { id: true } })
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
