import type { Actor } from '@/lib/auth/actor'
import { type LookAhead, type RecentChange, recentChanges, recentDays } from '@/lib/commitments/rules'
import { conversionsPart } from '@/lib/conversions/queries'
import { type Db, db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { whileUnchanged } from '@/lib/db/unchanged'
import { disciplinesPart } from '@/lib/disciplines/queries'
import { lookAheadNames, numberFilters } from '@/lib/front-page/rules'
import { dueDaysPart } from '@/lib/outlook/queries'
import type { Narrowing } from '@/lib/overview/schema'
import { visible } from '@/lib/overview/scope'
import { isAsPicked, picksPart, readPicked, toPicked } from '@/lib/picks/queries'
import { attentionPick, changePick, duePick, type Pick } from '@/lib/picks/scope'
import type { Reading } from '@/lib/settings/queries'
import { type TrendDay, trendPart } from '@/lib/snapshots/queries'
import { sameWeekPart } from '@/lib/standings/queries'
import { countsPart, movesPart, partnersPart, unitsPart } from '@/lib/tallies/queries'
import { workspaceZone } from '@/lib/time/clock'

type PickName = 'attention' | `due.${LookAhead}` | `changed.${RecentChange}`

/** Items that the page names of each list; the rest is one link away. */
const shown = { attention: 12, due: 8, changed: 3 }
const lists = Object.fromEntries([
  ['attention', attentionPick(shown.attention)],
  ...lookAheadNames.map((of): [PickName, Pick] => [`due.${of}`, duePick(of, shown.due)]),
  ...recentChanges.map((of): [PickName, Pick] => [`changed.${of}`, changePick(of, shown.changed)]),
]) as Record<PickName, Pick>
/** Eight weeks up to today. */
const trendDays = 57

/**
 * How things stand for an actor, all of one moment: every number with the list behind it, and the items that the page names.
 * Narrowed, every number and the list behind it are. Whatever is counted stands in one statement, as a part of its noun; it is
 * counted once for all who see the same, until something is written or the last week has something else in it.
 */
export async function readFrontPage(actor: Actor, reading: Reading, narrowing: Narrowing = {}) {
  const { today, since, settings } = reading
  const { text, values } = visible(actor)
  const key = JSON.stringify([text, values, narrowing, today, settings, workspaceZone()])
  const { found, rows, ...counted } = await whileUnchanged(key, since, () =>
    readAll(actor, reading, narrowing),
  )
  const picked = toPicked(actor, reading, lists, found, rows)
  return { ...counted, picked, weekAgo: aWeekAgo(counted.trend, narrowing) }
}

/** If an item that was picked has changed before it was read, all is read again as of one moment. */
async function readAll(actor: Actor, reading: Reading, narrowing: Narrowing) {
  const all = await readFrom(db(), actor, reading, narrowing)
  if (isAsPicked(all.value.found, all.value.rows)) return all
  return db().$transaction((tx) => readFrom(tx, actor, reading, narrowing), {
    isolationLevel: 'RepeatableRead',
  })
}

async function readFrom(from: Db, actor: Actor, reading: Reading, narrowing: Narrowing) {
  const { sameWeek, ...counted } = await readTogether(
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
      sameWeek: sameWeekPart(reading),
    },
    from,
  )
  return { value: { ...counted, rows: await readPicked(counted.found, from) }, ...sameWeek }
}

/**
 * How it was a week ago. The trend of a unit is of what it led on the day, confirmed or only proposed, which its numbers of today
 * are not compared with.
 */
function aWeekAgo(trend: TrendDay[], narrowing: Narrowing) {
  return narrowing.unit ? null : (trend.at(-1 - recentDays)?.counts ?? null)
}

export type FrontPage = Awaited<ReturnType<typeof readFrontPage>>
