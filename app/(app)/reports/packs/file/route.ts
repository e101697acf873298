import { getLocale, getTranslations } from 'next-intl/server'
import { writePack } from '@/app/(app)/partners/[key]/sheet/sheet-document'
import {
  empty,
  type Refused,
  readAgain,
  refuse,
  refuseHead,
  sendDocument,
  tellRefusal,
} from '@/app/(app)/partners/[key]/sheet/sheet-file'
import { type Found, findActor } from '@/lib/auth/session'
import { DomainError } from '@/lib/errors'
import { takePack } from '@/lib/partner-sheets/commands'
import { packHref, packKeys, parsePack } from '@/lib/partner-sheets/schema'
import type { ReportLanguage } from '@/lib/reports/filters'
import { parseSheetRequest, type SheetRequest } from '@/lib/reports/partner-sheet-request'
import { readingOf } from '@/lib/settings/queries'

type Wanted = SheetRequest & { pack: ReturnType<typeof parsePack>['pack']; language: ReportLanguage }

export const HEAD = refuseHead

/** A pack as a file. Who may have it is asked anew each time (AZ-8), and that it was taken is in the history. */
export async function GET(request: Request): Promise<Response> {
  const found = await findActor()
  if (!found) return empty(401)
  const asked = await readAsked(new URL(request.url).searchParams)
  if ('refused' in asked) return refuse((await getTranslations('pack'))('refused'), asked.refused)
  try {
    return await sendPack(found, asked)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'conflict') return readAgain(pageOf(asked))
    return empty(error.code === 'notFound' ? 404 : 403)
  }
}

/** The pack with its file, or all that is wrong with the address: it is asked for strictly. */
async function readAsked(query: URLSearchParams): Promise<Wanted | { refused: Refused[] }> {
  const rest = new URLSearchParams([...query].filter(([name]) => !packKeys.includes(name)))
  const valuesOf = (name: string) => {
    const values = query.getAll(name)
    return values.length > 1 ? values : values[0]
  }
  const { pack, problems } = parsePack(Object.fromEntries(packKeys.map((name) => [name, valuesOf(name)])))
  const asked = parseSheetRequest(rest)
  const refused = [
    ...Object.entries(problems).map(([parameter, message]) => ({ parameter, reason: 'invalid', message })),
    ...('refusals' in asked ? asked.refusals.map(tellRefusal) : []),
    ...(pack.stops.length === 0
      ? [{ parameter: 'partner', reason: 'missing', message: { key: 'pack.noStops' } }]
      : []),
  ]
  if (refused.length > 0 || 'refusals' in asked) return { refused }
  return { ...asked.request, pack, language: asked.request.language ?? (await getLocale()) }
}

async function sendPack(found: Found, wanted: Wanted): Promise<Response> {
  const { pack, variant, language, format } = wanted
  const { actor, now, settings } = found
  const sheets = await takePack(actor, wanted, now)
  const contents = sheets.map(({ content }) => content)
  const document = await writePack(found, pack, contents, variant, language)
  const { today } = readingOf(now, settings)
  const kind = variant === 'full' ? 'meeting-pack' : 'overview'
  return sendDocument(document, format, [kind, pack.fromOn ?? pack.toOn ?? today, language])
}

function pageOf({ pack, variant, language }: Wanted): string {
  return packHref(pack, { variant, lang: language, changed: '1' })
}
