import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import type { RetryRun, StartJob } from '@/lib/job-runs/schema'
import { enqueue, enqueueAgain } from '@/lib/jobs/enqueue'
import { canEditSettings } from '@/lib/settings/policy'

/** Lets a job run now, besides its schedule. Throws DomainError 'forbidden', 'jobWaits' when a run of it waits or is under way. */
export function startJob(actor: Actor, { name }: StartJob, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const id = await enqueue(tx, name, {})
    if (id === null) throw new DomainError('jobWaits')
    await recordEvent(tx, actor, now, {}, { action: 'job.started', before: {}, after: { job: name } })
  })
}

/**
 * Lets a run that has failed for good run once more, with what it was asked for. Throws DomainError 'forbidden', 'notFound',
 * 'jobNotFailed' when it runs again already, 'jobWaits' when another run of the same waits or is under way.
 */
export function retryRun(actor: Actor, { name, id }: RetryRun, now: Date): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const [run] = await tx.$queryRaw<{ failed: boolean; key: string | null }[]>`
      SELECT state = 'failed' AS failed, singleton_key AS key FROM pgboss.job
      WHERE name = ${name} AND id = ${id}::uuid FOR UPDATE`
    if (!run) throw new DomainError('notFound')
    if (!run.failed) throw new DomainError('jobNotFailed')
    const others = await tx.$queryRaw<unknown[]>`
      SELECT id FROM pgboss.job WHERE name = ${name} AND state IN ('created', 'retry', 'active')
        AND singleton_key IS NOT DISTINCT FROM ${run.key} LIMIT 1`
    if (others.length > 0) throw new DomainError('jobWaits')
    await enqueueAgain(tx, name, id)
    await recordEvent(tx, actor, now, {}, { action: 'job.retried', before: {}, after: { job: name } })
  })
}
