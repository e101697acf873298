import { recordEvent } from '@/lib/audit/record'
import { hashPassword, needsRehash, verifyPassword } from '@/lib/auth/password'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { accountKey, addressKey } from '@/lib/sign-in/queries'
import { accountLimits, addressLimits, countFailure, type ThrottleLimits } from '@/lib/sign-in/rules'
import type { SignIn } from '@/lib/sign-in/schema'

type Origin = { address: string | null; userAgent: string | null }
type Account = { id: string; name: string; passwordHash: string | null; deactivatedAt: Date | null }

/**
 * Opens a sign-in session for an address and password; returns person and sid, or null. Unknown, deactivated and wrong
 * all cost one verification, count alike and answer alike (AU-3); the session row exists only after the password (SE-2).
 */
export async function openSession(input: SignIn, origin: Origin, now: Date): Promise<{ personId: string; sid: string } | null> {
  const account = await db().person.findUnique({
    where: { email: input.email },
    select: { id: true, name: true, passwordHash: true, deactivatedAt: true },
  })
  const usableHash = account && !account.deactivatedAt ? account.passwordHash : null
  const fits = await verifyPassword(usableHash, input.password)
  if (!account || !usableHash || !fits) {
    await countFailedSignIn(input.email, account, origin, now)
    return null
  }
  const newHash = needsRehash(usableHash) ? await hashPassword(input.password) : null
  const sid = newSid()
  await transaction(async (tx) => {
    if (newHash) await tx.person.update({ where: { id: account.id }, data: { passwordHash: newHash }, select: { id: true } })
    await tx.signInThrottle.deleteMany({ where: { key: accountKey(input.email) } })
    const userAgent = origin.userAgent?.slice(0, 300) ?? null
    await tx.signInSession.create({
      data: { sidHash: hashSid(sid), personId: account.id, startedAt: now, lastSeenAt: now, address: origin.address, userAgent },
    })
    await recordEvent(tx, byPerson(account, origin), now, { personId: account.id }, { action: 'signIn.succeeded', before: {}, after: {} })
  })
  return { personId: account.id, sid }
}

/** Ends the session of a sid by removing its row, so that every copy of its cookie is dead at once (SE-2). */
export async function endSession(sid: string, origin: Origin, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.signInSession.findUnique({ where: { sidHash: hashSid(sid) }, select: { id: true, person: { select: { id: true, name: true } } } })
    if (!session) return
    await tx.signInSession.delete({ where: { id: session.id } })
    await recordEvent(tx, byPerson(session.person, origin), now, { personId: session.person.id }, { action: 'signIn.ended', before: {}, after: {} })
  })
}

function countFailedSignIn(email: string, account: Account | null, origin: Origin, now: Date): Promise<void> {
  return transaction(async (tx) => {
    await slowDown(tx, accountKey(email), accountLimits, now)
    if (origin.address) await slowDown(tx, addressKey(origin.address), addressLimits, now)
    const reason = !account ? 'unknownAccount' : account.deactivatedAt ? 'deactivated' : 'wrongPassword'
    const nobody = { kind: 'system' as const, id: null, name: 'sign-in', address: origin.address }
    await recordEvent(tx, nobody, now, account ? { personId: account.id } : {}, { action: 'signIn.failed', before: {}, after: { reason } })
  })
}

async function slowDown(tx: Tx, key: string, limits: ThrottleLimits, now: Date): Promise<void> {
  // The row is made first and then locked, so that two failures at once both count.
  await tx.$executeRaw`INSERT INTO sign_in_throttle (key, failures, last_failed_at) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`
  await tx.$queryRaw`SELECT key FROM sign_in_throttle WHERE key = ${key} FOR UPDATE`
  const previous = await tx.signInThrottle.findUniqueOrThrow({ where: { key }, select: { failures: true, lastFailedAt: true } })
  await tx.signInThrottle.update({ where: { key }, data: countFailure(previous, limits, now) })
}

function byPerson({ id, name }: { id: string; name: string }, { address }: Origin) {
  return { kind: 'person' as const, id, name, address }
}
