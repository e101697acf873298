import { db } from '@/lib/db/client'
import { Prisma } from '@/prisma/generated/client'

/** What a reading in SQL is asked of: the client, a transaction, or `keptDb`. */
export type Asks = {
  $queryRaw<T>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): PromiseLike<T>
}

type Answer = { state: string; rows: string }

/** So many answers are kept, and none that is longer: what is asked seldom, or is large, is not worth the memory. */
const mostAnswers = 100
const longestAnswer = 200_000

/** Of each client: another may be of another database. */
const answers = new WeakMap<object, Map<string, Answer>>()

/**
 * The database, for readings that go over very many rows and that everybody asks for: while nothing at all has been written since,
 * the same question has the same answer. The database says so itself, in the statement that asks: a snapshot names exactly which
 * transactions are seen, so that there is nothing to be forgotten and no time for which a number may be old. The rows come as
 * JSON. What depends on more than rows and values (`now()`) is not asked here, nor is what a transaction has itself written.
 */
export function keptDb(): Asks {
  return { $queryRaw: async (query, ...values) => readKept(toSql(query, values)) }
}

async function readKept<T>(question: Prisma.Sql): Promise<T> {
  const known = answersOf(db())
  const key = JSON.stringify([question.text, question.values])
  const answer = known.get(key)
  const [found] = await db().$queryRaw<{ state: string; rows: string | null }[]>`
    SELECT pg_current_snapshot()::text AS state, CASE WHEN pg_current_snapshot()::text = ${answer?.state ?? ''} THEN NULL
      ELSE (SELECT coalesce(json_agg(answer), '[]')::text FROM (${question}) answer) END AS rows`
  const rows = found?.rows ?? answer?.rows ?? '[]'
  known.delete(key)
  if (rows.length <= longestAnswer) known.set(key, { state: found?.state ?? '', rows })
  for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - mostAnswers))) known.delete(oldest)
  return JSON.parse(rows) as T
}

function answersOf(client: object): Map<string, Answer> {
  const known = answers.get(client) ?? new Map<string, Answer>()
  answers.set(client, known)
  return known
}

function toSql(query: TemplateStringsArray | Prisma.Sql, values: unknown[]): Prisma.Sql {
  return query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
}
