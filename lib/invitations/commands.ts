import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { judgePassword } from '@/lib/auth/password-choice'
import { hashSid, newSid } from '@/lib/auth/sid'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { DomainError } from '@/lib/errors'
import { findInvited } from '@/lib/invitations/queries'
import { invitationEnd } from '@/lib/invitations/rules'
import type { AcceptInvitation, InvitePerson, RenewInvitation } from '@/lib/invitations/schema'
import { addPerson, findPersonFor } from '@/lib/people/commands'
import { personAbilities } from '@/lib/people/policy'

/**
 * Adds a person and a link by which they set their password; returns the link's token, which is stored nowhere.
 * Throws DomainError 'forbidden', 'addressTaken', 'unitRetired'.
 */
export function invitePerson(
  actor: Actor,
  input: InvitePerson,
  now: Date,
): Promise<{ personId: string; token: string }> {
  return transaction(async (tx) => {
    const personId = await addPerson(tx, actor, input, now)
    return { personId, token: await issue(tx, actor, personId, invitationEnd(false, now), now) }
  })
}

/**
 * Makes a new link for a person, and the ones before it work no more; returns its token. Throws DomainError 'personDeactivated',
 * 'ownAccess', 'forbidden' and 'notFound'.
 */
export function renewInvitation(actor: Actor, { personId }: RenewInvitation, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const person = await findPersonFor(tx, actor, personId)
    if (person.deactivatedAt) throw new DomainError('personDeactivated')
    if (!personAbilities(actor, person).invite) throw new DomainError('ownAccess')
    await revokeOpen(tx, personId, now)
    return issue(tx, actor, personId, invitationEnd(person.passwordChangedAt !== null, now), now)
  })
}

/**
 * Sets the password of the person whom a link was made for. It works once, ends all their sessions and signs nobody in (AU-4).
 * Throws DomainError 'invitationOver' for every link that does not work, and the reasons against a password (AU-1).
 */
export async function acceptInvitation(
  { token, newPassword }: AcceptInvitation,
  address: string | null,
  now: Date,
): Promise<void> {
  const invited = await transaction((tx) => findInvited(token, now, tx))
  if (!invited) throw new DomainError('invitationOver')
  const problem = judgePassword(newPassword, invited.role, invited.words)
  if (problem) throw new DomainError(problem, 'newPassword')
  const passwordHash = await hashPassword(newPassword)
  await transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: {
        tokenHash: hashSid(token),
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
        person: { deactivatedAt: null },
      },
      data: { usedAt: now },
    })
    if (count !== 1) throw new DomainError('invitationOver')
    const { id: personId, name } = invited
    await revokeOpen(tx, personId, now)
    await tx.person.update({
      where: { id: personId },
      data: { passwordHash, passwordChangedAt: now },
      select: { id: true },
    })
    await tx.signInSession.deleteMany({ where: { personId } })
    const actor = { kind: 'person' as const, id: personId, name, address }
    await recordEvent(tx, actor, now, { personId }, { action: 'invitation.accepted', before: {}, after: {} })
  })
}

async function issue(tx: Tx, actor: Actor, personId: string, expiresAt: Date, now: Date): Promise<string> {
  if (actor.id === null) throw new DomainError('forbidden')
  const token = newSid()
  await tx.invitation.create({
    data: { personId, tokenHash: hashSid(token), createdById: actor.id, createdAt: now, expiresAt },
    select: { id: true },
  })
  await recordEvent(tx, actor, now, { personId }, { action: 'invitation.issued', before: {}, after: {} })
  return token
}

async function revokeOpen(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.invitation.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
}
