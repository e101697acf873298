import { z } from 'zod'

/** When a job runs by itself, in the workspace's zone. */
export type Schedule = { every: 'day'; hour: number; minute: number } | { every: 'hour'; minute: number }

type Definition = {
  /** Ids and dates, never what a record says: the handler reads that when it runs. */
  payload: z.ZodObject
  schedule?: Schedule
  /** How often a run that failed is tried again, each time after a longer wait. */
  retryLimit: number
  /** For how long a run belongs to the worker that has claimed it: after that it is taken for dead and runs again. */
  leaseSeconds: number
  /** Taken for dead after so long without a sign of life, for what has a lease that nobody would wait for. */
  heartbeatSeconds?: number
}

const nothing = z.strictObject({})

/**
 * Every job, by its name. Its handler stands in `scripts/job-handlers.ts`. Of each only one waits or runs at a time, or one for
 * each key that it is enqueued with.
 */
export const jobs = {
  // As the day begins; a machine that was off then notes the day when it comes up.
  'snapshot.nightly': {
    payload: nothing,
    schedule: { every: 'day', hour: 0, minute: 10 },
    retryLimit: 5,
    leaseSeconds: 300,
  },
  'history.seal': {
    payload: nothing,
    schedule: { every: 'hour', minute: 17 },
    retryLimit: 2,
    leaseSeconds: 600,
  },
  // Whoever asked for the file waits for it, so a worker that dies is noticed long before its lease is over.
  'export.make': {
    payload: z.strictObject({ exportId: z.uuid() }),
    retryLimit: 2,
    leaseSeconds: 1_800,
    heartbeatSeconds: 60,
  },
  'export.expire': {
    payload: nothing,
    schedule: { every: 'hour', minute: 37 },
    retryLimit: 2,
    leaseSeconds: 300,
  },
  'session.expire': {
    payload: nothing,
    schedule: { every: 'day', hour: 3, minute: 40 },
    retryLimit: 2,
    leaseSeconds: 120,
  },
} as const satisfies Record<string, Definition>

export type JobName = keyof typeof jobs
export type Payload<Name extends JobName> = z.output<(typeof jobs)[Name]['payload']>

export const jobNames = Object.keys(jobs) as JobName[]

/** The jobs that run by themselves; they need no payload, so that a person may start them as well. */
export type ScheduledJob = {
  [Name in JobName]: (typeof jobs)[Name] extends { schedule: Schedule } ? Name : never
}[JobName]
export const scheduledJobs = jobNames.filter(scheduleOf) as ScheduledJob[]

/** Whether this version of the product knows a job of this name. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobs, name)
}

/** When a job runs by itself; absent for one that only runs when it is asked for. */
export function scheduleOf(name: JobName): Schedule | undefined {
  return (jobs[name] as Definition).schedule
}

/** The schedule as pg-boss reads it. */
export function cronOf(schedule: Schedule): string {
  return `${schedule.minute} ${schedule.every === 'day' ? schedule.hour : '*'} * * *`
}

const days = 24 * 60 * 60

/** What pg-boss keeps to for every run of a job. */
export function queueOptions(name: JobName) {
  const { retryLimit, leaseSeconds, heartbeatSeconds } = jobs[name] as Definition
  return {
    policy: 'exclusive',
    retryLimit,
    retryDelay: 20,
    retryBackoff: true,
    expireInSeconds: leaseSeconds,
    ...(heartbeatSeconds !== undefined && { heartbeatSeconds }),
    retentionSeconds: 14 * days,
    deleteAfterSeconds: 14 * days,
  }
}
