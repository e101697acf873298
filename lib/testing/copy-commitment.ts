import { db } from '@/lib/db/client'

/** So many items more that are like this one in everything but their number: a ledger that is long at once. */
export async function copyCommitment(id: string, count: number): Promise<void> {
  const others = await columnsOf('commitment', ['id', 'number', 'running_number'])
  const texts = await columnsOf('commitment_text', ['commitment_id'])
  const first = 10_000
  await db().$executeRawUnsafe(
    `INSERT INTO commitment (id, number, running_number, ${others})
     SELECT gen_random_uuid(), split_part(number, '-', 1) || '-' || (running_number + each), running_number + each, ${others}
     FROM commitment, generate_series(${first + 1}, ${first + count}) each WHERE id = $1::uuid`,
    id,
  )
  await db().$executeRawUnsafe(
    `INSERT INTO commitment_text (commitment_id, ${texts})
     SELECT copy.id, ${texts.replaceAll(/(^|, )/g, '$1t.')} FROM commitment_text t
     JOIN commitment c ON c.id = t.commitment_id
     JOIN commitment copy ON copy.visit_id = c.visit_id AND copy.running_number BETWEEN
       c.running_number + ${first + 1} AND c.running_number + ${first + count}
     WHERE t.commitment_id = $1::uuid`,
    id,
  )
}

/** The columns of a table but for these, set apart by commas. */
async function columnsOf(table: string, but: string[]): Promise<string> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT quote_ident(attname) AS name FROM pg_attribute
    WHERE attrelid = ${table}::regclass AND attnum > 0 AND NOT attisdropped AND attname <> ALL (${but})`
  return rows.map(({ name }) => name).join(', ')
}
