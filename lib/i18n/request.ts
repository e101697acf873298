import { headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { findActor } from '@/lib/auth/session'
import { dbErrorKind } from '@/lib/db/error-kind'
import { withLabels } from '@/lib/i18n/labels'
import { isLocale, type Locale, languageOf, negotiateLocale } from '@/lib/i18n/locale'
import type en from '@/lib/i18n/messages/en.json'
import { workspaceZone } from '@/lib/time/clock'

/**
 * The words of every page, with the labels that administrators have set: in the person's language, else the one chosen on the
 * sign-in page, else what the browser asks for.
 */
export default getRequestConfig(async () => {
  const found = await findActor().catch(nobodyWithoutDatabase)
  const locale = found?.actor.locale ?? (await guestsLocale())
  const { default: messages } = (await import(`./messages/${locale}.json`)) as { default: typeof en }
  const words = withLabels(messages, found?.labels ?? [], languageOf(locale))
  return { locale, messages: words, timeZone: found?.actor.timeZone ?? workspaceZone() }
})

async function guestsLocale(): Promise<Locale> {
  const asked = await headers()
  const chosen = asked.get('x-chosen-locale')
  return isLocale(chosen) ? chosen : negotiateLocale(asked.get('accept-language'))
}

/** An error page has words too when the database is away; who reads them is then unknown. Anything else is a bug. */
function nobodyWithoutDatabase(error: unknown): null {
  if (dbErrorKind(error) !== 'unavailable') throw error
  return null
}
