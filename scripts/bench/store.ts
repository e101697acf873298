import type { Client } from 'pg'

/** Rows of a table by the names of its columns. */
export type Row = Record<string, unknown>
export type Rows = Map<string, Row[]>

/** The tables in an order in which each finds what it points to. */
const tables = [
  'commitment',
  'commitment_text',
  'commitment_partner',
  'commitment_supporting_unit',
  'mention',
  'anchor',
  'check',
  'status_update',
  'status_update_review',
  'stage_change',
  'deadline_change',
  'milestone',
  'problem',
  'amount',
  'ending',
  'snapshot_item',
  'search_entry',
  'audit_event',
]
/** Rows that one statement writes. */
const portion = 2_000

export function addRow(rows: Rows, table: string, row: Row): void {
  const held = rows.get(table)
  if (held) held.push(row)
  else rows.set(table, [row])
}

/** Writes rows in few statements, each table after those that it points to. Columns that a row does not name get their defaults. */
export async function storeRows(client: Client, rows: Rows): Promise<void> {
  for (const table of rows.keys())
    if (!tables.includes(table)) throw new Error(`${table} has no place in the order`)
  for (const table of tables) {
    const all = rows.get(table) ?? []
    const columns = Object.keys(all[0] ?? {})
      .map((name) => client.escapeIdentifier(name))
      .join(', ')
    const name = client.escapeIdentifier(table)
    for (let from = 0; from < all.length; from += portion)
      await client.query(
        `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
        [JSON.stringify(all.slice(from, from + portion))],
      )
  }
}
