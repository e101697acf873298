import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Actor, proveActor } from '@/lib/auth/actor'
import { findLiveSession } from '@/lib/auth/live-session'
import { peerAddress } from '@/lib/auth/peer-address'
import { safePath } from '@/lib/auth/safe-path'
import { cookieName, readSessionToken } from '@/lib/auth/session-cookie'
import { isLocale } from '@/lib/i18n/locale'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import { readClock, workspaceZone } from '@/lib/time/clock'

/**
 * The actor with the names of their units, the instant, and what every page needs of the workspace: its thresholds, and labels that
 * administrators set.
 */
export type Found = { actor: Actor; units: Localized[]; now: Date } & Pick<Live, 'settings' | 'labels'>
type Live = NonNullable<Awaited<ReturnType<typeof findLiveSession>>>

/** Who sends this request, read from the database once per request; null without a live session. For actions and the words. */
export const findActor = cache(async (): Promise<Found | null> => {
  const now = readClock()
  const token = await readSessionToken((await cookies()).get(cookieName('session'))?.value)
  const session = token && (await findLiveSession(token.sid, now))
  if (!session || session.personId !== token.personId) return null
  const { person, settings, labels } = session
  const actor = proveActor({
    kind: 'person',
    id: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    unitIds: person.units.map((unit) => unit.unitId),
    seesAllUnits: person.seesAllUnits,
    locale: isLocale(person.locale) ? person.locale : null,
    timeZone: person.timeZone ?? workspaceZone(),
    signInSessionId: session.id,
    address: peerAddress(await headers()),
  })
  return { actor, units: person.units.map((unit) => fromColumns('name', unit)), now, settings, labels }
})

/** What is known of somebody who need not be signed in: where from and when. For the few doors that are open to everybody. */
export type Guest = { address: string | null; now: Date }

export async function findGuest(): Promise<Guest> {
  return { address: peerAddress(await headers()), now: readClock() }
}

/** The page that a form was sent from, as its browser says; empty where it does not. */
export async function sentFrom(): Promise<string> {
  return URL.parse((await headers()).get('referer') ?? '')?.pathname.slice(0, 200) ?? ''
}

/** For pages and export routes: the actor, or a redirect to the sign-in page that leads back to `path`. */
export async function requireActor(path = '/'): Promise<Found> {
  const found = await findActor()
  if (found) return found
  const back = safePath(path)
  redirect(back === '/' ? '/sign-in' : `/sign-in?callbackUrl=${encodeURIComponent(back)}`)
}
