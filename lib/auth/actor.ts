import type { Locale } from '@/lib/i18n/locale'

export const roles = ['administrator', 'manager', 'staff', 'viewer'] as const
export type Role = (typeof roles)[number]

declare const proven: unique symbol

/** Who acts, as read from the database on this request. Only `lib/auth`, the demo's teller and `lib/testing` make one. */
export type Actor = {
  readonly [proven]: true
  readonly kind: 'person' | 'system'
  /** The person's id; the system's actor has none and therefore can author nothing. */
  readonly id: string | null
  readonly name: string
  readonly email: string | null
  readonly role: Role
  readonly unitIds: readonly string[]
  /** A viewer of all units; for other roles without meaning. */
  readonly seesAllUnits: boolean
  readonly locale: Locale | null
  /** IANA zone in which instants are shown to this person. */
  readonly timeZone: string
  readonly signInSessionId: string | null
  readonly address: string | null
}

export type ActorFacts = Omit<Actor, typeof proven>

/** Brands facts that were just read from the database. For `lib/auth/session.ts`, the demo's teller and `lib/testing` only. */
export function proveActor(facts: ActorFacts): Actor {
  return facts as Actor
}

/** The actor of seed, jobs and command-line commands; `reason` becomes the name in the history. */
export function systemActor(reason: string): Actor {
  return proveActor({
    kind: 'system',
    id: null,
    name: reason,
    email: null,
    role: 'administrator',
    unitIds: [],
    seesAllUnits: false,
    locale: null,
    timeZone: 'UTC',
    signInSessionId: null,
    address: null,
  })
}
