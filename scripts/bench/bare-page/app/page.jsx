import { connection } from 'next/server'
import { readRows } from '../../bare-rows.mjs'

/** The limit for a page: the rows of the list from one SQL statement, and nothing else. */
export default async function Page() {
  await connection()
  const rows = await readRows()
  return (
    <main>
      <h1>Commitments</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td>
                <a href={`/commitments/${row.number}`}>{row.number}</a>
              </td>
              <td>{row.title}</td>
              <td>{row.partners}</td>
              <td>{row.unit}</td>
              <td>{row.owner}</td>
              <td>{row.stage}</td>
              <td>{row.health}</td>
              <td>{row.due_on}</td>
              <td>{row.next_step}</td>
              <td>{row.updated}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  )
}
