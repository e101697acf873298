/** Why a run has failed: words of its own, or one of the two that pg-boss gives. */
export type FailureReason = { kind: 'leaseOver' | 'stopped' } | { kind: 'told'; text: string }

const known = { 'job timed out': 'leaseOver', 'pg-boss shut down while active': 'stopped' } as const

/** Reads the reason out of what is stored with a run; null when there is none. */
export function failureReason(output: unknown): FailureReason | null {
  const text = textOf(output)
  if (text === null) return null
  return Object.hasOwn(known, text) ? { kind: known[text as keyof typeof known] } : { kind: 'told', text }
}

/** How many rows a run that is done has dealt with; null when it does not say. */
export function countOf(output: unknown): number | null {
  const count = fieldOf(output, 'count')
  return typeof count === 'number' ? count : null
}

/** Whole seconds that a run took. */
export function secondsOf(startedAt: Date, endedAt: Date): number {
  return Math.max(0, Math.round((endedAt.getTime() - startedAt.getTime()) / 1000))
}

/** Ours is `{ message }`; of pg-boss it is `{ value: { message } }` or `{ value }`. */
function textOf(output: unknown): string | null {
  const value = fieldOf(output, 'value')
  const found = [fieldOf(output, 'message'), fieldOf(value, 'message'), value]
  return found.find((each): each is string => typeof each === 'string') ?? null
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
