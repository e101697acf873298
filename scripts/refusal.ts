/** A reason to stop that a person can act on: shown as its message alone, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** The reason in one line, for a message; errors of the system keep their code. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  const line = error.message.split('\n').find((text) => text.trim() !== '') ?? error.name
  const code = (error as NodeJS.ErrnoException).code
  return code && !line.includes(code) ? `${line.trim()} (${code})` : line.trim()
}
