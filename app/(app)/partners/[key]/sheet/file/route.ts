import { getLocale, getTranslations } from 'next-intl/server'
import { writeSheet } from '@/app/(app)/partners/[key]/sheet/sheet-document'
import {
  empty,
  readAgain,
  refuse,
  refuseHead,
  sendDocument,
  tellRefusal,
} from '@/app/(app)/partners/[key]/sheet/sheet-file'
import { type Found, findActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { takePartnerSheet } from '@/lib/partner-sheets/commands'
import type { ReportLanguage } from '@/lib/reports/filters'
import { parseSheetRequest, type SheetRequest } from '@/lib/reports/partner-sheet-request'
import { readingOf } from '@/lib/settings/queries'

type Context = { params: Promise<{ key: string }> }
type Wanted = SheetRequest & { key: string; language: ReportLanguage }

export const HEAD = refuseHead

/** The sheet about a partner as a file. Who may have it is asked anew each time (AZ-8), and that it was taken is in the history. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { key } = await params
  const found = await findActor()
  if (!found) return empty(401)
  const asked = parseSheetRequest(new URL(request.url).searchParams)
  if ('refusals' in asked)
    return refuse((await getTranslations('sheet'))('refused'), asked.refusals.map(tellRefusal))
  const wanted = { ...asked.request, key, language: asked.request.language ?? (await getLocale()) }
  try {
    return await sendSheet(found, wanted)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'conflict') return readAgain(pageOf(wanted))
    return empty(error.code === 'notFound' ? 404 : 403)
  }
}

async function sendSheet(found: Found, wanted: Wanted): Promise<Response> {
  const { key, variant, language, format } = wanted
  const { actor, now, settings } = found
  const { content } = await takePartnerSheet(actor, wanted, now)
  const document = await writeSheet(found, content, variant, language)
  const { today } = readingOf(now, settings)
  const kind = variant === 'full' ? 'partner-sheet' : 'overview'
  return sendDocument(document, format, [kind, key, today, language])
}

function pageOf({ key, variant, language }: Wanted): string {
  const query = new URLSearchParams({ variant, lang: language, changed: '1' })
  return `/partners/${encodeURIComponent(key)}/sheet?${query}`
}
