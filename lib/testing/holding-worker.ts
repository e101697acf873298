import { type Handlers, startWorker } from '@/lib/jobs/worker'

/** A worker for tests to kill: it claims one run, says so, and never ends it. */
const hold = () => {
  process.stdout.write('claimed\n')
  return new Promise<number>(() => undefined)
}
const handlers: Handlers = {
  'snapshot.nightly': hold,
  'history.seal': hold,
  'export.make': hold,
  'export.expire': hold,
  'session.expire': hold,
}
await startWorker({
  address: process.env.APP_DATABASE_URL ?? '',
  zone: 'Asia/Shanghai',
  handlers,
  log: () => undefined,
  pace: { poll: 0.5, supervise: 1, batch: 1 },
})
