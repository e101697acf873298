import { findActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { takeIssueFile } from '@/lib/issues/commands'

type Context = { params: Promise<{ id: string; format: string }> }

/** What is for one person must not stay anywhere on the way. */
const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** A file of a published issue: the bytes that were kept, each time the same. Who may have them is asked anew each time (AZ-8). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, format } = await params
  const found = await findActor()
  if (!found) return new Response(null, { status: 401, headers: guarded })
  const wanted = new URL(request.url).searchParams.get('lang') ?? 'all'
  try {
    // A plus that is typed into an address arrives as a blank.
    const language = wanted.replace(' ', '+')
    const file = await takeIssueFile(found.actor, { briefingId: id, format, language }, found.now)
    return new Response(file.bytes, {
      headers: {
        ...guarded,
        'Content-Disposition': `attachment; filename="${file.fileName}"`,
        'Content-Length': String(file.bytes.byteLength),
        'Content-Type': file.mediaType,
        'Repr-Digest': `sha-256=:${Buffer.from(file.sha256).toString('base64')}:`,
      },
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const status = error.code === 'notFound' ? 404 : 403
    return new Response(null, { status, headers: guarded })
  }
}

/** Without it, Next would answer HEAD by taking a file that nobody reads, and the history would say that it was taken. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}
