import { z } from 'zod'
import { commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { type LedgerRequest, papers, parseLedgerRequest, reportLanguages } from '@/lib/reports/filters'

/** What can be asked for to be made; the other formats stream, however long they are. */
export const madeFormats = ['xlsx', 'pdf'] as const

export const requestExportSchema = z.strictObject({
  id: z.uuid('errors.invalid'),
  report: z.literal('ledger', 'errors.invalid'),
  format: z.enum(madeFormats, 'errors.invalid'),
  lang: z.enum(reportLanguages, 'errors.invalid'),
  paper: z.enum(papers, 'errors.invalid'),
  /** The filters, as the address of the ledger has them; whatever the export's own address would refuse is refused. */
  query: z
    .string('errors.invalid')
    .max(2000, 'errors.invalid')
    .refine((query) => 'request' in parseLedgerRequest(new URLSearchParams(query)), 'errors.invalid')
    .optional(),
})
export type RequestExport = z.infer<typeof requestExportSchema>

export const retryExportSchema = z.strictObject({
  exportId: z.uuid('errors.invalid'),
  version: z.int('errors.invalid').positive('errors.invalid'),
})
export type RetryExport = z.infer<typeof retryExportSchema>

type Wanted = LedgerRequest & { language: NonNullable<LedgerRequest['language']> }

/** The filters of a request alone, as an address has them. */
export function filtersOf(query: string): string {
  return commitmentFiltersToQuery(readQuery(query).filters)
}

/** The address that a request is kept as: what the export's own address would be, with each filter once and in our order. */
export function toQuery({ query = '', format, lang, paper }: RequestExport): string {
  const address = new URLSearchParams(filtersOf(query))
  for (const [name, value] of Object.entries({ format, lang, paper })) address.set(name, value)
  return address.toString()
}

/** Reads what was kept. @throws when it is no address of an export */
export function readQuery(query: string): Wanted {
  const parsed = parseLedgerRequest(new URLSearchParams(query))
  if ('refusals' in parsed) throw new Error(`No address of an export: ${query}`)
  return { ...parsed.request, language: parsed.request.language ?? 'en' }
}
