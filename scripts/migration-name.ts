import type { Migration } from './migrations'
import { Refusal } from './refusal'

/** The name of the next migration: its time in UTC, later than all before it, and what it does. */
export function nextMigrationName(wish: string, existing: Pick<Migration, 'name'>[], now: Date): string {
  if (!/^[a-z][a-z0-9_]{1,60}$/.test(wish)) {
    throw new Refusal(
      `NAME: expected small letters, digits and underscores such as visit_places, got "${wish}": npm run db:migration NAME`,
    )
  }
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14)
  const last =
    existing
      .map(({ name }) => name.slice(0, 14))
      .sort()
      .at(-1) ?? ''
  return `${time > last ? time : Number(last) + 1}_${wish}`
}
