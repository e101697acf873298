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
export function countFailure(
  previous: { failures: number; lastFailedAt: Date } | null,
  limits: ThrottleLimits,
  now: Date,
) {
  const remembered = previous && previous.lastFailedAt >= rememberedSince(now)
  const failures = (remembered ? previous.failures : 0) + 1
  const delay = throttleDelay(failures, limits)
  return {
    failures,
    lastFailedAt: now,
    blockedUntil: delay === 0 ? null : new Date(now.getTime() + delay * 1000),
  }
}

/** Failures before this instant are forgotten at `now`. */
export function rememberedSince(now: Date): Date {
  return new Date(now.getTime() - memorySeconds * 1000)
}

/** Whole seconds from `now` until every counter allows the next try; 0 when it may be made now. */
export function secondsUntilNextTry(counters: ({ blockedUntil: Date | null } | null)[], now: Date): number {
  const waits = counters.map((counter) =>
    Math.ceil(((counter?.blockedUntil ?? now).getTime() - now.getTime()) / 1000),
  )
  return Math.max(0, ...waits)
}
