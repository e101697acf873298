import { getLocale, getTranslations } from 'next-intl/server'
import { paletteStart } from '@/app/(app)/palette/start'
import type { Actor } from '@/lib/auth/actor'
import { findActor } from '@/lib/auth/session'
import { suggest } from '@/lib/hits/queries'
import { type Locale, languageOf, languageTag } from '@/lib/i18n/locale'
import { type Localized, pickLocalized } from '@/lib/i18n/localized'
import { listPostable } from '@/lib/my-work/queries'
import { parseQuestion } from '@/lib/search/schema'
import { readingOf } from '@/lib/settings/queries'

const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
/** Items on which an update can be posted, while somebody types. */
const mostPostable = 8

/**
 * What the palette offers. Without a question: its words, the pages and the commands. With `q` what the words may mean, and
 * with `update=1` only items on which the reader may post an update. All in the reader's scope and language.
 */
export async function GET(request: Request): Promise<Response> {
  const found = await findActor()
  if (!found) return Response.json({ groups: [] }, { status: 401, headers: guarded })
  const { actor, now, settings } = found
  const params = new URL(request.url).searchParams
  const { question, problem } = parseQuestion(params.get('q') ?? undefined)
  if (params.get('update') === '1') {
    const { items } = await listPostable(
      actor,
      readingOf(now, settings),
      problem ? '' : question,
      mostPostable,
    )
    const entries = await Promise.all(items.map(({ commitment }) => itemEntry(commitment, '?dialog=update')))
    return Response.json({ groups: await groupsOf([{ kind: 'commitment', entries }]) }, { headers: guarded })
  }
  if (question === '') return Response.json(await paletteStart(actor), { headers: guarded })
  return Response.json({ groups: problem ? [] : await hitsOf(actor, question) }, { headers: guarded })
}

async function hitsOf(actor: Actor, question: string) {
  const groups = await suggest(actor, question)
  return groupsOf(
    await Promise.all(
      groups.map(async ({ kind, hits }) => ({ kind, entries: await Promise.all(hits.map(hitEntry)) })),
    ),
  )
}

type Kind = 'commitment' | 'partner' | 'visit'
type Entry = { id: string; href: string; label: string; lang?: string | undefined; detail: string | null }

async function groupsOf(groups: { kind: Kind; entries: Entry[] }[]) {
  const t = await getTranslations('palette')
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries }) => ({ label: t(kind), entries }))
}

async function hitEntry(hit: { href: string; number: string | null; title: Localized; printed: string }) {
  return { id: hit.href, href: hit.href, detail: hit.number, ...(await spoken(hit.title, hit.printed)) }
}

async function itemEntry({ number, title }: { number: string; title: Localized }, more: string) {
  const href = `/commitments/${number}${more}`
  return { id: href, href, detail: number, ...(await spoken(title, number)) }
}

/** A text in the reader's language, else in the one that it has, which is then said. */
async function spoken(texts: Localized, fallback: string): Promise<{ label: string; lang?: string }> {
  const locale = (await getLocale()) as Locale
  const text = pickLocalized(texts, languageOf(locale))
  if (!text) return { label: fallback }
  const lang = languageTag(text.language)
  return { label: text.text, ...(lang !== locale && { lang }) }
}
