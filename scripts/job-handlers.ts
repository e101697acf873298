import type { Handlers } from '@/lib/jobs/worker'
import { forgetExpired } from '@/lib/sign-in/commands'
import { takeSnapshot } from '@/lib/snapshots/commands'
import { sealAll } from './sealing'

/** What each job of the catalogue does. Each may run twice, since its worker may die when it has all but ended. */
export function jobHandlers(folder: string): Handlers {
  return {
    'snapshot.nightly': (_, { actor, now }) => takeSnapshot(actor, now),
    'history.seal': async (_, { signal }) => {
      const seals = await sealAll(folder, () => signal.aborted)
      return seals.reduce((sum, { eventIds }) => sum + eventIds.length, 0)
    },
    'session.expire': (_, { actor, now }) => forgetExpired(actor, now),
  }
}
