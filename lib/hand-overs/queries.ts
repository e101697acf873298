import type { Actor } from '@/lib/auth/actor'
import { visibleCommitments } from '@/lib/commitments/scope'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import type { Prisma } from '@/prisma/generated/client'

/** Not answered yet. It waits for an answer as long as its receiver leads the commitment. */
export const unanswered = { acceptedAt: null, handedBackAt: null } satisfies Prisma.HandOverWhereInput

export const handOverSelect = {
  toUnitId: true,
  reason: true,
  handedAt: true,
  fromUnit: { select: { nameEn: true, nameZh: true, nameDe: true } },
  handedBy: { select: { name: true } },
} satisfies Prisma.HandOverSelect
type Row = Prisma.HandOverGetPayload<{ select: typeof handOverSelect }>

/** A hand-over as it is shown: from whom, when and why. */
export function toHandOverItem({ fromUnit, handedBy, handedAt, reason }: Row) {
  return { fromUnit: fromColumns('name', fromUnit), by: handedBy.name, at: handedAt, reason }
}
export type HandOverItem = ReturnType<typeof toHandOverItem>

/** The hand-over of a visible commitment that waits for an answer of the unit that leads it now; null when there is none. */
export async function findOpenHandOver(actor: Actor, number: string): Promise<HandOverItem | null> {
  const row = await db().handOver.findFirst({
    where: { AND: [unanswered, { commitment: { AND: [visibleCommitments(actor), { number }] } }] },
    select: { ...handOverSelect, commitment: { select: { leadUnitId: true } } },
    orderBy: { handedAt: 'desc' },
  })
  return row && row.toUnitId === row.commitment.leadUnitId ? toHandOverItem(row) : null
}
