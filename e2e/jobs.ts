import type { Page } from '@playwright/test'
import pg from 'pg'
import { db } from '@/lib/db/client'

const exclusive = '{"policy": "exclusive"}'

/** Nothing has run, and no worker was ever there; until the page is closed no other test does anything about jobs. */
export async function noJobs(page: Page): Promise<void> {
  const client = new pg.Client(process.env.APP_DATABASE_URL)
  await client.connect()
  page.once('close', () => void client.end())
  await client.query("SELECT pg_advisory_lock(hashtext('tests of jobs'))")
  await db().$executeRaw`DELETE FROM pgboss.job`
  await db().$executeRaw`DELETE FROM pgboss.instance`
}

/** A worker, and a run in each state that the page can show. */
export async function someJobs(): Promise<void> {
  await db().$executeRaw`
    INSERT INTO pgboss.instance (id, name, host, pid, version, node_version, heartbeat_seconds, supervise, schedule, migrate,
      persist_queue_stats, persist_warnings)
    VALUES (gen_random_uuid(), 'worker', 'host', 1, '1', '24', 30, true, true, false, false, false)`
  for (const name of ['snapshot.nightly', 'history.seal', 'session.expire'])
    await db().$executeRaw`SELECT pgboss.create_queue(${name}, ${exclusive}::jsonb)`
  await db().$executeRaw`
    INSERT INTO pgboss.job (name, policy, state, output, data, singleton_key, started_on, completed_on) VALUES
      ('snapshot.nightly', 'exclusive', 'completed', '{"count": 21}', '{}', NULL, now() - interval '1 h', now() - interval '59 min'),
      ('snapshot.nightly', 'exclusive', 'active', NULL, '{}', NULL, now(), NULL),
      ('history.seal', 'exclusive', 'failed', '{"message": "No space left on device"}', '{}', NULL, now() - interval '2 h', now() - interval '2 h'),
      ('history.seal', 'exclusive', 'failed', '{"value": {"message": "job timed out"}}', '{}', 'b', now() - interval '3 h', now() - interval '3 h'),
      ('session.expire', 'exclusive', 'retry', '{"message": "No space left on device"}', '{}', 'c', now(), NULL),
      ('session.expire', 'exclusive', 'created', NULL, '{}', 'd', NULL, NULL)`
}
