import { type Job, type JobResult, PgBoss } from 'pg-boss'
import { type Actor, systemActor } from '@/lib/auth/actor'
import {
  cronOf,
  isJobName,
  type JobName,
  jobNames,
  jobs,
  type Payload,
  queueOptions,
  scheduleOf,
} from '@/lib/jobs/catalogue'
import { connectionTo } from '@/lib/jobs/connection'
import { readClock } from '@/lib/time/clock'

/** What a handler is given: it acts as the system, under the name of the job. */
export type Run = { id: string; now: Date; actor: Actor; signal: AbortSignal }

/** What each job does, as commands that people's actions could call; returns how many rows it dealt with. */
export type Handlers = {
  [Name in JobName]: (payload: Payload<Name>, run: Run) => Promise<number>
}

export type Log = (level: 'info' | 'warn' | 'error', message: string, facts?: Record<string, unknown>) => void

type WorkerInput = {
  /** The application's address of the database. */
  address: string
  /** The zone of all schedules. */
  zone: string
  handlers: Handlers
  log: Log
  /** How often it looks for work, takes runs of the dead and looks at the schedules, in seconds; tests are in a hurry. */
  pace?: { poll: number; supervise: number; batch: number }
}

export type Worker = { stop: () => Promise<void> }

const usualPace = { poll: 2, supervise: 20, batch: 1 }
/** Milliseconds that a run gets to finish once the worker is asked to stop. */
const grace = 25_000
/**
 * Works off the jobs of the database until it is stopped; any number of workers may do so at once. A run is claimed with
 * `FOR UPDATE SKIP LOCKED` for as long as its lease lasts, so a run whose worker dies runs again, and handlers bear that (QE-1).
 *
 * @throws when the database is away, or its tables of jobs are not those of this version
 */
export async function startWorker({ pace = usualPace, ...input }: WorkerInput): Promise<Worker> {
  const { address, log } = input
  const boss = new PgBoss({
    ...connectionTo(address),
    max: 4,
    instanceName: 'worker',
    superviseIntervalSeconds: pace.supervise,
    monitorIntervalSeconds: pace.supervise,
  })
  boss.on('error', (error) =>
    log('error', 'The worker cannot reach what it works on', { reason: lineOf(error) }),
  )
  boss.on('warning', ({ message }) => log('warn', message))
  await boss.start()
  await prepareQueues(boss, input.zone)
  const stored = (await boss.getQueues()).map(({ name }) => name).filter((name) => !name.startsWith('__'))
  const options = {
    pollingIntervalSeconds: pace.poll,
    batchSize: pace.batch,
    burstWhenBatchFull: true,
  } as const
  for (const name of stored)
    await boss.work(name, { ...options, perJobResults: true }, (claimed: Job[]) =>
      settleEach(name, claimed, input),
    )
  return { stop: () => boss.stop({ timeout: grace }) }
}

/** Queues and schedules as the catalogue has them; a schedule that it no longer has is taken out. */
async function prepareQueues(boss: PgBoss, zone: string): Promise<void> {
  for (const name of jobNames) {
    const { policy, ...options } = queueOptions(name)
    await boss.createQueue(name, { policy, ...options })
    await boss.updateQueue(name, options)
    const schedule = scheduleOf(name)
    // After a night in which no worker ran, one run makes up for all that were missed.
    if (schedule) await boss.schedule(name, cronOf(schedule), null, { tz: zone, missed: 'once' })
  }
  for (const { name } of await boss.getSchedules())
    if (!isJobName(name) || !scheduleOf(name)) await boss.unschedule(name)
}

async function settleEach(name: string, claimed: Job[], input: WorkerInput): Promise<JobResult[]> {
  const results: JobResult[] = []
  for (const job of claimed) results.push(await settle(name, job, input))
  return results
}

/** What cannot be run by any number of tries fails at once; everything else is tried again, up to the job's limit. */
async function settle(name: string, { id, data, signal }: Job, input: WorkerInput): Promise<JobResult> {
  const { handlers, log } = input
  const begun = performance.now()
  const facts = () => ({ job: name, id, milliseconds: Math.round(performance.now() - begun) })
  const refuse = (message: string): JobResult => {
    log('error', 'A job cannot be run', { ...facts(), reason: message })
    return { id, status: 'deadletter', output: { message } }
  }
  if (!isJobName(name)) return refuse(`This version knows no job ${name}.`)
  const payload = jobs[name].payload.safeParse(data ?? {})
  if (!payload.success) {
    const [issue] = payload.error.issues
    return refuse(`The payload does not fit: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
  }
  try {
    const handle = handlers[name] as (payload: unknown, run: Run) => Promise<number>
    const count = await handle(payload.data, { id, now: readClock(), actor: systemActor(name), signal })
    log('info', 'A job is done', { ...facts(), count })
    return { id, status: 'completed', output: { count } }
  } catch (error) {
    log('error', 'A job has failed', { ...facts(), reason: lineOf(error) })
    return { id, status: 'failed', output: { message: lineOf(error) } }
  }
}

/** The reason in one line: it is shown to administrators and stands in a log. */
function lineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const line = text.split('\n').findLast((part) => part.trim() !== '') ?? ''
  return line.trim().slice(0, 300) || 'Unknown'
}
