import { type Clock, fromPrisma, PgBoss, systemClock } from 'pg-boss'
import type { Tx } from '@/lib/db/client'
import { cronOf, type JobName, type Payload, queueOptions, scheduleOf } from '@/lib/jobs/catalogue'
import { connectionTo } from '@/lib/jobs/connection'

/** Of runs with the same key only one waits or runs at a time. */
type EnqueueOptions = { key?: string }

type Sender = { boss: PgBoss; queues: Set<JobName> }

const held = globalThis as unknown as { followUpSender?: Sender }

/** Its timers keep no process alive, so that a command which has enqueued something ends when it is done. */
const clock: Clock = {
  ...systemClock,
  setInterval: (run: () => void, milliseconds: number) => setInterval(run, milliseconds).unref(),
}

/**
 * Enqueues a run of a job in the transaction of the change that asks for it: a change that is rolled back leaves no job (QE-1).
 *
 * @returns the id of the run, or null when one with this key already waits or runs
 */
export async function enqueue<Name extends JobName>(
  tx: Tx,
  name: Name,
  payload: Payload<Name>,
  { key }: EnqueueOptions = {},
): Promise<string | null> {
  const boss = await senderTo(name)
  return boss.send(name, payload, {
    db: fromPrisma(tx),
    ...(key !== undefined && { singletonKey: key }),
  })
}

/** Lets a run that has failed for good wait once more, in the transaction of whoever asks for it. */
export async function enqueueAgain(tx: Tx, name: JobName, id: string): Promise<void> {
  const boss = await senderTo(name)
  await boss.retry(name, id, { db: fromPrisma(tx) })
}

/** The next time that a job runs by itself, or null for one that does not. */
export function nextRunOf(name: JobName, now: Date, zone: string): Date | null {
  const schedule = scheduleOf(name)
  if (!schedule) return null
  return sender().boss.previewSchedule(cronOf(schedule), { tz: zone, from: now, count: 1 })[0] ?? null
}

/** A queue is made by whoever needs it first, the worker or what enqueues. */
async function senderTo(name: JobName): Promise<PgBoss> {
  const { boss, queues } = sender()
  // Starts once; when the database is away it fails, and the next time tries again.
  await boss.start()
  if (!queues.has(name)) {
    await boss.createQueue(name, queueOptions(name))
    queues.add(name)
  }
  return boss
}

/** What this process enqueues with: it neither works nor keeps the time, and asks on a connection of its own only which queues there are. */
function sender(): Sender {
  held.followUpSender ??= { boss: makeSender(), queues: new Set() }
  return held.followUpSender
}

function makeSender(): PgBoss {
  const boss = new PgBoss({
    ...connectionTo(process.env.APP_DATABASE_URL ?? ''),
    max: 1,
    clock,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // Its list of queues is read again now and then; when that fails, the next time will do.
  boss.on('error', () => undefined)
  return boss
}
