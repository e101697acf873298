/** How a counter of failed sign-ins slows down the next try; all times in seconds. */
export type ThrottleLimits = { free: number; longest: number }

/** Per account: a guesser is soon slowed down, and never is anybody locked out for good (AU-3). */
export const accountLimits: ThrottleLimits = { free: 5, longest: 15 * 60 }
/** Per address: a whole office may sit behind one. */
export const addressLimits: ThrottleLimits = { free: 30, longest: 60 }

/** Failures older than this are forgotten. */
const memorySeconds = 60 * 60

/** Seconds to wait after this many failures in a row: none at first, then doubling up to the longest. */
export function throttleDelay(failures: number, { free, longest }: ThrottleLimits): number {
  return failures < free ? 0 : Math.min(2 ** Math.min(failures - free + 1, 30), longest)
}

/** The counter after one more failure at `now`. */
export function countFailure(previous: { failures: number; lastFailedAt: Date } | null, limits: ThrottleLimits, now: Date) {
  const forgotten = !previous || now.getTime() - previous.lastFailedAt.getTime() > memorySeconds * 1000
  const failures = (forgotten ? 0 : previous.failures) + 1
  const delay = throttleDelay(failures, limits)
  return { failures, lastFailedAt: now, blockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000) }
}
