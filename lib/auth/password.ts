import { hash, verify } from '@node-rs/argon2'
import { shareOf } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** OWASP Password Storage: argon2id (the library's default algorithm) with 19 MiB, two passes, one lane (AU-2). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const prefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`

/** At most this many computations run at once, one in each of several web processes, so that signing in cannot starve reading. */
const maxAtOnce = () => shareOf(2)
/** Beyond this many that wait, the next is turned away: each waiting one holds a request open. */
const longestQueue = () => shareOf(100)
let running = 0
const waiting: (() => void)[] = []

/** Counts for tests and operation: verifications since the process began, and the most that ever ran at once. */
export const passwordLoad = { verifications: 0, mostAtOnce: 0 }

/**
 * The hash to store. The password counts as typed, after NFKC, so that two keyboards for one sign agree.
 * Throws DomainError('busy') when too many computations wait already.
 */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), parameters))
}

/**
 * Whether a password fits a stored hash. Without a hash (unknown or deactivated account) the same work is done
 * against a hash that nothing fits, so that the answer takes the same path (AU-3).
 * Throws DomainError('busy') when too many computations wait already.
 */
export function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  return inTurn(async () => {
    passwordLoad.verifications++
    fallbackHash ??= await hash(crypto.randomUUID(), parameters)
    const fits = await verify(storedHash ?? fallbackHash, password.normalize('NFKC'))
    return fits && storedHash !== null
  })
}

let fallbackHash: string | undefined

/** True when a hash was made with other parameters than today's and should be made anew at the next sign-in. */
export function needsRehash(storedHash: string): boolean {
  return !storedHash.startsWith(prefix)
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= longestQueue()) throw new DomainError('busy')
  while (running >= maxAtOnce()) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  passwordLoad.mostAtOnce = Math.max(passwordLoad.mostAtOnce, running)
  try {
    return await work()
  } finally {
    running--
    waiting.shift()?.()
  }
}
