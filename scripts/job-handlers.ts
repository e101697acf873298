import { serverEnv } from '@/lib/env'
import { makeExport } from '@/lib/export-files/commands'
import { expireExports } from '@/lib/exports/commands'
import { voicesOf } from '@/lib/i18n/voices'
import type { Handlers } from '@/lib/jobs/worker'
import { forgetExpired } from '@/lib/sign-in/commands'
import { takeSnapshot } from '@/lib/snapshots/commands'
import { readClock } from '@/lib/time/clock'
import { sealAll } from './sealing'

/** What each job of the catalogue does. Each may run twice, since its worker may die when it has all but ended. */
export function jobHandlers(folder: string): Handlers {
  return {
    'snapshot.nightly': (_, { actor, now }) => takeSnapshot(actor, now),
    'history.seal': async (_, { signal }) => {
      const seals = await sealAll(folder, () => signal.aborted)
      return seals.reduce((sum, { eventIds }) => sum + eventIds.length, 0)
    },
    'export.make': (payload, { actor, now, signal }) => {
      const press = { speak: voicesOf, isDemo: serverEnv().isDemo, clock: readClock, signal }
      return makeExport(actor, payload, now, press)
    },
    'export.expire': (_, { actor, now }) => expireExports(actor, now),
    'session.expire': (_, { actor, now }) => forgetExpired(actor, now),
  }
}
