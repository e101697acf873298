import type { z } from 'zod'
import { recordDenial } from '@/lib/audit/denials'
import { type Found, findActor, findGuest, type Guest, sentFrom } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { decode, formOf, typedValues } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import type { FormState, FormValues, MessageRef, TheirChanges } from '@/lib/forms/form-state'

type Context = Found
/** How what is typed would look once it is sent; the button that asks for it is called `preview`. */
type Looking<Schema extends z.ZodType, Preview> = {
  schema: Schema
  show: (context: Context, input: z.output<Schema>) => Promise<Preview>
}

/**
 * The try/catch of the write path: who acts, decode, parse, run, and a refusal back to the form with what was typed.
 * Redirects, notFound() and bugs are throws too and pass through untouched.
 * `currently` answers a conflict with what is stored now, so that nobody has to guess what somebody else changed; `looking`
 * shows what is typed so far instead of running the command, when that is what was asked for.
 */
export function formAction<Schema extends z.ZodType, Looked extends z.ZodType = never, Preview = never>(
  schema: Schema,
  run: (context: Context, input: z.output<Schema>) => Promise<MessageRef>,
  currently?: (context: Context, input: z.output<Schema>) => Promise<TheirChanges | null>,
  looking?: Looking<Looked, Preview>,
) {
  return async (_previous: FormState, sent: FormData): Promise<FormState<Preview>> => {
    const formData = formOf(sent)
    const values = typedValues(formData)
    const found = await findActor()
    if (!found) return { status: 'signedOut', values }
    if (looking && formData.has('preview')) return look(looking, found, formData, values)
    const parsed = parse(schema, formData)
    if (!parsed.success) return invalid(parsed.error, values)
    try {
      return { status: 'done', message: await run(found, parsed.data) }
    } catch (error) {
      if (error instanceof DomainError && error.code === 'forbidden')
        await recordDenial(found.actor, found.now, await sentFrom())
      return refused(error, values, () => currently?.(found, parsed.data))
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
  return async (_previous: FormState, sent: FormData): Promise<FormState> => {
    const formData = formOf(sent)
    const values = typedValues(formData)
    const parsed = parse(schema, formData)
    if (!parsed.success) return invalid(parsed.error, values)
    try {
      return { status: 'done', message: await run(await findGuest(), parsed.data) }
    } catch (error) {
      return refused(error, values)
    }
  }
}

async function look<Schema extends z.ZodType, Preview>(
  { schema, show }: Looking<Schema, Preview>,
  found: Found,
  formData: FormData,
  values: FormValues,
): Promise<FormState<Preview>> {
  const parsed = parse(schema, formData)
  if (!parsed.success) return invalid(parsed.error, values)
  try {
    return { status: 'previewed', preview: await show(found, parsed.data), values }
  } catch (error) {
    return refused(error, values)
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, formData: FormData) {
  return schema.safeParse(decode(formData, schema), { reportInput: true })
}

function invalid(error: z.ZodError, values: FormValues): FormState<never> {
  return { status: 'invalid', fieldErrors: fieldErrorsOf(error), values }
}

/** A refusal back to the form with what was typed; redirects, notFound() and bugs pass through. */
async function refused(
  error: unknown,
  values: FormValues,
  currently?: () => Promise<TheirChanges | null> | undefined,
): Promise<FormState<never>> {
  if (!(error instanceof DomainError)) throw error
  const theirs = error.code === 'conflict' ? await currently?.() : null
  if (theirs) return { status: 'conflict', theirs, values, formError: { key: 'errors.conflict' } }
  const key = `errors.${error.code}`
  const message: MessageRef = error.values ? { key, values: { ...error.values } } : { key }
  if (error.field === undefined) return { status: 'invalid', fieldErrors: {}, formError: message, values }
  return { status: 'invalid', fieldErrors: { [error.field]: message }, values }
}
