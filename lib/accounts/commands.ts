import type { ChangeAccount, ChangePassword, EndSession } from '@/lib/accounts/schema'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { judgePassword } from '@/lib/auth/password-choice'
import { db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { DomainError } from '@/lib/errors'
import { indexOwner } from '@/lib/search/commands'
import { forgetTries, recordFailure, takeTry } from '@/lib/sign-in/commands'
import { listUnitWords } from '@/lib/units/queries'

/** Sets one's own name, language and time zone. Throws DomainError 'forbidden' for the system and 'conflict' (CC-1). */
export function changeAccount(actor: Actor, input: ChangeAccount, now: Date): Promise<void> {
  const { version, name, locale, timeZone = null } = input
  return transaction(async (tx) => {
    const id = requireId(actor)
    const before = await tx.person.findUniqueOrThrow({
      where: { id },
      select: { name: true, locale: true, timeZone: true },
    })
    const { count } = await tx.person.updateMany({
      where: { id, version },
      data: { name, locale, timeZone, version: { increment: 1 } },
    })
    if (count !== 1) throw new DomainError('conflict')
    if (name !== before.name) await indexOwner(tx, id)
    const after = { name, locale, timeZone }
    await recordEvent(tx, actor, now, { personId: id }, { action: 'account.changed', before, after })
  })
}

/**
 * Sets one's own password. The current one is needed, and wrong ones are slowed down like at the sign-in (AU-3). All other
 * sessions end, this one stays (AU-4). Throws DomainError 'passwordPause', 'passwordWrong', the reasons against a password (AU-1),
 * 'conflict' when it was changed at the same moment, 'forbidden' for the system, 'busy'.
 */
export async function changePassword(actor: Actor, input: ChangePassword, now: Date): Promise<void> {
  const id = requireId(actor)
  const account = await provePassword(actor, id, input.currentPassword, now)
  const words = [account.name, account.email, ...(await listUnitWords())]
  const problem = judgePassword(input.newPassword, actor.role, words)
  if (problem) throw new DomainError(problem, 'newPassword')
  const passwordHash = await hashPassword(input.newPassword)
  await transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, passwordHash: account.passwordHash, deactivatedAt: null },
      data: { passwordHash, passwordChangedAt: now },
    })
    if (count !== 1) throw new DomainError('conflict')
    await endOthers(tx, actor, id)
    await recordEvent(
      tx,
      actor,
      now,
      { personId: id },
      { action: 'account.passwordChanged', before: {}, after: {} },
    )
  })
}

/** Ends one of one's own sessions. Throws DomainError('notFound') for one that is over or not one's own. */
export function endOwnSession(actor: Actor, { sessionId }: EndSession, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const personId = requireId(actor)
    const { count } = await tx.signInSession.deleteMany({ where: { id: sessionId, personId } })
    if (count === 0) throw new DomainError('notFound')
    await recordEnd(tx, actor, personId, count, now)
  })
}

/** Ends all of one's own sessions but this one; returns how many. Throws DomainError('forbidden') for the system. */
export function endOtherSessions(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    const personId = requireId(actor)
    const count = await endOthers(tx, actor, personId)
    if (count > 0) await recordEnd(tx, actor, personId, count, now)
    return count
  })
}

/** The account, once the password has proved to be its current one. The same work is done whether it fits or not. */
async function provePassword(actor: Actor, id: string, password: string, now: Date) {
  const origin = { address: actor.address, userAgent: null }
  const account = await db().person.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, email: true, passwordHash: true, deactivatedAt: true },
  })
  const seconds = await transaction((tx) => takeTry(tx, account.email, origin, now))
  if (seconds > 0) throw new DomainError('passwordPause', 'currentPassword', { seconds })
  if (!(await verifyPassword(account.passwordHash, password))) {
    await recordFailure(account, origin, now)
    throw new DomainError('passwordWrong', 'currentPassword')
  }
  await transaction((tx) => forgetTries(tx, account.email, now))
  return account
}

async function endOthers(tx: Tx, { signInSessionId }: Actor, personId: string): Promise<number> {
  const { count } = await tx.signInSession.deleteMany({
    where: { personId, ...(signInSessionId !== null && { id: { not: signInSessionId } }) },
  })
  return count
}

function recordEnd(tx: Tx, actor: Actor, personId: string, sessions: number, now: Date): Promise<void> {
  const event = { action: 'account.sessionsEnded' as const, before: {}, after: { sessions } }
  return recordEvent(tx, actor, now, { personId }, event)
}

/** The system has no account. */
function requireId(actor: Actor): string {
  if (actor.id === null) throw new DomainError('forbidden')
  return actor.id
}
