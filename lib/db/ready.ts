import { readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'

/** Milliseconds that the whole check may take, and that the database gives its part of it. */
const longest = 180
/** Free bytes below which nothing more should be accepted. */
const leastSpace = 200 * 1024 * 1024

/** A row of the migrations' own table. */
export type MigrationRow = { name: string; finished: boolean; rolledBack: boolean }

const held = globalThis as unknown as { followUpProbe?: PrismaClient; followUpMigrations?: Promise<string[]> }

/** Whether this process can serve: the database answers in time, has every migration of the code, and the disk has room (OB-1). */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, longest, false)
  })
  const checks = Promise.all([isDatabaseReady(), hasDiskSpace()]).then((answers) => answers.every(Boolean))
  return Promise.race([checks.catch(() => false), tooLate]).finally(() => clearTimeout(timer))
}

/** Whether every expected migration is applied and none has failed half-way. One that this code does not know yet does no harm. */
export function isMigrated(expected: readonly string[], rows: readonly MigrationRow[]): boolean {
  const standing = rows.filter((row) => !row.rolledBack)
  const applied = new Set(standing.filter((row) => row.finished).map((row) => row.name))
  return standing.every((row) => row.finished) && expected.every((name) => applied.has(name))
}

async function isDatabaseReady(): Promise<boolean> {
  const [expected, rows] = await Promise.all([
    migrationNames(),
    probe().$queryRaw<MigrationRow[]>`
      SELECT migration_name AS name, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS "rolledBack"
      FROM _prisma_migrations`,
  ])
  return isMigrated(expected, rows)
}

/** A connection of its own: when the pages keep all of theirs busy, that is load and not a database that is away. */
function probe(): PrismaClient {
  held.followUpProbe ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: process.env.APP_DATABASE_URL,
      max: 1,
      connectionTimeoutMillis: longest,
      statement_timeout: longest,
      query_timeout: longest,
      idleTimeoutMillis: 60_000,
      allowExitOnIdle: true,
    }),
  })
  return held.followUpProbe
}

function migrationNames(): Promise<string[]> {
  held.followUpMigrations ??= readdir(
    join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations'),
    { withFileTypes: true },
  ).then((entries) => entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name))
  return held.followUpMigrations
}

async function hasDiskSpace(): Promise<boolean> {
  const { bavail, bsize } = await statfs(process.env.DATA_DIR || '.')
  return bavail * bsize > leastSpace
}
