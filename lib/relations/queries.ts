import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { visibleDocuments } from '@/lib/documents/scope'
import { fromColumns } from '@/lib/i18n/localized'

/**
 * What a partner and we have with each other across visits, as far as an actor may know: its items by the visit that they come
 * from, latest first, when one of them was last reported on, and how many documents they hold. Archived items count nowhere.
 */
export async function readRelation(actor: Actor, partnerKey: string) {
  const rows = await db().commitment.findMany({
    where: {
      AND: [
        visibleCommitments(actor),
        { archivedAt: null, partners: { some: { partner: { key: partnerKey } } } },
      ],
    },
    select: {
      state: true,
      lastUpdateAt: true,
      visit: { select: { key: true, startsOn: true, titleEn: true, titleZh: true, titleDe: true } },
      _count: { select: { documents: { where: { AND: [visibleDocuments(actor), { archivedAt: null }] } } } },
    },
    orderBy: [{ visit: { startsOn: 'desc' } }, { number: 'asc' }],
  })
  return {
    visits: [...Map.groupBy(rows, ({ visit }) => visit.key)].flatMap(([key, items]) =>
      items.slice(0, 1).map(({ visit }) => ({
        key,
        title: fromColumns('title', visit),
        startsOn: fromDateColumn(visit.startsOn),
        all: items.length,
        open: items.filter(({ state }) => state === 'open' || state === 'suspended').length,
      })),
    ),
    lastUpdateAt: latestOf(rows.map(({ lastUpdateAt }) => lastUpdateAt)),
    documents: rows.reduce((sum, { _count }) => sum + _count.documents, 0),
  }
}

export type Relation = Awaited<ReturnType<typeof readRelation>>

function latestOf(instants: readonly (Date | null)[]): Date | null {
  const times = instants.flatMap((instant) => (instant ? [instant.getTime()] : []))
  return instants.find((instant) => instant?.getTime() === Math.max(...times)) ?? null
}
