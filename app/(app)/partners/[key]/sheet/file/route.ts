import { getLocale, getTranslations } from 'next-intl/server'
import { writeSheet } from '@/app/(app)/partners/[key]/sheet/sheet-document'
import { answerHeaders } from '@/lib/auth/answer-headers'
import { type Found, findActor } from '@/lib/auth/session'
import { serverEnv } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { takePartnerSheet } from '@/lib/partner-sheets/commands'
import type { Refusal, ReportLanguage } from '@/lib/reports/filters'
import { parseSheetRequest, type SheetRequest } from '@/lib/reports/partner-sheet-request'
import { readingOf } from '@/lib/settings/queries'

/** Nothing within a file may run or load anything. */
const policy = "sandbox; default-src 'none'; frame-ancestors 'none'"
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}
type Context = { params: Promise<{ key: string }> }
type Wanted = SheetRequest & { key: string; language: ReportLanguage }

/** The sheet about a partner as a file. Who may have it is asked anew each time (AZ-8), and that it was taken is in the history. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  const found = await findActor()
  if (!found) return empty(401)
  const asked = parseSheetRequest(new URL(request.url).searchParams)
  if ('refusals' in asked) return refuse(asked.refusals)
  const wanted = { ...asked.request, key, language: asked.request.language ?? (await getLocale()) }
  try {
    return await sendSheet(found, wanted)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'conflict') return readAgain(wanted)
    return empty(error.code === 'notFound' ? 404 : 403)
  }
}

/** Without it, Next would answer HEAD by taking a file that nobody reads, and the history would say that it was taken. */
export function HEAD(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}

async function sendSheet(found: Found, wanted: Wanted): Promise<Response> {
  const { key, variant, language, format } = wanted
  const { actor, now, settings } = found
  const { content } = await takePartnerSheet(actor, wanted, now)
  const document = await writeSheet(found, content, variant, language)
  // Libraries that nobody needs for the pages are loaded with the first file.
  const bytes =
    format === 'pdf'
      ? await (await import('@/lib/reports/render-document')).renderDocument(document)
      : await (await import('@/lib/reports/render-docx')).renderDocx(document)
  const { today } = readingOf(now, settings)
  const kind = variant === 'full' ? 'partner-sheet' : 'overview'
  const name = [serverEnv().isDemo && 'demo', kind, key, today, language].filter(Boolean).join('-')
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...answerHeaders(policy),
      'Content-Disposition': `attachment; filename="${name}.${format}"`,
      'Content-Length': String(bytes.byteLength),
      'Content-Type': mediaTypes[format],
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** What is to leave the house is read first: back to the page, which shows it as it is now. */
function readAgain({ key, variant, language }: Wanted): Response {
  const query = new URLSearchParams({ variant, lang: language, changed: '1' })
  const location = `/partners/${encodeURIComponent(key)}/sheet?${query}`
  return new Response(null, { status: 303, headers: { ...answerHeaders(policy), Location: location } })
}

/** A refusal in the form of RFC 9457, in the reader's words. */
async function refuse(refusals: Refusal[]): Promise<Response> {
  const t = await getTranslations()
  const errors = refusals.map(({ parameter, reason }) => ({
    parameter,
    reason,
    message: t(`reports.refusal.${reason}`, { parameter }),
  }))
  const body = { title: t('sheet.refused'), status: 422, code: 'badParameters', errors }
  const headers = { ...answerHeaders(policy), 'Content-Type': 'application/problem+json' }
  return new Response(JSON.stringify(body), { status: 422, headers })
}

function empty(status: number): Response {
  return new Response(null, { status, headers: answerHeaders(policy) })
}
