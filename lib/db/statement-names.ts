/** Sent so often, a statement is worth being prepared. */
const often = 5

/** So many are prepared on each connection, which keeps the plan of each; whatever comes later is planned anew each time. */
const mostNamed = 150

/** So many are counted at a time: a list of ids of another length is another statement. */
const mostCounted = 1_000

/**
 * Names for the statements that a client sends again and again: PostgreSQL parses and plans a statement with a name once for each
 * connection. On the page of one item planning is four times the work of reading. Statements that were written as SQL have none,
 * unless they say so: most go over many rows, and are planned for the values that they are asked with.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const counted = new Map<string, number>()
  const named = new Map<string, string>()
  return ({ sql }) => {
    const name = named.get(sql)
    if (name !== undefined) return name
    if (!isPlannedOnce(sql) || named.size >= mostNamed) return ''
    const count = (counted.get(sql) ?? 0) + 1
    if (counted.size >= mostCounted) counted.clear()
    counted.set(sql, count)
    if (count >= often) named.set(sql, `often_${named.size + 1}`)
    return ''
  }
}

function isPlannedOnce(sql: string): boolean {
  return sql.startsWith('SELECT "t0".') || sql.includes('/* planned once */')
}
