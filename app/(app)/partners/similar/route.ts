import { getLocale } from 'next-intl/server'
import { findActor } from '@/lib/auth/session'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import { pickLocalized } from '@/lib/i18n/localized'
import { findSimilarPartners } from '@/lib/partners/queries'

const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** Partners that a name may mean, while it is typed: a read, so that it never waits for what is being saved. */
export async function GET(request: Request): Promise<Response> {
  const found = await findActor()
  if (!found) return Response.json([], { status: 401, headers: guarded })
  const names = new URL(request.url).searchParams.getAll('name')
  const typed = names.slice(0, 3).map((name) => name.slice(0, 300))
  const language = languageOf((await getLocale()) as Locale)
  const similar = await findSimilarPartners(found.actor, typed)
  const suggestions = similar.map(({ key, name, printedName, same }) => ({
    key,
    same,
    label: pickLocalized(name, language)?.text ?? printedName,
  }))
  return Response.json(suggestions, { headers: guarded })
}
