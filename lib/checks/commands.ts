import type { CheckInput } from '@/lib/checks/schema'
import { toColumns } from '@/lib/i18n/localized'

/** Rows of new checks, for the nested write of the record that they are about. */
export function newChecks(checks: readonly CheckInput[], now: Date) {
  return checks.map(({ field, kind, note }) => ({ field, kind, ...toColumns('note', note), createdAt: now }))
}
