import type { Asks } from '@/lib/db/kept'
import { Prisma } from '@/prisma/generated/client'

/** A read that stands in one statement with others: its SQL, and what becomes of its rows. */
export type Part<Result> = { sql: Prisma.Sql; toResult: (rows: never[]) => Result }
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
  const [row] = await from.$queryRaw<Record<string, never[]>[]>`SELECT ${Prisma.join(columns)}`
  const results = named.map(([name, { toResult }]) => [name, toResult(row?.[name] ?? [])])
  return Object.fromEntries(results) as Results<Parts>
}
