import type { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { findActor, findGuest, type Guest } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { decode, typedValues } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import type { FormState, FormValues, MessageRef, TheirChanges } from '@/lib/forms/form-state'

type Context = { actor: Actor; now: Date }

/**
 * The try/catch of the write path: who acts, decode, parse, run, and a refusal back to the form with what was typed.
 * Redirects, notFound() and bugs are throws too and pass through untouched.
 * `currently` answers a conflict with what is stored now, so that nobody has to guess what somebody else changed.
 */
export function formAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (context: Context, input: z.output<Schema>) => Promise<MessageRef>,
  currently?: (context: Context, input: z.output<Schema>) => Promise<TheirChanges | null>,
) {
  return async (_previous: FormState, formData: FormData): Promise<FormState> => {
    const values = typedValues(formData)
    const found = await findActor()
    if (!found) return { status: 'signedOut', values }
    const parsed = parse(schema, formData)
    if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrorsOf(parsed.error), values }
    try {
      return { status: 'done', message: await run(found, parsed.data) }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const theirs = error.code === 'conflict' ? await currently?.(found, parsed.data) : null
      if (theirs) return { status: 'conflict', theirs, values, formError: { key: 'errors.conflict' } }
      return refusal(error, values)
    }
  }
}

/**
 * The same for what may be sent without being signed in, such as setting the first password by an invitation: the input itself
 * must then prove the right. Every use of it is listed in `lib/architecture.test.ts`.
 */
export function guestFormAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (guest: Guest, input: z.output<Schema>) => Promise<MessageRef>,
) {
  return async (_previous: FormState, formData: FormData): Promise<FormState> => {
    const values = typedValues(formData)
    const parsed = parse(schema, formData)
    if (!parsed.success) return { status: 'invalid', fieldErrors: fieldErrorsOf(parsed.error), values }
    try {
      return { status: 'done', message: await run(await findGuest(), parsed.data) }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      return refusal(error, values)
    }
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, formData: FormData) {
  return schema.safeParse(decode(formData, schema), { reportInput: true })
}

function refusal(error: DomainError, values: FormValues): FormState {
  const key = `errors.${error.code}`
  const message: MessageRef = error.values ? { key, values: { ...error.values } } : { key }
  if (error.field === undefined) return { status: 'invalid', fieldErrors: {}, formError: message, values }
  return { status: 'invalid', fieldErrors: { [error.field]: message }, values }
}
