import pg from 'pg'

/** Runs `work` and returns the SQL statements that this process sent meanwhile, in order; BEGIN and COMMIT are statements too. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const prototype = pg.Client.prototype as { query: (...words: unknown[]) => unknown }
  const { query } = prototype
  prototype.query = function (this: unknown, ...words) {
    sent.push(textOf(words[0]))
    return query.apply(this, words)
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return sent
}

function textOf(statement: unknown): string {
  if (typeof statement === 'string') return statement
  return (statement as { text?: string }).text ?? String(statement)
}
