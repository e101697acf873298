/** The limits of the application's own connections, and its zone: see lib/db/client.ts. */
const session = [
  'timezone=UTC',
  'statement_timeout=8000',
  'lock_timeout=3000',
  'idle_in_transaction_session_timeout=15000',
]

/** How pg-boss reaches its tables, which are the owner's to make: as the application's role, which may only work with them. */
export function connectionTo(address: string) {
  return {
    connectionString: address,
    options: session.map((setting) => `-c ${setting}`).join(' '),
    connectionTimeoutMillis: 5_000,
    // Handed on to the pool: a command that has done its work may end.
    allowExitOnIdle: true,
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  }
}
