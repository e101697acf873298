import { createHash } from 'node:crypto'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { hashPassword, needsRehash, verifyPassword } from '@/lib/auth/password'
import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { hashSid, newSid } from '@/lib/auth/sid'
import { db, type Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow } from '@/lib/errors'
import { canEditSettings } from '@/lib/settings/policy'
import {
  accountLimits,
  addressLimits,
  countFailure,
  rememberedSince,
  secondsUntilNextTry,
} from '@/lib/sign-in/rules'
import type { SignIn } from '@/lib/sign-in/schema'

/** Where a request comes from: the peer's address and what its browser calls itself. */
export type Origin = { address: string | null; userAgent: string | null }

export type SignInAnswer =
  | { kind: 'opened'; personId: string; sid: string }
  | { kind: 'refused' }
  | { kind: 'throttled'; seconds: number }

export type Account = { id: string; name: string; passwordHash: string | null; deactivatedAt: Date | null }

/**
 * Opens a sign-in session for an e-mail address and password. Unknown, deactivated and wrong all cost one verification,
 * count alike and are all `refused` (AU-3); `throttled` costs none and says how many seconds to wait. The session row
 * exists only after the password (SE-2). Throws DomainError('busy') when too many people sign in at once.
 */
export async function openSession(input: SignIn, origin: Origin, now: Date): Promise<SignInAnswer> {
  const seconds = await transaction((tx) => takeTry(tx, input.email, origin, now))
  if (seconds > 0) return { kind: 'throttled', seconds }
  const account = await db().person.findUnique({
    where: { email: input.email },
    select: { id: true, name: true, passwordHash: true, deactivatedAt: true },
  })
  const usableHash = account && !account.deactivatedAt ? account.passwordHash : null
  const fits = await verifyPassword(usableHash, input.password)
  if (!account || !usableHash || !fits) {
    await recordFailure(account, origin, now)
    return { kind: 'refused' }
  }
  const newHash = needsRehash(usableHash) ? await hashPassword(input.password) : null
  const sid = newSid()
  await transaction(async (tx) => {
    if (newHash)
      await tx.person.update({
        where: { id: account.id },
        data: { passwordHash: newHash },
        select: { id: true },
      })
    await forget(tx, input.email, account.id, now)
    const userAgent = origin.userAgent?.slice(0, 300) ?? null
    await tx.signInSession.create({
      data: {
        sidHash: hashSid(sid),
        personId: account.id,
        startedAt: now,
        lastSeenAt: now,
        address: origin.address,
        userAgent,
      },
      select: { id: true },
    })
    await recordEvent(
      tx,
      byPerson(account, origin),
      now,
      { personId: account.id },
      { action: 'signIn.succeeded', before: {}, after: {} },
    )
  })
  return { kind: 'opened', personId: account.id, sid }
}

/** Ends the session of a sid by removing its row, so that every copy of its cookie is dead at once (SE-2). */
export async function endSession(sid: string, origin: Origin, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const session = await tx.signInSession.findUnique({
      where: { sidHash: hashSid(sid) },
      select: { id: true, person: { select: { id: true, name: true } } },
    })
    if (!session) return
    // Two requests may end it at once; the one that finds it gone has nothing left to tell.
    const { count } = await tx.signInSession.deleteMany({ where: { id: session.id } })
    if (count === 0) return
    await recordEvent(
      tx,
      byPerson(session.person, origin),
      now,
      { personId: session.person.id },
      { action: 'signIn.ended', before: {}, after: {} },
    )
  })
}

/**
 * Counts a try against its account before the password is looked at, so that many at once cannot all pass; success takes
 * it back. Returns the seconds to wait instead, counting nothing, where the account or the address is slowed down.
 */
export async function takeTry(tx: Tx, email: string, { address }: Origin, now: Date): Promise<number> {
  const counter = await lockCounter(tx, accountKey(email), now)
  const peer =
    address === null
      ? null
      : await tx.signInThrottle.findUnique({
          where: { key: addressKey(address) },
          select: { blockedUntil: true },
        })
  const seconds = secondsUntilNextTry([counter, peer], now)
  if (seconds === 0)
    await tx.signInThrottle.update({
      where: { key: accountKey(email) },
      data: countFailure(counter, accountLimits, now),
    })
  return seconds
}

/** An address counts only what failed: a whole office may sign in through one at the same moment. */
export function recordFailure(account: Account | null, origin: Origin, now: Date): Promise<void> {
  return transaction(async (tx) => {
    if (origin.address !== null) {
      const key = addressKey(origin.address)
      const counter = await lockCounter(tx, key, now)
      await tx.signInThrottle.update({ where: { key }, data: countFailure(counter, addressLimits, now) })
    }
    const reason = !account ? 'unknownAccount' : account.deactivatedAt ? 'deactivated' : 'wrongPassword'
    const nobody = { kind: 'system' as const, id: null, name: 'sign-in', address: origin.address }
    await recordEvent(tx, nobody, now, account ? { personId: account.id } : {}, {
      action: 'signIn.failed',
      before: {},
      after: { reason },
    })
  })
}

async function lockCounter(tx: Tx, key: string, now: Date) {
  // The row is made first and then locked, so that two tries at once both count.
  await tx.$executeRaw`INSERT INTO sign_in_throttle (key, failures, last_failed_at) VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`
  await tx.$queryRaw`SELECT key FROM sign_in_throttle WHERE key = ${key} FOR UPDATE`
  return tx.signInThrottle.findUniqueOrThrow({
    where: { key },
    select: { failures: true, lastFailedAt: true, blockedUntil: true },
  })
}

/** What a right password clears away: the account's own counter, and counters that no longer count. */
export async function forgetTries(tx: Tx, email: string, now: Date): Promise<void> {
  const counters = [{ key: accountKey(email) }, { lastFailedAt: { lt: rememberedSince(now) } }]
  await tx.signInThrottle.deleteMany({ where: { OR: counters } })
}

/** What signing in clears away: counters, and the person's sessions past their limit. */
async function forget(tx: Tx, email: string, personId: string, now: Date): Promise<void> {
  await forgetTries(tx, email, now)
  const past = new Date(now.getTime() - absoluteSeconds * 1000)
  await tx.signInSession.deleteMany({ where: { personId, startedAt: { lt: past } } })
}

/**
 * Removes sessions past one of their limits, and counters that no longer count, of everybody: nobody who stays away signs in and
 * clears away their own. Returns how many there were. Throws DomainError 'forbidden'.
 */
export function forgetExpired(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const since = (seconds: number) => new Date(now.getTime() - seconds * 1000)
    const limits = [{ startedAt: { lt: since(absoluteSeconds) } }, { lastSeenAt: { lt: since(idleSeconds) } }]
    const sessions = await tx.signInSession.deleteMany({ where: { OR: limits } })
    const counters = await tx.signInThrottle.deleteMany({
      where: { lastFailedAt: { lt: rememberedSince(now) } },
    })
    return sessions.count + counters.count
  })
}

/** The counter of an account: a hash, so that the table is no list of the addresses that somebody tried. */
function accountKey(email: string): string {
  return `account:${createHash('sha256').update(email).digest('base64url')}`
}

function addressKey(address: string): string {
  return `address:${address}`
}

function byPerson({ id, name }: { id: string; name: string }, { address }: Origin) {
  return { kind: 'person' as const, id, name, address }
}
