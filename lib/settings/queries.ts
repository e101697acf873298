import { describeEvent } from '@/lib/audit/describe'
import type { Actor } from '@/lib/auth/actor'
import { type Db, db } from '@/lib/db/client'
import type { TheirChanges } from '@/lib/forms/form-state'
import { canEditSettings, canSeeSettings } from '@/lib/settings/policy'
import type { Settings } from '@/lib/settings/rules'
import { type CalendarDate, today } from '@/lib/time/calendar-date'
import { workspaceZone } from '@/lib/time/clock'
import { Prisma, type Setting } from '@/prisma/generated/client'

/** What lights, clocks and counts are read against: the day in the workspace's zone, the instant a week ago, and the thresholds. */
export type Reading = { today: CalendarDate; since: Date; settings: Settings }

/** The thresholds as they are stored; whoever asks for a page gets them with its session. */
export type StoredSettings = Omit<Setting, 'id'>

const minute = 60 * 1000
const week = 7 * 24 * 60 * minute

/** The day at an instant, in the workspace's zone. */
export function todayAt(now: Date): CalendarDate {
  return today(now, workspaceZone())
}

/**
 * The reading at an instant with these thresholds. The last week begins with a whole minute: all who ask within it ask the same, and
 * what is counted for one stands for the others until something is written.
 */
export function readingWith(now: Date, settings: Settings): Reading {
  const since = new Date(Math.floor(now.getTime() / minute) * minute - week)
  return { today: todayAt(now), since, settings }
}

/** The reading of a page, with the thresholds that came with its session. */
export function readingOf(now: Date, stored: StoredSettings): Reading {
  return readingWith(now, toSettings(stored))
}

/** The reading of a command: the thresholds are read in its own transaction. */
export async function readReading(now: Date, from: Db = db()): Promise<Reading> {
  return readingOf(now, await readSettings(from))
}

/** The thresholds as the one row of a statement, which may read something else besides. */
export const storedSettings = Prisma.sql`
  SELECT due_soon_days AS "dueSoonDays", cadence_days AS "cadenceDays",
    no_progress_investment_days AS "noProgressInvestmentDays",
    no_progress_cooperation_days AS "noProgressCooperationDays",
    waiting_for_partner_days AS "waitingForPartnerDays", step_missing_days AS "stepMissingDays",
    proposed_signed_days AS "proposedSignedDays", proposed_intention_days AS "proposedIntentionDays",
    proposed_talking_point_days AS "proposedTalkingPointDays",
    upload_limit_megabytes AS "uploadLimitMegabytes", weekly_due_weekday AS "weeklyDueWeekday", version
  FROM setting`

/** The thresholds as they are stored, with the version that a change of them names. */
export async function readSettings(from: Db = db()): Promise<StoredSettings> {
  const [stored] = await from.$queryRaw<StoredSettings[]>(storedSettings)
  if (!stored) throw new Error('There are no settings.')
  return stored
}

/** The stored thresholds as rules ask for them. */
export function toSettings(stored: Omit<StoredSettings, 'version'>): Settings {
  return {
    dueSoonDays: stored.dueSoonDays,
    cadenceDays: stored.cadenceDays,
    noProgressDays: {
      investment: stored.noProgressInvestmentDays,
      cooperation: stored.noProgressCooperationDays,
    },
    waitingForPartnerDays: stored.waitingForPartnerDays,
    stepMissingDays: stored.stepMissingDays,
    proposedDeadlineDays: {
      signed: stored.proposedSignedDays,
      intention: stored.proposedIntentionDays,
      talkingPoint: stored.proposedTalkingPointDays,
    },
    uploadLimitMegabytes: stored.uploadLimitMegabytes,
    weeklyDueWeekday: stored.weeklyDueWeekday,
  }
}

/** The thresholds for the page that shows them, with what the actor may do; null for those who may not read them. */
export async function findSettings(actor: Actor) {
  if (!canSeeSettings(actor)) return null
  return { ...(await readSettings()), can: { edit: canEditSettings(actor) } }
}

/** How the thresholds stand now, for the answer to a conflict (CC-2); null when they are as they were. */
export async function findSettingsChanges(actor: Actor, version: number): Promise<TheirChanges | null> {
  if (!canEditSettings(actor)) return null
  const stored = await readSettings()
  if (stored.version === version) return null
  const last = await db().auditEvent.findFirst({
    where: { action: 'settings.changed' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { action: true, actorName: true, before: true, after: true },
  })
  if (!last) return null
  return { version: stored.version, by: last.actorName, changes: describeEvent(last).changes }
}

/** Whether thresholds, lists and holidays are there for an actor. */
export function maySeeSettings(actor: Actor): boolean {
  return canSeeSettings(actor)
}
