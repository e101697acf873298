export const dynamic = 'force-dynamic'

/** Whether this process answers; it asks nobody else. */
export function GET(): Response {
  return new Response('ok', { headers: { 'Cache-Control': 'no-store' } })
}
