import type { Actor } from '@/lib/auth/actor'
import { type LookAhead, type RecentChange, recentChanges, recentDays } from '@/lib/commitments/rules'
import { conversionsPart } from '@/lib/conversions/queries'
import { type Db, db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { disciplinesPart } from '@/lib/disciplines/queries'
import { lookAheadNames, numberFilters } from '@/lib/front-page/rules'
import { dueDaysPart } from '@/lib/outlook/queries'
import type { Narrowing } from '@/lib/overview/schema'
import { picksPart, readPicked } from '@/lib/picks/queries'
import { attentionPick, changePick, duePick, type Pick } from '@/lib/picks/scope'
import type { Reading } from '@/lib/settings/queries'
import { type TrendDay, trendPart } from '@/lib/snapshots/queries'
import { countsPart, movesPart, partnersPart, unitsPart } from '@/lib/tallies/queries'

type PickName = 'attention' | `due.${LookAhead}` | `changed.${RecentChange}`

/** Items that the page names of each list; the rest is one link away. */
const shown = { attention: 12, due: 8, changed: 3 }
/** Eight weeks up to today. */
const trendDays = 57

/**
 * How things stand for an actor, all of one moment: every number with the list behind it, and the items that the page names.
 * Narrowed, every number and the list behind it are. Whatever is counted stands in one statement, as a part of its noun.
 */
export function readFrontPage(actor: Actor, reading: Reading, narrowing: Narrowing = {}) {
  return db().$transaction((tx) => readAll(actor, reading, narrowing, tx), {
    isolationLevel: 'RepeatableRead',
  })
}

async function readAll(actor: Actor, reading: Reading, narrowing: Narrowing, tx: Db) {
  const lists = picks()
  const { found, ...counted } = await readTogether(
    {
      numbers: countsPart(actor, reading, numberFilters, narrowing),
      found: picksPart(actor, reading, lists, narrowing),
      dueDays: dueDaysPart(actor, reading, narrowing),
      partners: partnersPart(actor, reading, narrowing),
      units: unitsPart(actor, reading, narrowing),
      disciplines: disciplinesPart(actor, reading, narrowing),
      conversions: conversionsPart(actor, reading, narrowing),
      moves: movesPart(actor, reading, narrowing),
      trend: trendPart(actor, narrowing, reading, trendDays),
    },
    tx,
  )
  const picked = await readPicked(actor, reading, lists, found, tx)
  return { ...counted, picked, weekAgo: aWeekAgo(counted.trend, narrowing) }
}

/**
 * How it was a week ago. The trend of a unit is of what it led on the day, confirmed or only proposed, which its numbers of today
 * are not compared with.
 */
function aWeekAgo(trend: TrendDay[], narrowing: Narrowing) {
  return narrowing.unit ? null : (trend.at(-1 - recentDays)?.counts ?? null)
}

export type FrontPage = Awaited<ReturnType<typeof readAll>>

function picks() {
  const named: [PickName, Pick][] = [
    ['attention', attentionPick(shown.attention)],
    ...lookAheadNames.map((of): [PickName, Pick] => [`due.${of}`, duePick(of, shown.due)]),
    ...recentChanges.map((of): [PickName, Pick] => [`changed.${of}`, changePick(of, shown.changed)]),
  ]
  return Object.fromEntries(named) as Record<PickName, Pick>
}
