import { db } from '@/lib/db/client'
import type { PrismaClient } from '@/prisma/generated/client'

/** What was read, and for which instants it is the same while the database is: those after `from`, up to `until`. */
export type Lasting<Value> = { value: Value; from: Date; until: Date }
type Held = { key: string; reading: Promise<Lasting<unknown>> }
type State = { snapshot: string; held: Held[] }

/** So many readings are held; whoever sees the same asks with the same key. */
const most = 20
const states = new WeakMap<PrismaClient, State>()

/**
 * The value of a costly reading that depends on nothing but its key, the instant that is asked about and what is in the database.
 * It is read again once anything was committed anywhere in the database: two snapshots with the same text see the same rows. Those
 * who ask meanwhile wait for the one reading. Nobody is ever told what is older than their question.
 */
export async function whileUnchanged<Value>(
  key: string,
  at: Date,
  read: () => Promise<Lasting<Value>>,
): Promise<Value> {
  const state = stateOf(db(), await currentSnapshot())
  for (const held of state.held.filter((each) => each.key === key)) {
    const { value, from, until } = (await held.reading) as Lasting<Value>
    if (from < at && at <= until) return value
  }
  const held = { key, reading: read() }
  state.held = [held, ...state.held].slice(0, most)
  try {
    return (await held.reading).value
  } catch (error) {
    state.held = state.held.filter((each) => each !== held)
    throw error
  }
}

async function currentSnapshot(): Promise<string> {
  const [row] = await db().$queryRaw<{ snapshot: string }[]>`SELECT pg_current_snapshot()::text AS snapshot`
  if (!row) throw new Error('There always is a snapshot')
  return row.snapshot
}

/** What is held of a state goes with it. */
function stateOf(client: PrismaClient, snapshot: string): State {
  const known = states.get(client)
  if (known?.snapshot === snapshot) return known
  const state = { snapshot, held: [] }
  states.set(client, state)
  return state
}
