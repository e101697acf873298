import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { db, type Tx } from '@/lib/db/client'
import { type DbErrorKind, dbErrorKind } from '@/lib/db/error-kind'
import { DomainError, type DomainErrorCode } from '@/lib/errors'

/** How often a transaction that met an error of a kind is tried again. */
const repeats: Record<DbErrorKind, number> = { retry: 4, duplicate: 1, locked: 0, unavailable: 0, other: 0 }
const refusals: Partial<Record<DbErrorKind, DomainErrorCode>> = { duplicate: 'duplicate', locked: 'busy' }
const joined = new AsyncLocalStorage<Tx>()

/**
 * One intention, one transaction. Serialization failures and deadlocks are tried again as a whole, and so is, once, what met a
 * unique key: of two sendings of one form the later finds what the earlier has stored. So `run` must do nothing but talk to the
 * database. Throws DomainError('duplicate') on a unique key and DomainError('busy') on a lock time-out.
 */
export async function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = joined.getStore()
  if (outer) return run(outer)
  const met: DbErrorKind[] = []
  for (;;) {
    try {
      return await db().$transaction(run)
    } catch (error) {
      const kind = dbErrorKind(error)
      if (met.filter((each) => each === kind).length >= repeats[kind]) throw toRefusal(kind) ?? error
      met.push(kind)
      await wait(Math.random() * 20 * 2 ** met.length)
    }
  }
}

function toRefusal(kind: DbErrorKind): DomainError | null {
  const code = refusals[kind]
  return code ? new DomainError(code) : null
}

/** Several commands as one intention: all of them or none. For recording a whole visit; a page's command never needs it. */
export function asOneTransaction<T>(run: () => Promise<T>): Promise<T> {
  return db().$transaction((tx) => joined.run(tx, run), { timeout: 180_000 })
}
