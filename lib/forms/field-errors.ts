import type { z } from 'zod'
import type { MessageRef } from '@/lib/forms/form-state'

/** The first message of each field, as references into the words' files; a message that is no key of ours becomes errors.invalid. */
export function fieldErrorsOf(error: z.ZodError): Record<string, MessageRef> {
  const found: Record<string, MessageRef> = {}
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]
    for (const key of keys) if (!Object.hasOwn(found, key)) found[key] = messageOf(issue)
  }
  return found
}

function messageOf(issue: z.core.$ZodIssue): MessageRef {
  const key = issue.message.startsWith('errors.')
    ? issue.message
    : missing(issue)
      ? 'errors.required'
      : 'errors.invalid'
  const values = issue.code === 'custom' ? (issue.params as MessageRef['values']) : undefined
  return values ? { key, values } : { key }
}

function missing(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'invalid_type' && issue.input === undefined
}
