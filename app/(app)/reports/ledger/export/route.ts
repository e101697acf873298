import { getLocale, getTranslations } from 'next-intl/server'
import { type Found, findActor } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { labelOf } from '@/lib/i18n/labels'
import { voicesOf } from '@/lib/i18n/voices'
import { listPartners } from '@/lib/partners/queries'
import type { FilterNames } from '@/lib/reports/applied'
import { recordLedgerExport } from '@/lib/reports/commands'
import {
  type LedgerRequest,
  mostPrintedRows,
  parseLedgerRequest,
  type Refusal,
  type ReportLanguage,
} from '@/lib/reports/filters'
import { buildLedger } from '@/lib/reports/ledger'
import { countQuality, emptyQuality } from '@/lib/reports/quality'
import { findUnitName, type OpenLedger, openLedger } from '@/lib/reports/queries'
import { renderCsv } from '@/lib/reports/render-csv'
import { renderJson } from '@/lib/reports/render-json'
import { renderStream } from '@/lib/reports/render-stream'
import { say } from '@/lib/reports/wording'
import { ledgerWorkbook, type WorkbookFacts } from '@/lib/reports/workbook'
import { readingOf } from '@/lib/settings/queries'
import { listSessionChoices, listVisits } from '@/lib/visits/queries'

const contentTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
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

type Wanted = LedgerRequest & { language: ReportLanguage }

async function sendLedger(found: Found, request: LedgerRequest): Promise<Response> {
  const { actor, now, settings } = found
  const { format, filters } = request
  const wanted = { ...request, language: request.language ?? (await getLocale()) }
  const reading = readingOf(now, settings)
  const ledger = await openLedger(actor, filters, reading)
  if (format === 'pdf' && ledger.total > mostPrintedRows) {
    await ledger.close()
    return problem(422, 'tooManyRows')
  }
  try {
    await recordLedgerExport(actor, { format, filters, rows: ledger.total }, now)
    const parts = await renderLedger(ledger, wanted, found)
    const name = [serverEnv().isDemo && 'demo', 'ledger', filters.visit, reading.today, wanted.language]
      .filter(Boolean)
      .join('-')
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
  ledger: OpenLedger,
  wanted: Wanted,
  found: Found,
): Promise<AsyncGenerator<string | Uint8Array>> {
  const { rows, total } = ledger
  const generatedAt = found.now
  const { timeZone } = found.actor
  const { page: _, ...filters } = wanted.filters
  const voices = await voicesOf(wanted.language, found.labels)
  if (wanted.format === 'json') return renderJson({ generatedAt, filters, total }, rows, voices.language)
  if (wanted.format === 'csv') return renderCsv(buildLedger(rows, { ...voices, generatedAt, timeZone }))
  const quality = emptyQuality()
  const report = buildLedger(countQuality(rows, quality), { ...voices, generatedAt, timeZone })
  const notice = serverEnv().isDemo ? say(voices, 'demo.stamp') : null
  const facts = { ...(await factsOf(wanted, found)), report, total, quality, notice }
  const book = ledgerWorkbook(facts, voices)
  // Libraries that nobody needs for the pages are loaded with the first file.
  if (wanted.format === 'pdf') return (await import('@/lib/reports/render-pdf')).renderPdf(book, 'title')
  return (await import('@/lib/reports/render-xlsx')).renderXlsx(book)
}

/** What a workbook says of itself besides its rows. */
async function factsOf(
  request: Wanted,
  { actor, settings, labels }: Found,
): Promise<Omit<WorkbookFacts, 'report' | 'total' | 'quality' | 'notice'>> {
  const { partner, session, sector, unit, visit } = request.filters
  const [visits, partners, sessions, unitName] = await Promise.all([
    listVisits(actor),
    partner ? listPartners(actor) : [],
    session ? listSessionChoices(actor) : [],
    unit ? findUnitName(actor, unit) : null,
  ])
  const visitOf = (key: string | undefined) => visits.find((each) => each.key === key)?.title
  const names: FilterNames = {
    visit: visitOf(visit),
    partner: partners.find(({ key }) => key === partner)?.name,
    session: sessions.find(({ key }) => key === session)?.title,
    sector: labelOf(labels, 'sector', sector),
    unit: unitName,
  }
  const only = visits.length === 1 ? visits[0]?.title : undefined
  const { dueSoonDays } = settings
  return {
    request,
    names,
    visit: names.visit ?? only ?? null,
    takenBy: actor.name,
    dueSoonDays,
  }
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
