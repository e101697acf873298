import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.APP_DATABASE_URL, max: 10 })

const columns = `
  SELECT c.number, t.title, u.name_en AS unit, o.name AS owner, c.stage, c.health, c.due_on::text, c.next_step,
         c.last_update_at::text AS updated,
         (SELECT string_agg(p.name_en, ', ') FROM commitment_partner cp JOIN partner p ON p.id = cp.partner_id
           WHERE cp.commitment_id = c.id) AS partners
    FROM commitment c
    JOIN commitment_text t ON t.commitment_id = c.id AND t.language = c.original_language
    JOIN unit u ON u.id = c.lead_unit_id
    LEFT JOIN person o ON o.id = c.owner_id
    JOIN visit v ON v.id = c.visit_id
   WHERE c.archived_at IS NULL AND c.state IN ('open', 'suspended')`

/** The first fifty open items by deadline, or all of one visit: ten columns in one statement. @param {string} [visit] */
export async function readRows(visit) {
  const { rows } = visit
    ? await pool.query({
        name: 'visit',
        text: `${columns} AND v.key = $1 ORDER BY c.due_on, c.id`,
        values: [visit],
      })
    : await pool.query({ name: 'list', text: `${columns} ORDER BY c.due_on, c.id LIMIT 50` })
  return rows
}
