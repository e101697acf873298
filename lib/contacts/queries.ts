import { readChangesSince } from '@/lib/audit/changes'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { canSeeDirectory } from '@/lib/partners/policy'

/** One contact of a partner as its form needs it, archived or not; null when there is none or it may not be seen. */
export async function getContact(actor: Actor, partnerKey: string, id: string) {
  if (!canSeeDirectory(actor)) return null
  const row = await db().contact.findFirst({
    where: { id, partner: { key: partnerKey } },
    select: {
      id: true,
      version: true,
      printedName: true,
      verifiedName: true,
      printedTitle: true,
      titleEn: true,
      titleZh: true,
      titleDe: true,
      archivedAt: true,
      partner: {
        select: { key: true, printedName: true, nameEn: true, nameZh: true, nameDe: true },
      },
    },
  })
  if (!row) return null
  const { archivedAt, ...contact } = row
  return { ...contact, archived: archivedAt !== null }
}

export type ContactDetail = NonNullable<Awaited<ReturnType<typeof getContact>>>

/** What was changed of a contact since `version` was read, for the answer to a conflict (CC-2). */
export async function findContactChanges(
  actor: Actor,
  id: string,
  version: number,
): Promise<TheirChanges | null> {
  if (!canSeeDirectory(actor)) return null
  const contact = await db().contact.findUnique({ where: { id }, select: { version: true, partnerId: true } })
  if (!contact) return null
  const where = { partnerId: contact.partnerId, before: { path: ['contactId'], equals: id } }
  return readChangesSince(where, version, contact.version)
}
