const minute = 60_000

/** How long a link works: a week for the first password, half an hour for a new one in the place of one that works (AU-4). */
export function invitationEnd(hasPassword: boolean, now: Date): Date {
  return new Date(now.getTime() + (hasPassword ? 30 * minute : 7 * 24 * 60 * minute))
}

/** The path of the page behind a link. */
export function invitationPath(token: string): string {
  return `/invitation/${token}`
}
