import { getLocale, getTranslations } from 'next-intl/server'
import { type Found, findActor } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { readFilterNames } from '@/lib/exports/queries'
import { voicesOf } from '@/lib/i18n/voices'
import { recordLedgerExport } from '@/lib/reports/commands'
import { type LedgerRequest, mostRowsAtOnce, parseLedgerRequest, type Refusal } from '@/lib/reports/filters'
import { openLedger } from '@/lib/reports/queries'
import { type LedgerFacts, ledgerFileName, mediaTypes, renderLedger } from '@/lib/reports/render-ledger'
import { renderStream } from '@/lib/reports/render-stream'
import { readingOf } from '@/lib/settings/queries'

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

async function sendLedger(found: Found, request: LedgerRequest): Promise<Response> {
  const { actor, now, settings, labels } = found
  const { format, filters } = request
  const wanted = { ...request, language: request.language ?? (await getLocale()) }
  const reading = readingOf(now, settings)
  const { isDemo } = serverEnv()
  const ledger = await openLedger(actor, filters, reading)
  if (format === 'pdf' && ledger.total > mostRowsAtOnce) {
    await ledger.close()
    return problem(422, 'tooManyRows')
  }
  try {
    await recordLedgerExport(actor, { format, filters, rows: ledger.total }, now)
    const facts = { ...(await factsOf(wanted, found)), total: ledger.total, isDemo }
    const parts = await renderLedger(ledger.rows, facts, await voicesOf(wanted.language, labels))
    const headers = {
      ...guarded,
      'Content-Type': mediaTypes[format],
      'Content-Disposition': `attachment; filename="${ledgerFileName(facts, reading.today)}"`,
    }
    return new Response(renderStream(parts, ledger.close), { headers })
  } catch (error) {
    await ledger.close()
    throw error
  }
}

/** What a file tells of itself besides its rows; only those that are printed name their filters. */
async function factsOf(request: LedgerFacts['request'], { actor, settings, labels, now }: Found) {
  const { format, filters } = request
  const isPrinted = format === 'xlsx' || format === 'pdf'
  const { names, visit } = isPrinted
    ? (await readFilterNames(actor, [filters], labels))(filters)
    : { names: {}, visit: null }
  const { name: takenBy, timeZone } = actor
  const { dueSoonDays } = settings
  return { request, generatedAt: now, timeZone, names, visit, takenBy, dueSoonDays }
}

/** A refusal in the form of RFC 9457, in the reader's words. */
async function problem(
  status: number,
  code: 'signedOut' | 'badParameters' | 'busy' | 'forbidden' | 'tooManyRows',
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
