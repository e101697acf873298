import { Readable } from 'node:stream'
import { answerHeaders, methodNotAllowed } from '@/lib/auth/answer-headers'
import { findActor } from '@/lib/auth/session'
import { findDocument, readBytes } from '@/lib/documents/queries'
import { dispositionOf, previewOf, rangeOf } from '@/lib/files/kinds'

type Context = { params: Promise<{ number: string; id: string }> }

/** Nothing within a file may run or load anything, whatever it turns out to be. */
const saved = "sandbox; default-src 'none'; frame-ancestors 'none'"
/** A browser shows a PDF with a part of its own, which a sandbox would not let start. */
const shown = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The bytes of a document. Who may have them is asked anew each time (AZ-8); `view=inline` shows what browsers show safely. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { number, id } = await params
  const found = await findActor()
  if (!found) return toSignIn(`/commitments/${number}/documents/${id}`)
  const document = await findDocument(found.actor, number, id)
  if (!document) return new Response(null, { status: 404, headers: answerHeaders(saved) })
  const { fileName, mediaType, size, sha256 } = document
  const preview = new URL(request.url).searchParams.get('view') === 'inline' ? previewOf(mediaType) : null
  const headers = {
    'Accept-Ranges': 'bytes',
    ...answerHeaders(preview === 'page' ? shown : saved),
    'Content-Disposition': dispositionOf(fileName, preview ? 'inline' : 'attachment'),
    'Content-Type': mediaType,
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    'X-Content-Type-Options': 'nosniff',
  }
  const range = rangeOf(request.headers.get('range'), size)
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } })
  const [first, last] = range ?? [0, size - 1]
  const part = range ? { 'Content-Range': `bytes ${first}-${last}/${size}` } : {}
  const bytes = Readable.toWeb(Readable.from(readBytes(id, first, last))) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    status: range ? 206 : 200,
    headers: { ...headers, ...part, 'Content-Length': String(last - first + 1) },
  })
}

const refuse = () => methodNotAllowed('GET, HEAD')

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT }

/** The gate is not asked for files: a redirect of Next's own would lack the headers that it sets. */
function toSignIn(path: string): Response {
  const Location = `/sign-in?callbackUrl=${encodeURIComponent(path)}`
  return new Response(null, { status: 307, headers: { ...answerHeaders(saved), Location } })
}
