import type { CheckKind } from '@/lib/checks/rules'
import { fromColumns, type Localized } from '@/lib/i18n/localized'
import type { Prisma } from '@/prisma/generated/client'

/** What pages show of a check. */
export const checkSelect = {
  id: true,
  field: true,
  kind: true,
  noteEn: true,
  noteZh: true,
  noteDe: true,
  resolvedAt: true,
} satisfies Prisma.CheckSelect

/** Open checks first, in the order in which they were raised. */
export const checkOrder = [
  { resolvedAt: { sort: 'asc', nulls: 'first' } },
  { id: 'asc' },
] satisfies Prisma.CheckOrderByWithRelationInput[]

export type CheckItem = { id: string; field: string; kind: CheckKind; note: Localized; resolved: boolean }

/** A check's row as pages and reports show it. */
export function toCheckItem(row: Prisma.CheckGetPayload<{ select: typeof checkSelect }>): CheckItem {
  const { id, field, kind, resolvedAt } = row
  return { id, field, kind, note: fromColumns('note', row), resolved: resolvedAt !== null }
}
