import { db } from '@/lib/db/client'
import { expireExports, requestExport, retryExport } from '@/lib/exports/commands'
import { retryRun, startJob } from '@/lib/job-runs/commands'
import { forgetExpired } from '@/lib/sign-in/commands'
import { takeSnapshot } from '@/lib/snapshots/commands'
import type { PersonActor } from '@/lib/testing/actors'
import type { WorkspaceCommand } from '@/lib/testing/authz-workspace-commands'
import { buildExport, toRequest } from '@/lib/testing/build-export'
import { buildPerson, testNow as now } from '@/lib/testing/factories'

const name = 'session.expire'
const nothing = { id: '', version: 1 }
let day = 0

const noRun = async () => {
  await db().$executeRaw`DELETE FROM pgboss.job`
  return nothing
}
const failedRun = async () => {
  await noRun()
  await db().$executeRaw`SELECT pgboss.create_queue(${name}, '{"policy": "exclusive"}')`
  const [row] = await db().$queryRaw<{ id: string }[]>`
    INSERT INTO pgboss.job (name, policy, state, data) VALUES (${name}, 'exclusive', 'failed', '{}') RETURNING id::text`
  return { id: row?.id ?? '', version: 1 }
}
/** A file of one's own that could not be made. */
const failedExport = async ({ id: personId }: PersonActor) => {
  const id = await buildExport()
  await db().export.update({ where: { id }, data: { personId }, select: { id: true } })
  return { id, version: 1 }
}
const oldSession = async () => {
  const { id: personId } = await buildPerson()
  const long = new Date(now.getTime() - 90 * 86_400_000)
  const data = { sidHash: crypto.randomUUID(), personId, startedAt: long, lastSeenAt: long }
  await db().signInSession.create({ data, select: { id: true } })
  return nothing
}

/** Every command on jobs, and those that jobs give, with the ability that it takes: a new one is a line here. */
export const jobCommands: Record<string, WorkspaceCommand> = {
  startJob: { ability: 'editSettings', subject: noRun, run: (actor) => startJob(actor, { name }, now) },
  retryRun: {
    ability: 'editSettings',
    subject: failedRun,
    run: (actor, { id }) => retryRun(actor, { name, id }, now),
  },
  takeSnapshot: {
    ability: 'editSettings',
    run: (actor) => takeSnapshot(actor, new Date(now.getTime() + ++day * 86_400_000)),
  },
  expireExports: {
    ability: 'editSettings',
    subject: async () => ({ id: await buildExport(-1), version: 1 }),
    run: (actor) => expireExports(actor, now),
  },
  requestExport: { ability: 'exportLedger', run: (actor) => requestExport(actor, toRequest(), now) },
  retryExport: {
    ability: 'exportLedger',
    subject: failedExport,
    run: (actor, { id: exportId, version }) => retryExport(actor, { exportId, version }, now),
  },
  forgetExpired: { ability: 'editSettings', subject: oldSession, run: (actor) => forgetExpired(actor, now) },
}
