import { cookies } from 'next/headers'
import { safePath } from '@/lib/auth/safe-path'
import { isSecureSite } from '@/lib/auth/session-cookie'

const year = 365 * 24 * 60 * 60

/**
 * Keeps whether this browser shows everything light, dark or as the system does, and leads back to where the form was. It is
 * a matter of the device and of nobody's rights, so anybody may ask; a page of another site is turned away before.
 */
export async function POST(request: Request): Promise<Response> {
  const theme = (await request.formData().catch(() => null))?.get('theme')
  const jar = await cookies()
  const kept = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecureSite() } as const
  if (theme === 'light' || theme === 'dark') jar.set('theme', theme, { ...kept, maxAge: year })
  else if (theme === 'system') jar.set('theme', '', { ...kept, maxAge: 0 })
  else return new Response(null, { status: 422 })
  return new Response(null, {
    status: 303,
    headers: { Location: backTo(request), 'Cache-Control': 'no-store' },
  })
}

/** The page that the form stands on, by what the browser says of it. */
function backTo(request: Request): string {
  const from = URL.parse(request.headers.get('referer') ?? '')
  return from ? safePath(from.pathname + from.search) : '/'
}
