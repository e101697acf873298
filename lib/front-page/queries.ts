import type { Actor } from '@/lib/auth/actor'
import { type LookAhead, type RecentChange, recentChanges, recentDays } from '@/lib/commitments/rules'
import { type Db, db } from '@/lib/db/client'
import { lookAheadNames, numberFilters } from '@/lib/front-page/rules'
import { listDueDays } from '@/lib/outlook/queries'
import type { Narrowing } from '@/lib/overview/schema'
import { pickItems } from '@/lib/picks/queries'
import { attentionPick, changePick, duePick, type Pick } from '@/lib/picks/scope'
import type { Reading } from '@/lib/settings/queries'
import { listTrend } from '@/lib/snapshots/queries'
import { countEach, tallyMoves, tallyPartners, tallyUnits } from '@/lib/tallies/queries'

type PickName = 'attention' | `due.${LookAhead}` | `changed.${RecentChange}`

/** Items that the page names of each list; the rest is one link away. */
const shown = { attention: 12, due: 8, changed: 3 }
const trendDays = 57

/**
 * How things stand for an actor, all of one moment: every number with the list behind it, and the items that the page names.
 * Narrowed, every number and the list behind it are. The number of statements does not grow with the items.
 */
export function readFrontPage(actor: Actor, reading: Reading, narrowing: Narrowing = {}) {
  return db().$transaction((tx) => readAll(actor, reading, narrowing, tx), {
    isolationLevel: 'RepeatableRead',
  })
}

async function readAll(actor: Actor, reading: Reading, narrowing: Narrowing, tx: Db) {
  const numbers = await countEach(actor, reading, numberFilters, narrowing, tx)
  const picked = await pickItems(actor, reading, picks(reading), narrowing, tx)
  return {
    numbers,
    picked,
    dueDays: await listDueDays(actor, reading, narrowing, tx),
    partners: await tallyPartners(actor, reading, narrowing, tx),
    units: await tallyUnits(actor, reading, narrowing, tx),
    moves: await tallyMoves(actor, reading, narrowing, tx),
    ...(await readTrend(actor, reading, narrowing, tx)),
  }
}

/**
 * The noted days of eight weeks up to today, and how it was a week ago. The trend of a unit is of what it led on the day, confirmed or
 * only proposed, which its numbers of today are not compared with.
 */
async function readTrend(actor: Actor, reading: Reading, narrowing: Narrowing, tx: Db) {
  const trend = await listTrend(actor, narrowing, reading, trendDays, tx)
  const weekAgo = narrowing.unit ? undefined : trend.at(-1 - recentDays)?.counts
  return { trend, weekAgo: weekAgo ?? null }
}

export type FrontPage = Awaited<ReturnType<typeof readAll>>

function picks(reading: Reading) {
  const named: [PickName, Pick][] = [
    ['attention', attentionPick(reading, shown.attention)],
    ...lookAheadNames.map((of): [PickName, Pick] => [`due.${of}`, duePick(of, shown.due)]),
    ...recentChanges.map((of): [PickName, Pick] => [`changed.${of}`, changePick(of, shown.changed)]),
  ]
  return Object.fromEntries(named) as Record<PickName, Pick>
}
