import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canAddContact, canAddPartner } from '@/lib/partners/policy'
import type { AddContact, AddPartner } from '@/lib/partners/schema'

/** Adds a partner; returns its id. Throws DomainError('forbidden') and DomainError('duplicate') for a key that is taken. */
export function addPartner(actor: Actor, input: AddPartner, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canAddPartner(actor))
    const { checks, name, shortName, hostCountryCode, ...facts } = input
    const partner = await tx.partner.create({
      data: {
        ...facts,
        hostCountryCode: hostCountryCode ?? null,
        ...toColumns('name', name),
        ...toColumns('shortName', shortName ?? {}),
        createdAt: now,
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId: partner.id },
      {
        action: 'partner.added',
        before: {},
        after: { key: input.key, name: input.printedName },
      },
    )
    return partner.id
  })
}

/** Adds a contact of a partner; returns its id. Throws DomainError('forbidden') and DomainError('notFound') without the partner. */
export function addContact(actor: Actor, input: AddContact, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canAddContact(actor))
    const { checks, title, verifiedName, partnerId, ...facts } = input
    if ((await tx.partner.count({ where: { id: partnerId, archivedAt: null } })) === 0)
      throw new DomainError('notFound', 'partnerId')
    const contact = await tx.contact.create({
      data: {
        ...facts,
        partnerId,
        verifiedName: verifiedName ?? null,
        ...toColumns('title', title),
        createdAt: now,
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId },
      { action: 'contact.added', before: {}, after: { name: input.printedName } },
    )
    return contact.id
  })
}
