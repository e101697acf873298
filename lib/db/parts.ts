import type { Asks } from '@/lib/db/kept'
import { Prisma } from '@/prisma/generated/client'

/**
 * A read that stands in one statement with others: its SQL, and what becomes of its rows. `seen` are rows that it reads by that
 * name and shares with every other part that has them: they are found once.
 */
export type Part<Result> = { sql: Prisma.Sql; toResult: (rows: never[]) => Result; seen?: Prisma.Sql }
type Results<Parts> = { [Name in keyof Parts]: Parts[Name] extends Part<infer Result> ? Result : never }

/**
 * A part whose rows look like `Row`. They come as JSON: a day is its text, as in `CalendarDate`, and an instant would be one too.
 */
export function partOf<Row, Result>(sql: Prisma.Sql, toResult: (rows: Row[]) => Result): Part<Result> {
  return { sql, toResult }
}

/** Several reads in one statement, and therefore of one moment. */
export async function readTogether<Parts extends Record<string, Part<unknown>>>(
  parts: Parts,
  from: Asks,
): Promise<Results<Parts>> {
  const named = Object.entries(parts)
  const columns = named.map(
    ([name, { sql }]) =>
      Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (${sql}) part) AS ${Prisma.raw(`"${name}"`)}`,
  )
  const [row] = await from.$queryRaw<
    Record<string, never[]>[]
  >`${seenBy(parts)} SELECT ${Prisma.join(columns)}`
  const results = named.map(([name, { toResult }]) => [name, toResult(row?.[name] ?? [])])
  return Object.fromEntries(results) as Results<Parts>
}

function seenBy(parts: Record<string, Part<unknown>>): Prisma.Sql {
  const [seen, ...others] = Object.values(parts).flatMap((part) => part.seen ?? [])
  if (!seen) return Prisma.empty
  const written = ({ text, values }: Prisma.Sql) => JSON.stringify([text, values])
  if (others.some((other) => written(other) !== written(seen))) throw new Error('Parts see different rows')
  return Prisma.sql`WITH seen AS MATERIALIZED (${seen})`
}
