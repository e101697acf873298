import { join } from 'node:path'
import { keepSource, sourceFormOf } from '@/app/(app)/visits/[key]/sources/kept-source'
import { isForeign } from '@/lib/auth/own-origin'
import { findActor } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { readText } from '@/lib/files/read-text'
import { receiveFile } from '@/lib/files/receive'
import { FileRefused } from '@/lib/files/refusal'
import { typedValues } from '@/lib/forms/decode'
import type { FormValues, MessageRef } from '@/lib/forms/form-state'
import { mayRecordSources } from '@/lib/visits/queries'

type Context = { params: Promise<{ key: string }> }
const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
/** A report is text: what is larger holds pictures, and below this the gate passes a body on whole. */
const limit = 8 * 1024 * 1024
/** What was typed beside it may be the whole of a source; a sign of it is four bytes at most. */
const longestText = 4 * 500_000

/** Whoever opens the address is led to the form that asks here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  const found = await findActor()
  const may = found && (await mayRecordSources(found.actor, key))
  if (!may) return new Response(null, { status: 404, headers: guarded })
  return goTo(sourceFormOf(key))
}

/**
 * The text of a file, for the field in which a source is written. Nothing is recorded: a person reads it before they save it. A
 * script is answered in JSON; a plain form comes with all that was typed and is sent back to its page, which shows both.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { appUrl } = serverEnv()
  if (isForeign(request.method, request.headers, appUrl))
    return new Response(null, { status: 403, headers: guarded })
  const { key } = await params
  const form = sourceFormOf(key)
  const byScript = request.headers.get('accept')?.includes('application/json') ?? false
  const found = await findActor()
  if (!found)
    return byScript
      ? new Response(null, { status: 401, headers: guarded })
      : goTo(`/sign-in?callbackUrl=${encodeURIComponent(form)}`)
  const may = await mayRecordSources(found.actor, key)
  if (may === null) return new Response(null, { status: 404, headers: guarded })
  if (!may) return new Response(null, { status: 403, headers: guarded })
  const { status, values, ...answer } = await take(request)
  if (byScript) return Response.json(answer, { status, headers: guarded })
  const kept =
    'text' in answer
      ? { values: { ...values, text: answer.text }, taken: answer.name }
      : { values, refused: answer.error }
  const { actor, now } = found
  return goTo(await keepSource({ personId: actor.id, visitKey: key, now }, kept))
}

type Taken = { status: number; values: FormValues } & ({ text: string; name: string } | { error: MessageRef })

async function take(request: Request): Promise<Taken> {
  const { dataDir, scanCommand } = serverEnv()
  let values: FormValues = {}
  try {
    const terms = { folder: join(dataDir, 'uploads'), limit, scanCommand, longestText }
    const { fields, file, refused } = await receiveFile(request, terms)
    values = typedValues(fields)
    if (!file) throw refused ?? new FileRefused('fileMissing')
    try {
      return { status: 200, values, text: await readText(file.name, file.spooled), name: file.name }
    } finally {
      await file.spooled.close()
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const message = { key: `errors.${error.refusal}`, values: { limit: limit / 1024 / 1024 } }
    return { status: error.status, values, error: message }
  }
}

function goTo(address: string): Response {
  return new Response(null, { status: 303, headers: { ...guarded, Location: address } })
}
