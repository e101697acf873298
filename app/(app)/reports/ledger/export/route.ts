import { createTranslator } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { type Found, findActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { type Locale, languageOf } from '@/lib/i18n/locale'
import type en from '@/lib/i18n/messages/en.json'
import { recordLedgerExport } from '@/lib/reports/commands'
import { type LedgerRequest, parseLedgerRequest, type Refusal } from '@/lib/reports/filters'
import { buildLedger } from '@/lib/reports/ledger'
import { type OpenLedger, openLedger } from '@/lib/reports/queries'
import { renderCsv } from '@/lib/reports/render-csv'
import { renderJson } from '@/lib/reports/render-json'
import { renderStream } from '@/lib/reports/render-stream'
import { readingAt } from '@/lib/settings/queries'

const contentTypes = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
}
/** What is one person's view of the data must not stay anywhere on the way. */
const guarded = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }

/** The ledger as a file, with the filters of the list in the address; a program is answered in JSON, never sent to a form. */
export async function GET(request: Request): Promise<Response> {
  const found = await findActor()
  if (!found) return problem(401, 'signedOut')
  const asked = parseLedgerRequest(new URL(request.url).searchParams)
  if ('refusals' in asked) return problem(422, 'badParameters', asked.refusals)
  try {
    return await sendLedger(found, asked.request)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return error.code === 'busy' ? problem(503, 'busy') : problem(403, 'forbidden')
  }
}

/** Without it, Next would answer HEAD by running an export whose rows nobody reads. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}

async function sendLedger({ actor, now }: Found, request: LedgerRequest): Promise<Response> {
  const { format, filters } = request
  const reading = readingAt(now)
  const ledger = await openLedger(actor, filters, reading)
  try {
    await recordLedgerExport(actor, { format, filters, rows: ledger.total }, now)
    const parts = await renderLedger(ledger, request, now, actor.timeZone)
    const name = ['ledger', filters.visit, reading.today].filter(Boolean).join('-')
    const headers = {
      ...guarded,
      'Content-Type': contentTypes[format],
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
    }
    return new Response(renderStream(parts, ledger.close), { headers })
  } catch (error) {
    await ledger.close()
    throw error
  }
}

async function renderLedger(
  { rows, total }: OpenLedger,
  { format, filters, locale }: LedgerRequest,
  generatedAt: Date,
  timeZone: string,
): Promise<AsyncGenerator<string>> {
  const wanted = locale ?? (await getLocale())
  const language = languageOf(wanted)
  if (format === 'csv') {
    return renderCsv(buildLedger(rows, { t: await wordsIn(wanted), language, generatedAt, timeZone }))
  }
  const { page: _, ...applied } = filters
  return renderJson({ generatedAt, filters: applied, total }, rows, language)
}

/** The words of a language that need not be the reader's. */
async function wordsIn(locale: Locale) {
  const { default: messages } = (await import(`@/lib/i18n/messages/${locale}.json`)) as { default: typeof en }
  return createTranslator({ locale, messages })
}

/** A refusal in the form of RFC 9457, in the reader's words. */
async function problem(
  status: number,
  code: 'signedOut' | 'badParameters' | 'busy' | 'forbidden',
  refusals: Refusal[] = [],
): Promise<Response> {
  const t = await getTranslations('reports')
  const errors = refusals.map(({ parameter, reason }) => ({
    parameter,
    reason,
    message: t(`refusal.${reason}`, { parameter }),
  }))
  const body = { title: t(`problem.${code}`), status, code, ...(errors.length > 0 && { errors }) }
  const headers = {
    ...guarded,
    'Content-Type': 'application/problem+json',
    ...(status === 503 && { 'Retry-After': '10' }),
  }
  return new Response(JSON.stringify(body), { status, headers })
}
