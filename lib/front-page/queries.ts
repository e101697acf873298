import type { Actor } from '@/lib/auth/actor'
import { type LookAhead, type RecentChange, recentChanges } from '@/lib/commitments/rules'
import { type Db, db } from '@/lib/db/client'
import { lookAheadNames, numberFilters } from '@/lib/front-page/rules'
import { listDueDays } from '@/lib/outlook/queries'
import { pickItems } from '@/lib/picks/queries'
import { attentionPick, changePick, duePick, type Pick } from '@/lib/picks/scope'
import type { Reading } from '@/lib/settings/queries'
import { countEach, tallyPartners, tallyUnits } from '@/lib/tallies/queries'

type PickName = 'attention' | `due.${LookAhead}` | `changed.${RecentChange}`

/** Items that the page names of each list; the rest is one link away. */
const shown = { attention: 12, due: 8, changed: 3 }

/**
 * How things stand for an actor, all of one moment: every number with the list behind it, and the items that the page names.
 * The number of statements does not grow with the items.
 */
export function readFrontPage(actor: Actor, reading: Reading) {
  return db().$transaction((tx) => readAll(actor, reading, tx), { isolationLevel: 'RepeatableRead' })
}

async function readAll(actor: Actor, reading: Reading, tx: Db) {
  const numbers = await countEach(actor, reading, numberFilters, tx)
  const picked = await pickItems(actor, reading, picks(reading), tx)
  return {
    numbers,
    picked,
    dueDays: await listDueDays(actor, reading, tx),
    partners: await tallyPartners(actor, reading, tx),
    units: await tallyUnits(actor, reading, tx),
  }
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
