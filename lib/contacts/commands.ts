import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { newChecks } from '@/lib/checks/commands'
import type { AddContact, ArchiveContact, EditContact } from '@/lib/contacts/schema'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { toColumns } from '@/lib/i18n/localized'
import { canArchivePartner, canEditContact, canSeeDirectory } from '@/lib/partners/policy'
import { indexContact } from '@/lib/search/commands'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Adds a contact of a partner; returns its id. An id that comes with the form makes a repeat harmless. Throws DomainError
 * 'forbidden', 'notFound' (no such partner, or an archived one) and 'repeatDiffers'.
 */
export function addContact(actor: Actor, input: AddContact, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canEditContact(actor))
    const { id, checks, title, verifiedName, partnerId, ...facts } = input
    if ((await tx.partner.count({ where: { id: partnerId, archivedAt: null } })) === 0)
      throw new DomainError('notFound', 'partnerId')
    if (id && (await isRepeat(tx, id, input))) return id
    const contact = await tx.contact.create({
      data: {
        ...facts,
        ...(id && { id }),
        partnerId,
        verifiedName: verifiedName ?? null,
        ...toColumns('title', title ?? {}),
        createdAt: now,
        checks: { create: newChecks(checks, now) },
      },
      select: { id: true },
    })
    await indexContact(tx, contact.id)
    const after = { name: input.printedName }
    await recordEvent(tx, actor, now, { partnerId }, { action: 'contact.added', before: {}, after })
    return contact.id
  })
}

/**
 * Edits a contact on the version that was seen; returns its partner's key. Throws DomainError 'notFound', 'forbidden',
 * 'archived' and 'conflict' (CC-1).
 */
export function editContact(actor: Actor, input: EditContact, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const contact = await findContactFor(tx, actor, input.id)
    allow(canEditContact(actor))
    if (contact.archivedAt) throw new DomainError('archived')
    const { id, version, printedName, printedTitle } = input
    const facts = {
      printedName,
      verifiedName: input.verifiedName ?? null,
      printedTitle,
      titleEn: input.titleEn ?? null,
      titleZh: input.titleZh ?? null,
      titleDe: input.titleDe ?? null,
    }
    await saveContact(tx, id, version, facts)
    await indexContact(tx, id)
    const { partnerId, partner, archivedAt: _, ...before } = contact
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId },
      {
        action: 'contact.edited',
        before: { ...before, contactId: id },
        after: { ...facts, contactId: id, contact: printedName },
      },
    )
    return partner.key
  })
}

/** Takes a contact out of the lists; returns its partner's key. Throws DomainError 'notFound', 'forbidden', 'alreadyArchived', 'conflict' (CC-1). */
export function archiveContact(actor: Actor, input: ArchiveContact, now: Date): Promise<string> {
  return setArchived(actor, input, now, 'contact.archived')
}

/** Brings an archived contact back; returns its partner's key. Throws DomainError 'notFound', 'forbidden', 'notArchived', 'conflict' (CC-1). */
export function restoreContact(actor: Actor, input: ArchiveContact, now: Date): Promise<string> {
  return setArchived(actor, input, now, 'contact.restored')
}

function setArchived(
  actor: Actor,
  { id, version }: ArchiveContact,
  now: Date,
  action: 'contact.archived' | 'contact.restored',
): Promise<string> {
  return transaction(async (tx) => {
    const { partnerId, partner, archivedAt, printedName } = await findContactFor(tx, actor, id)
    allow(canArchivePartner(actor))
    const archives = action === 'contact.archived'
    if (archives && archivedAt) throw new DomainError('alreadyArchived')
    if (!archives && !archivedAt) throw new DomainError('notArchived')
    await saveContact(tx, id, version, { archivedAt: archives ? now : null })
    const event = { action, before: { contactId: id }, after: { contactId: id, contact: printedName } }
    await recordEvent(tx, actor, now, { partnerId }, event)
    return partner.key
  })
}

async function findContactFor(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT id FROM contact WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.contact.findUnique({
    where: { id },
    select: {
      printedName: true,
      verifiedName: true,
      printedTitle: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      archivedAt: true,
      partnerId: true,
      partner: { select: { key: true } },
    },
  })
  if (!row || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return row
}

/** Writes on the version that the actor saw, in one conditional statement (CC-1). */
async function saveContact(
  tx: Tx,
  id: string,
  version: number,
  change: Prisma.ContactUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.contact.updateMany({
    where: { id, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}

async function isRepeat(tx: Tx, id: string, { partnerId, printedName }: AddContact): Promise<boolean> {
  const made = await tx.contact.findUnique({ where: { id }, select: { partnerId: true, printedName: true } })
  if (!made) return false
  if (made.partnerId !== partnerId || made.printedName !== printedName) throw new DomainError('repeatDiffers')
  return true
}
