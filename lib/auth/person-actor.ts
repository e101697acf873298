import { type Actor, proveActor } from '@/lib/auth/actor'
import type { Label } from '@/lib/auth/live-session'
import { type Db, db } from '@/lib/db/client'
import { isLocale } from '@/lib/i18n/locale'
import { workspaceZone } from '@/lib/time/clock'

/** Somebody as a request of theirs would find them now, with the labels of the workspace. */
export type FoundPerson = { actor: Actor; labels: Label[] }

/** For what is done in somebody's place while they are away: who they are and where they belong now; null once deactivated. */
export async function findPersonActor(personId: string, from: Db = db()): Promise<FoundPerson | null> {
  const person = await from.person.findUnique({
    where: { id: personId, deactivatedAt: null },
    select: {
      id: true,
      name: true,
      email: true,
      role: true,
      seesAllUnits: true,
      locale: true,
      timeZone: true,
      units: { select: { unitId: true } },
    },
  })
  if (!person) return null
  const { units, locale, timeZone, ...facts } = person
  const actor = proveActor({
    ...facts,
    kind: 'person',
    unitIds: units.map(({ unitId }) => unitId),
    locale: isLocale(locale) ? locale : null,
    timeZone: timeZone ?? workspaceZone(),
    signInSessionId: null,
    address: null,
  })
  const entries = await from.listEntry.findMany({
    orderBy: [{ list: 'asc' }, { position: 'asc' }, { key: 'asc' }],
  })
  const labels = entries.map(({ list, key, labelEn: en, labelZh: zh, labelDe: de, retiredAt }) => ({
    ...{ list, key, en, zh, de },
    retired: retiredAt !== null,
  }))
  return { actor, labels }
}
