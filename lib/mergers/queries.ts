import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { fromColumns } from '@/lib/i18n/localized'
import { canMergePartners } from '@/lib/mergers/policy'
import type { Prisma } from '@/prisma/generated/client'

const select = {
  id: true,
  key: true,
  version: true,
  printedName: true,
  nameEn: true,
  nameZh: true,
  nameDe: true,
  _count: { select: { commitments: true, contacts: true, participants: true, checks: true } },
} satisfies Prisma.PartnerSelect

/** The partners that can go into this one, each with what would move; null for who may not merge, and without that partner. */
export async function readMergers(actor: Actor, key: string) {
  if (!canMergePartners(actor)) return null
  const rows = await db().partner.findMany({ where: { archivedAt: null }, select, orderBy: { key: 'asc' } })
  const partners = rows.map(({ _count, ...row }) => ({ ...row, name: fromColumns('name', row), has: _count }))
  const kept = partners.find((partner) => partner.key === key)
  return kept ? { kept, others: partners.filter((partner) => partner !== kept) } : null
}

export type Mergers = NonNullable<Awaited<ReturnType<typeof readMergers>>>

/** Whether merging is for this actor. */
export function mayMergePartners(actor: Actor): boolean {
  return canMergePartners(actor)
}
