import { recordEvent } from '@/lib/audit/record'
import { systemActor } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { db } from '@/lib/db/client'
import { asOneTransaction, transaction } from '@/lib/db/transaction'
import { addFirstAdministrator } from '@/lib/people/commands'
import { addFirstAdministratorSchema } from '@/lib/people/schema'
import { todayAt } from '@/lib/settings/queries'
import { takeSnapshot } from '@/lib/snapshots/commands'
import type { CalendarDate } from '@/lib/time/calendar-date'
import { addUnit } from '@/lib/units/commands'
import { addUnitSchema } from '@/lib/units/schema'
import { latestPastYear } from '@/lib/visits/rules'
import { warmPress } from '@/prisma/demo/briefing-deeds'
import { beginsDaysAgo, dayIn, instantsOf, leastDaysSinceVisit } from '@/prisma/demo/days'
import { tellItemDeed } from '@/prisma/demo/item-deeds'
import { people, units } from '@/prisma/demo/people'
import type { PersonKey, ToldBeat } from '@/prisma/demo/shape'
import { itemStories, story } from '@/prisma/demo/story/story'
import { tellDeed } from '@/prisma/demo/workspace-deeds'
import { actorNamed, type World } from '@/prisma/demo/world'
import { recordHolidayLists } from '@/prisma/seed/holidays'
import { recordVisitToGermany } from '@/prisma/seed/record-visit'
import { visit } from '@/prisma/seed/visit-germany/visit'

type TellInput = { now: Date; passwords: Record<PersonKey, string> }
/** A database with records of somebody’s own, into which no story may be told. */
export class NoDemoError extends Error {
  override readonly name = 'NoDemoError'
}

/** Who acts where the story names nobody. */
const system = systemActor('demo')
const dayLength = 24 * 60 * 60 * 1000

/**
 * Records the first visit in an empty database and tells what became of it in the four months before `now`, through the
 * commands that people use, all or nothing; at the end of each day of the story it is noted how everything stands. The same `now` gives the same rows. A database in which it was told is left alone.
 *
 * @returns whether it was told now, and the last day of the story that is there
 * @throws NoDemoError in a database that holds records of somebody's own
 */
export async function tellDemo({
  now,
  passwords,
}: TellInput): Promise<{ told: boolean; until: CalendarDate }> {
  const earlier = await findTelling()
  if (earlier) return { told: false, until: earlier }
  if ((await db().visit.count()) + (await db().person.count()) > 0)
    throw new NoDemoError('The database holds records that are no demo')
  const adminHash = await hashPassword(passwords.lin)
  await warmPress()
  await asOneTransaction(async () => {
    // Files of a briefing are made within it: on a busy machine for longer than a transaction may rest.
    await transaction((tx) => tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '2min'`)
    const [first, ...instants] = instantsOf([beginsDaysAgo, ...story.map(({ daysAgo }) => daysAgo)], now)
    if (!first) return
    const world = await begin(now, first, adminHash, passwords)
    for (const [index, beat] of story.entries()) {
      const at = instants[index] ?? first
      const next = instants[index + 1]
      await tell(world, beat, at)
      if (!next || todayAt(next) !== todayAt(at)) await takeSnapshot(system, at)
    }
  })
  return { told: true, until: todayAt(now) }
}

/** The last day of the story in this database, or null where nobody has told one. */
export async function findTelling(): Promise<CalendarDate | null> {
  const event = await db().auditEvent.findFirst({ where: { action: 'demo.told' }, select: { after: true } })
  return ((event?.after ?? {}) as { endsOn?: CalendarDate }).endsOn ?? null
}

/** What is there before anybody acts: the mark of the demo, the visit office with its administrator, the visit. */
async function begin(
  now: Date,
  at: Date,
  passwordHash: string,
  passwords: Record<PersonKey, string>,
): Promise<World> {
  const today = todayAt(now)
  await transaction((tx) =>
    recordEvent(tx, system, at, {}, { action: 'demo.told', before: {}, after: { endsOn: today } }),
  )
  const office = await addUnit(system, addUnitSchema.parse({ name: units.office }), at)
  const { name, email } = people.lin
  const administrator = addFirstAdministratorSchema.parse({ email, name, passwordHash, unitId: office })
  await addFirstAdministrator(system, administrator, at)
  const before = new Date(now.getTime() - (leastDaysSinceVisit - 1) * dayLength)
  const year = latestPastYear(visit.endsOn, before, visit.timeZone)
  const recorded = await recordVisitToGermany(system, year, office, at, (key) => {
    const { dueIn, restricted } = itemStories.find(({ item }) => item === key) ?? {}
    return {
      ...(dueIn !== undefined && { deadline: { dueOn: dayIn(today, dueIn), basis: 'proposed' as const } }),
      ...(restricted && { confidentiality: 'restricted' as const }),
    }
  })
  await recordHolidayLists(system, at)
  const unitIds = new Map([['office' as const, office]])
  return { today, passwords, recorded, unitIds, tokens: new Map(), entered: new Map() }
}

async function tell(world: World, beat: ToldBeat, at: Date): Promise<void> {
  const actor = await actorNamed(beat.by)
  if ('item' in beat) await tellItemDeed(world, actor, beat, at)
  else await tellDeed(world, actor, beat, at)
}
