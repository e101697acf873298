import { PrismaPg } from '@prisma/adapter-pg'
import { statementNames } from '@/lib/db/statement-names'
import { shareOf } from '@/lib/env'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

export type Tx = Prisma.TransactionClient
/** A client or a transaction: what reads and writes below a command accept. */
export type Db = PrismaClient | Tx

const held = globalThis as unknown as { followUpDb?: PrismaClient }

/**
 * The one client of this process, as the application's role (APP_DATABASE_URL), made when first asked for.
 * The database's own limits lie below Prisma's, so that the database always gives up first and COMMIT never races a deadline.
 */
export function db(): PrismaClient {
  held.followUpDb ??= new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: applicationAddress(),
        max: shareOf(10),
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 30_000,
        keepAlive: true,
        statement_timeout: 8_000,
        query_timeout: 9_000,
        lock_timeout: 3_000,
        idle_in_transaction_session_timeout: 15_000,
        // The adapter writes and reads instants as if the session were in UTC; any other zone would shift them.
        options: '-c timezone=UTC',
      },
      { statementNameGenerator: statementNames() },
    ),
    transactionOptions: { maxWait: 5_000, timeout: 20_000 },
  })
  return held.followUpDb
}

/** Ends the pool; for commands on the command line and tests. */
export async function closeDb(): Promise<void> {
  await held.followUpDb?.$disconnect()
  delete held.followUpDb
}

function applicationAddress(): string {
  const address = process.env.APP_DATABASE_URL
  if (!address) throw new Error('APP_DATABASE_URL is not set')
  return address
}
