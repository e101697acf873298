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

type Kept = { answers: Map<string, Answer>; asked: Map<string, Promise<Answer>> }

/** Of each client: another may be of another database. */
const kept = new WeakMap<object, Kept>()

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
  const { answers, asked } = keptOf(db())
  const key = JSON.stringify([question.text, question.values])
  // Whoever comes while the same is being asked lets it be answered first: as a rule their own answer is then the same, and many who
  // come at once after something was written do not all have it read. Not for ever, or they would stand in a line.
  for (let turn = 0; turn < 2 && asked.has(key); turn++) await asked.get(key)?.catch(() => undefined)
  const asking = ask(question, answers.get(key))
  asked.set(key, asking)
  try {
    const answer = await asking
    keep(answers, key, answer)
    return JSON.parse(answer.rows) as T
  } finally {
    if (asked.get(key) === asking) asked.delete(key)
  }
}

/** The last answer if nothing was written since, or the rows as they are now. */
async function ask(question: Prisma.Sql, last: Answer | undefined): Promise<Answer> {
  const [found] = await db().$queryRaw<{ state: string; rows: string | null }[]>`
    SELECT pg_current_snapshot()::text AS state, CASE WHEN pg_current_snapshot()::text = ${last?.state ?? ''} THEN NULL
      ELSE (SELECT coalesce(json_agg(answer), '[]')::text FROM (${question}) answer) END AS rows`
  return { state: found?.state ?? '', rows: found?.rows ?? last?.rows ?? '[]' }
}

/** The answer that was asked for last stands last; the first of too many goes. */
function keep(answers: Map<string, Answer>, key: string, answer: Answer): void {
  answers.delete(key)
  if (answer.rows.length <= longestAnswer) answers.set(key, answer)
  const [first] = answers.keys()
  if (answers.size > mostAnswers && first !== undefined) answers.delete(first)
}

function keptOf(client: object): Kept {
  const known = kept.get(client) ?? { answers: new Map(), asked: new Map() }
  kept.set(client, known)
  return known
}

function toSql(query: TemplateStringsArray | Prisma.Sql, values: unknown[]): Prisma.Sql {
  return query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
}
