import { v7 as newId } from 'uuid'
import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/prisma/generated/client'

/** What a new row holds of the tables that commands write together. */
type Rows = {
  audit_event: Prisma.AuditEventCreateManyInput
  deadline_change: Prisma.DeadlineChangeCreateManyInput
  search_entry: Prisma.SearchEntryCreateManyInput
  stage_change: Prisma.StageChangeCreateManyInput
  status_update: Prisma.StatusUpdateCreateManyInput
  status_update_review: Prisma.StatusUpdateReviewCreateManyInput
}
/** A row that is still to be written or changed, as the statement that does it. */
export type Insert = { sql: Prisma.Sql }

/** A new row of a table. One that comes without an id is given one; the database turns each value into what its column holds. */
export function insertInto<Table extends keyof Rows>(table: Table, row: Rows[Table]): Insert {
  const values = namedOf(row)
  // drawn here, because the databases of offices that are older than PostgreSQL 18 cannot
  const named = 'id' in values ? values : { ...values, id: newId() }
  const columns = listed(quoted(named))
  const name = Prisma.raw(table)
  return {
    sql: Prisma.sql`INSERT INTO ${name} (${columns}) SELECT ${columns}
      FROM jsonb_populate_record(NULL::${name}, ${JSON.stringify(named)}::jsonb)`,
  }
}

/** A change of the rows of a table that have these values. */
export function changeIn<Table extends keyof Rows>(
  table: Table,
  where: Partial<Rows[Table]>,
  change: Partial<Rows[Table]>,
): Insert {
  const name = Prisma.raw(table)
  const valuesOf = (values: Partial<Rows[Table]>) => {
    const named = namedOf(values)
    const columns = listed(quoted(named))
    return Prisma.sql`(${columns}) = (SELECT ${columns} FROM jsonb_populate_record(NULL::${name}, ${JSON.stringify(named)}::jsonb))`
  }
  return { sql: Prisma.sql`UPDATE ${name} SET ${valuesOf(change)} WHERE ${valuesOf(where)}` }
}

/**
 * Writes rows of several tables as one statement: all of them or none. They may refer to each other, for what a row refers to is
 * looked up when all are written.
 */
export async function writeTogether(tx: Tx, inserts: readonly Insert[]): Promise<void> {
  if (inserts.length === 0) return
  const parts = inserts.map(({ sql }, index) => Prisma.sql`${Prisma.raw(`row_${index}`)} AS (${sql})`)
  await tx.$executeRaw`WITH ${Prisma.join(parts)} SELECT 1`
}

function namedOf(values: object): Record<string, unknown> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [columnOf(name), value]))
}

function quoted(named: object): string[] {
  return Object.keys(named).map((column) => `"${column}"`)
}

function listed(columns: readonly string[]): Prisma.Sql {
  return Prisma.raw(columns.join(', '))
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
