import { join } from 'node:path'
import { answerHeaders, methodNotAllowed } from '@/lib/auth/answer-headers'
import { isForeign } from '@/lib/auth/own-origin'
import { type Found, findActor } from '@/lib/auth/session'
import { addDocument } from '@/lib/documents/commands'
import { type DocumentPlace, findDocumentPlace } from '@/lib/documents/queries'
import { addDocumentSchema } from '@/lib/documents/schema'
import { serverEnv } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import type { SentForm } from '@/lib/files/multipart'
import { receiveFile } from '@/lib/files/receive'
import { FileRefused } from '@/lib/files/refusal'
import { decode, typedValues } from '@/lib/forms/decode'
import { fieldErrorsOf } from '@/lib/forms/field-errors'
import type { FormState, FormValues, MessageRef } from '@/lib/forms/form-state'

type Context = { params: Promise<{ number: string }> }
const guarded = () => answerHeaders("default-src 'none'; frame-ancestors 'none'")

type Outcome = { status: number; state: FormState }

/**
 * Takes a file for an item, streamed. A script is answered in JSON; a plain form is sent on to the item, or back to the form
 * with what was typed. The gate is not asked here, since it would hold the file in memory: so the origin is asked for here.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { number } = await params
  const { appUrl } = serverEnv()
  if (isForeign(request.method, request.headers, appUrl)) return bare(403)
  const found = await findActor()
  if (!found) return answer(request, number, { status: 401, state: { status: 'signedOut', values: {} } })
  const place = await findDocumentPlace(found.actor, number)
  if (!place) return bare(404)
  if (!place.canAdd) return bare(403)
  return answer(request, number, await take(request, found, place))
}

/** The documents of an item stand on its page. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const Location = `/commitments/${encodeURIComponent((await params).number)}#documents`
  return new Response(null, { status: 303, headers: { ...guarded(), Location } })
}

const refuse = () => methodNotAllowed('GET, HEAD, POST')

export { refuse as DELETE, refuse as PATCH, refuse as PUT }

async function take(request: Request, found: Found, place: DocumentPlace): Promise<Outcome> {
  const { dataDir, scanCommand } = serverEnv()
  const limit = found.settings.uploadLimitMegabytes * 1024 * 1024
  let form: SentForm
  try {
    form = await receiveFile(request, { folder: join(dataDir, 'uploads'), limit, scanCommand })
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return refused(error, {}, found)
  }
  const values = typedValues(form.fields)
  try {
    if (!form.file) return refused(form.refused ?? new FileRefused('fileMissing'), values, found)
    return await store(form as Filled, found, place, values)
  } finally {
    await form.file?.spooled.close()
  }
}

type Filled = SentForm & { file: NonNullable<SentForm['file']> }

async function store(
  { fields, file }: Filled,
  { actor, now }: Found,
  { id: commitmentId }: DocumentPlace,
  values: FormValues,
): Promise<Outcome> {
  const parsed = addDocumentSchema.safeParse(decode(fields, addDocumentSchema), { reportInput: true })
  if (!parsed.success)
    return { status: 422, state: { status: 'invalid', fieldErrors: fieldErrorsOf(parsed.error), values } }
  const { name, mediaType, spooled } = file
  const { size, sha256, blocks } = spooled
  try {
    await addDocument(actor, { ...parsed.data, commitmentId }, { name, mediaType, size, sha256, blocks }, now)
    return { status: 201, state: { status: 'done', message: { key: 'done.documentAdded' } } }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message: MessageRef = { key: `errors.${error.code}` }
    const at = error.field === undefined ? { formError: message } : null
    const fieldErrors = error.field === undefined ? {} : { [error.field]: message }
    return { status: 422, state: { status: 'invalid', fieldErrors, values, ...at } }
  }
}

function refused({ refusal, status }: FileRefused, values: FormValues, { settings }: Found): Outcome {
  const key = `errors.${refusal}`
  const file: MessageRef =
    refusal === 'fileTooLarge' ? { key, values: { limit: settings.uploadLimitMegabytes } } : { key }
  return { status, state: { status: 'invalid', fieldErrors: { file }, values } }
}

function answer(request: Request, number: string, { status, state }: Outcome): Response {
  if (request.headers.get('accept')?.includes('application/json'))
    return new Response(JSON.stringify(state), {
      status,
      headers: { ...guarded(), 'Content-Type': 'application/json' },
    })
  return new Response(null, { status: 303, headers: { ...guarded(), Location: nextPage(number, state) } })
}

/** Where a form without script goes on. What was typed and what is wrong with it goes along in the address. */
function nextPage(number: string, state: FormState): string {
  const item = `/commitments/${encodeURIComponent(number)}`
  const form = `${item}/documents/new`
  if (state.status === 'signedOut') return `/sign-in?callbackUrl=${encodeURIComponent(form)}`
  if (state.status !== 'invalid') return `${item}?done=documentAdded#documents`
  const { id: _, ...typed } = state.values
  const query = new URLSearchParams({
    typed: JSON.stringify(typed),
    errors: JSON.stringify(state.fieldErrors),
  })
  if (state.formError) query.set('error', state.formError.key)
  return `${form}?${query}`
}

function bare(status: number): Response {
  return new Response(null, { status, headers: guarded() })
}
