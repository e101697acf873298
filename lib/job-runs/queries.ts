import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { countOf, type FailureReason, failureReason, secondsOf } from '@/lib/job-runs/rules'
import { type JobName, jobNames, type Schedule, scheduleOf } from '@/lib/jobs/catalogue'
import { nextRunOf } from '@/lib/jobs/enqueue'
import { canEditSettings } from '@/lib/settings/policy'
import { workspaceZone } from '@/lib/time/clock'

/** A run that is over. */
export type EndedRun = {
  id: string
  endedAt: Date
  seconds: number
  /** How many rows it has dealt with, of one that is done. */
  count: number | null
  /** Of one that has failed. */
  failure: FailureReason | null
}

export type JobItem = {
  name: JobName
  schedule: Schedule | null
  nextAt: Date | null
  /** Since when a run is under way. */
  runningSince: Date | null
  /** From when on the next run may begin, and why the last try of it failed. */
  waiting: { from: Date; failure: FailureReason | null } | null
  last: EndedRun | null
}

export type FailedRun = EndedRun & { name: JobName; failure: FailureReason }

type Row = {
  id: string
  name: JobName
  state: 'created' | 'retry' | 'active' | 'completed' | 'failed'
  from: Date
  startedAt: Date | null
  endedAt: Date | null
  output: unknown
}

/** The jobs, how their last runs went and what has failed, and when a worker was last alive; null for all but administrators. */
export async function findJobs(actor: Actor, now: Date) {
  if (!canEditSettings(actor)) return null
  const [rows, worker] = await Promise.all([readRuns(), readWorker()])
  const failures = rows.filter(({ state }) => state === 'failed').map(toFailed)
  return {
    worker,
    jobs: jobNames.map((name) =>
      toItem(
        name,
        rows.filter((row) => row.name === name),
        now,
      ),
    ),
    failures: failures.sort((a, b) => b.endedAt.getTime() - a.endedAt.getTime()),
  }
}

/** Of each job what waits or runs, the last that is done, and the latest that have failed. */
function readRuns(): Promise<Row[]> {
  return db().$queryRaw<Row[]>`
    WITH run AS (
      SELECT id::text, name, state::text, start_after AS "from", started_on AS "startedAt", completed_on AS "endedAt", output,
        row_number() OVER (PARTITION BY name, state ORDER BY completed_on DESC NULLS LAST, created_on) AS place
      FROM pgboss.job WHERE name = ANY (${jobNames}) AND state <> 'cancelled'
    )
    SELECT id, name, state, "from", "startedAt", "endedAt", output FROM run
    WHERE place <= CASE state WHEN 'failed' THEN 5 ELSE 1 END`
}

/** By the clock of the database alone, since that is what workers are seen by. */
async function readWorker(): Promise<{ isAlive: boolean; seenAt: Date | null }> {
  const [row] = await db().$queryRaw<{ isAlive: boolean; seenAt: Date | null }[]>`
    SELECT coalesce(bool_or(stopped_on IS NULL AND heartbeat_on > now() - interval '5 minutes'), false) AS "isAlive",
      max(heartbeat_on) AS "seenAt"
    FROM pgboss.instance WHERE name = 'worker'`
  return row ?? { isAlive: false, seenAt: null }
}

function toItem(name: JobName, rows: readonly Row[], now: Date): JobItem {
  const waiting = rows.find(({ state }) => state === 'created' || state === 'retry')
  const ended = rows.filter(({ endedAt, state }) => endedAt && (state === 'completed' || state === 'failed'))
  const [last] = ended.map(toEnded).sort((a, b) => b.endedAt.getTime() - a.endedAt.getTime())
  return {
    name,
    schedule: scheduleOf(name) ?? null,
    nextAt: nextRunOf(name, now, workspaceZone()),
    runningSince: rows.find(({ state }) => state === 'active')?.startedAt ?? null,
    waiting: waiting ? { from: waiting.from, failure: failureReason(waiting.output) } : null,
    last: last ?? null,
  }
}

function toEnded({ id, from, state, startedAt, endedAt, output }: Row): EndedRun {
  const end = endedAt ?? from
  const failed = state === 'failed'
  return {
    id,
    endedAt: end,
    seconds: secondsOf(startedAt ?? end, end),
    count: failed ? null : countOf(output),
    failure: failed ? (failureReason(output) ?? { kind: 'stopped' }) : null,
  }
}

function toFailed(row: Row): FailedRun {
  const ended = toEnded(row)
  return { ...ended, name: row.name, failure: ended.failure ?? { kind: 'stopped' } }
}

/** Whether the page of the jobs is there for an actor. */
export function maySeeJobs(actor: Actor): boolean {
  return canEditSettings(actor)
}
