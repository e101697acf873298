import { join } from 'node:path'
import { isForeign } from '@/lib/auth/own-origin'
import { findActor } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { readText } from '@/lib/files/read-text'
import { receiveFile } from '@/lib/files/receive'
import { FileRefused } from '@/lib/files/refusal'
import { mayRecordSources } from '@/lib/visits/queries'

type Context = { params: Promise<{ key: string }> }
const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
/** A report is text: what is larger holds pictures, and below this the gate passes a body on whole. */
const limit = 8 * 1024 * 1024

/** Whoever opens the address is led to the form that asks here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  const found = await findActor()
  const may = found && (await mayRecordSources(found.actor, key))
  if (!may) return new Response(null, { status: 404, headers: guarded })
  return new Response(null, { status: 303, headers: { ...guarded, Location: `/visits/${key}/sources/new` } })
}

/** The text of a file, for the field in which a source is written. Nothing is stored: a person reads it before they save it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { appUrl } = serverEnv()
  if (isForeign(request.method, request.headers, appUrl))
    return new Response(null, { status: 403, headers: guarded })
  const found = await findActor()
  if (!found) return new Response(null, { status: 401, headers: guarded })
  const may = await mayRecordSources(found.actor, (await params).key)
  if (may === null) return new Response(null, { status: 404, headers: guarded })
  if (!may) return new Response(null, { status: 403, headers: guarded })
  try {
    return Response.json({ text: await textOf(request) }, { headers: guarded })
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    const answer = { error: { key: `errors.${error.refusal}`, values: { limit: limit / 1024 / 1024 } } }
    return Response.json(answer, { status: error.status, headers: guarded })
  }
}

async function textOf(request: Request): Promise<string> {
  const { dataDir, scanCommand } = serverEnv()
  const { file, refused } = await receiveFile(request, {
    folder: join(dataDir, 'uploads'),
    limit,
    scanCommand,
  })
  if (!file) throw refused ?? new FileRefused('fileMissing')
  try {
    return await readText(file.name, file.spooled)
  } finally {
    await file.spooled.close()
  }
}
