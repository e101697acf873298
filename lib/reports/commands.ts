import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { canExportLedger } from '@/lib/commitments/policy'
import { type CommitmentFilters, commitmentFiltersToQuery } from '@/lib/commitments/schema'
import { transaction } from '@/lib/db/transaction'
import { allow } from '@/lib/errors'
import type { ExportFormat } from '@/lib/reports/filters'

export type LedgerExport = { format: ExportFormat; filters: CommitmentFilters; rows: number }

/**
 * Records that somebody takes the ledger out: before the first row leaves, so that the history knows of it also when the
 * transfer breaks off. `rows` is how many the export has. Throws DomainError 'forbidden'.
 */
export function recordLedgerExport(
  actor: Actor,
  { format, filters, rows }: LedgerExport,
  now: Date,
): Promise<void> {
  allow(canExportLedger(actor))
  const after = { format, rows, filters: commitmentFiltersToQuery(filters) }
  return transaction((tx) =>
    recordEvent(tx, actor, now, {}, { action: 'ledger.exported', before: {}, after }),
  )
}
