import { createHash } from 'node:crypto'
import { db } from '@/lib/db/client'

/** Seconds until this account or this address may try again; 0 when it may now (AU-3). */
export async function secondsUntilNextTry(email: string, address: string | null, now: Date): Promise<number> {
  const keys = [accountKey(email), ...(address ? [addressKey(address)] : [])]
  const rows = await db().signInThrottle.findMany({
    where: { key: { in: keys }, blockedUntil: { gt: now } },
    select: { blockedUntil: true },
  })
  return Math.max(0, ...rows.map(({ blockedUntil }) => Math.ceil(((blockedUntil ?? now).getTime() - now.getTime()) / 1000)))
}

/** The counter of an account: a hash, so that the table is no list of the addresses that somebody tried. */
export function accountKey(email: string): string {
  return `account:${createHash('sha256').update(email).digest('base64url')}`
}

/** The counter of a peer's address. */
export function addressKey(address: string): string {
  return `address:${address}`
}
