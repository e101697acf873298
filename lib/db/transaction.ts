import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { db, type Tx } from '@/lib/db/client'
import { dbErrorKind } from '@/lib/db/error-kind'
import { DomainError } from '@/lib/errors'

const tries = 5
const joined = new AsyncLocalStorage<Tx>()

/**
 * One intention, one transaction. Serialization failures and deadlocks are tried again as a whole, so `run` must do
 * nothing but talk to the database. Throws DomainError('duplicate') on a unique key and DomainError('busy') on a lock time-out.
 */
export async function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = joined.getStore()
  if (outer) return run(outer)
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(run)
    } catch (error) {
      const kind = dbErrorKind(error)
      if (kind === 'duplicate') throw new DomainError('duplicate')
      if (kind === 'locked') throw new DomainError('busy')
      if (kind !== 'retry' || attempt >= tries) throw error
      await wait(Math.random() * 20 * 2 ** attempt)
    }
  }
}

/** Several commands as one intention: all of them or none. For recording a whole visit; a page's command never needs it. */
export function asOneTransaction<T>(run: () => Promise<T>): Promise<T> {
  return db().$transaction((tx) => joined.run(tx, run), { timeout: 60_000 })
}
