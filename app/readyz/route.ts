import { isReady } from '@/lib/db/ready'

export const dynamic = 'force-dynamic'

/** Whether requests may be sent here now; why not is nobody's business outside. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
