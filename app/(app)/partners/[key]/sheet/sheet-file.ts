import { getTranslations } from 'next-intl/server'
import { answerHeaders } from '@/lib/auth/answer-headers'
import { serverEnv } from '@/lib/env'
import type { MessageRef } from '@/lib/forms/form-state'
import type { PrintedDocument } from '@/lib/reports/document'
import type { SheetFormat } from '@/lib/reports/partner-sheet-request'

/** Nothing within a file may run or load anything. */
const policy = "sandbox; default-src 'none'; frame-ancestors 'none'"
const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A parameter of an address that cannot be honoured, why, and what to tell about it. */
export type Refused = { parameter: string; reason: string; message: MessageRef }

/** A document as a file; `name` is what it is called, in parts. */
export async function sendDocument(
  document: PrintedDocument,
  format: SheetFormat,
  name: readonly string[],
): Promise<Response> {
  // Libraries that nobody needs for the pages are loaded with the first file.
  const bytes =
    format === 'pdf'
      ? await (await import('@/lib/reports/render-document')).renderDocument(document)
      : await (await import('@/lib/reports/render-docx')).renderDocx(document)
  const parts = [...(serverEnv().isDemo ? ['demo'] : []), ...name]
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...answerHeaders(policy),
      'Content-Disposition': `attachment; filename="${parts.join('-')}.${format}"`,
      'Content-Length': String(bytes.byteLength),
      'Content-Type': mediaTypes[format],
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Without it, Next would answer HEAD by taking a file that nobody reads, and the history would say that it was taken. */
export function refuseHead(): Response {
  return new Response(null, { status: 405, headers: { Allow: 'GET' } })
}

/** What is to leave the house is read first: to the page, which shows it as it is now. */
export function readAgain(page: string): Response {
  return new Response(null, { status: 303, headers: { ...answerHeaders(policy), Location: page } })
}

/** A refusal in the form of RFC 9457, in the reader's words. */
export async function refuse(title: string, refused: readonly Refused[]): Promise<Response> {
  const t = await getTranslations()
  const errors = refused.map(({ parameter, reason, message }) => ({
    parameter,
    reason,
    message: t(message.key as 'errors.invalid', message.values),
  }))
  const body = { title, status: 422, code: 'badParameters', errors }
  const headers = { ...answerHeaders(policy), 'Content-Type': 'application/problem+json' }
  return new Response(JSON.stringify(body), { status: 422, headers })
}

/** Why the parameters of a sheet were refused, as it is told. */
export function tellRefusal({ parameter, reason }: { parameter: string; reason: string }): Refused {
  return { parameter, reason, message: { key: `reports.refusal.${reason}`, values: { parameter } } }
}

/** An answer that says nothing but that it is none. */
export function empty(status: number): Response {
  return new Response(null, { status, headers: answerHeaders(policy) })
}
