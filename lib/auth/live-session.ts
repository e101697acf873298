import { absoluteSeconds, idleSeconds } from '@/lib/auth/session-cookie'
import { hashSid } from '@/lib/auth/sid'
import { db } from '@/lib/db/client'
import type { Columns } from '@/lib/i18n/localized'
import type { ListName, Person, Setting } from '@/prisma/generated/client'

/** The last sight of a session is written at most this often, in milliseconds, so that reading pages rarely writes. */
const touchEvery = 60_000

/** An entry of a list that administrators edit, as far as it changes the words of a page. */
export type Label = { list: ListName; key: string; en: string; zh: string; de: string; retired: boolean }

type LiveSession = {
  id: string
  personId: string
  startedAt: Date
  lastSeenAt: Date
  person: Pick<Person, 'id' | 'name' | 'email' | 'role' | 'seesAllUnits' | 'locale' | 'timeZone'> & {
    deactivated: boolean
    units: ({ unitId: string } & Columns<'name'>)[]
  }
  /** The thresholds of the workspace. */
  settings: Omit<Setting, 'id'>
  labels: Label[]
}

/**
 * The session of a sid with its person and units, and with what every page needs of the workspace, in one statement; null when
 * it is unknown, past its idle or absolute limit at `now`, or when its person is deactivated. The limits are those of the row,
 * so refreshing a cookie cannot extend them.
 */
export async function findLiveSession(sid: string, now: Date): Promise<LiveSession | null> {
  const [session] = await db().$queryRaw<LiveSession[]>`
    SELECT /* planned once */ s.id, s.person_id AS "personId", s.started_at AS "startedAt", s.last_seen_at AS "lastSeenAt",
      json_build_object(
        'id', p.id, 'name', p.name, 'email', p.email, 'role', p.role, 'seesAllUnits', p.sees_all_units,
        'locale', p.locale, 'timeZone', p.time_zone, 'deactivated', p.deactivated_at IS NOT NULL,
        'units', (SELECT coalesce(json_agg(json_build_object('unitId', u.id, 'nameEn', u.name_en, 'nameZh', u.name_zh, 'nameDe', u.name_de) ORDER BY u.id), '[]')
          FROM person_unit m JOIN unit u ON u.id = m.unit_id WHERE m.person_id = p.id)
      ) AS person,
      json_build_object(
        'dueSoonDays', t.due_soon_days, 'cadenceDays', t.cadence_days,
        'noProgressInvestmentDays', t.no_progress_investment_days,
        'noProgressCooperationDays', t.no_progress_cooperation_days,
        'waitingForPartnerDays', t.waiting_for_partner_days, 'stepMissingDays', t.step_missing_days,
        'proposedSignedDays', t.proposed_signed_days, 'proposedIntentionDays', t.proposed_intention_days,
        'proposedTalkingPointDays', t.proposed_talking_point_days,
        'uploadLimitMegabytes', t.upload_limit_megabytes, 'weeklyDueWeekday', t.weekly_due_weekday, 'version', t.version
      ) AS settings,
      (SELECT coalesce(json_agg(json_build_object('list', l.list, 'key', l.key, 'en', l.label_en, 'zh', l.label_zh, 'de', l.label_de, 'retired', l.retired_at IS NOT NULL) ORDER BY l.position, l.key), '[]') FROM list_entry l) AS labels
    FROM sign_in_session s JOIN person p ON p.id = s.person_id CROSS JOIN setting t
    WHERE s.sid_hash = ${hashSid(sid)}`
  if (!session || session.person.deactivated || !isWithinLimits(session, now)) return null
  if (now.getTime() - session.lastSeenAt.getTime() > touchEvery) {
    await db().signInSession.updateMany({ where: { id: session.id }, data: { lastSeenAt: now } })
  }
  return session
}

/** Whether a session that started and was last seen at these instants still lives at `now`. */
export function isWithinLimits(session: { startedAt: Date; lastSeenAt: Date }, now: Date): boolean {
  const idle = (now.getTime() - session.lastSeenAt.getTime()) / 1000
  const age = (now.getTime() - session.startedAt.getTime()) / 1000
  return idle <= idleSeconds && age <= absoluteSeconds
}
