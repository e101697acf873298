import pg from 'pg'

/** Milliseconds between two writes: more than a busy office writes. */
const pauseBetween = 1_000

/**
 * Writes once a second for as long as pages are measured, as people do who work with the same records: what is kept while nothing
 * is written would flatter the figures otherwise. Nothing is changed by it, but a transaction of its own ends each time. Its
 * statements are not counted. Returns what ends it.
 */
export async function startWriting(superuserUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query("SET log_statement = 'none'")
  const turn = setInterval(() => {
    client.query('SELECT pg_current_xact_id()').catch((error: unknown) => console.error(String(error)))
  }, pauseBetween)
  return async () => {
    clearInterval(turn)
    await client.end()
  }
}
