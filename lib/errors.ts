/**
 * What a person can cause. Each code is also a key below `errors` in the words' files.
 * Codes are a closed union: a new one needs its words in every language.
 */
export type DomainErrorCode =
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'duplicate'
  | 'busy'
  | 'repeatDiffers'
  | 'commitmentClosed'
  | 'deadlineUnchanged'
  | 'deadlineNotProposed'
  | 'stageOfOtherTemplate'

export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly field: string | undefined

  /** `field` names the input that the message belongs to; without it the message belongs to the whole form. */
  constructor(code: DomainErrorCode, field?: string) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.field = field
  }
}

/** Passes when the policy said yes. Throws DomainError('forbidden') otherwise. */
export function allow(verdict: boolean): void {
  if (!verdict) throw new DomainError('forbidden')
}
