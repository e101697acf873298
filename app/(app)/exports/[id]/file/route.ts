import { Readable } from 'node:stream'
import { answerHeaders, methodNotAllowed } from '@/lib/auth/answer-headers'
import { findActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { type TakenExport, takeExport } from '@/lib/export-files/commands'
import { readExportBytes } from '@/lib/export-files/queries'

type Context = { params: Promise<{ id: string }> }

/** What is in the file is for nobody else, and nothing in it may run or load anything. */
const guarded = () => ({
  ...answerHeaders("sandbox; default-src 'none'; frame-ancestors 'none'"),
  'X-Content-Type-Options': 'nosniff',
})

/** A file that was made in the background. Who may have it is asked anew each time (AZ-8). */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const found = await findActor()
  if (!found) return new Response(null, { status: 401, headers: guarded() })
  const file = await takenOf(() => takeExport(found.actor, id, found.now))
  if (!file) return new Response(null, { status: 404, headers: guarded() })
  const bytes = Readable.toWeb(Readable.from(readExportBytes(id, file.pieces))) as ReadableStream<Uint8Array>
  return new Response(bytes, {
    headers: {
      ...guarded(),
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Length': String(file.byteCount),
      'Content-Type': file.mediaType,
      'Repr-Digest': `sha-256=:${Buffer.from(file.sha256).toString('base64')}:`,
    },
  })
}

/** Null for whatever is not there for the reader. */
async function takenOf(take: () => Promise<TakenExport>): Promise<TakenExport | null> {
  try {
    return await take()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'notFound') return null
    throw error
  }
}

/** Without it, Next would answer HEAD by taking a file that nobody reads, and the history would say that it was taken. */
const refuse = () => methodNotAllowed('GET')

export { refuse as DELETE, refuse as HEAD, refuse as PATCH, refuse as POST, refuse as PUT }
