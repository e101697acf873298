import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canMergePartners } from '@/lib/mergers/policy'
import type { MergePartners } from '@/lib/mergers/schema'
import { canSeeDirectory } from '@/lib/partners/policy'
import { indexPartner } from '@/lib/search/commands'

type Partner = { id: string; key: string; printedName: string; version: number; archivedAt: Date | null }

/**
 * Makes two partners one: items, contacts, participations, checks and the place in the source go to the one that is kept; the
 * other is archived and leads there, and its names still find what was its own. Returns the key of the kept one. Throws
 * DomainError 'notFound', 'forbidden', 'mergeIntoItself', 'archived' (one of them) and 'conflict' (CC-1).
 */
export function mergePartners(actor: Actor, input: MergePartners, now: Date): Promise<string> {
  return transaction(async (tx) => {
    const [kept, other] = await findPair(tx, actor, input)
    allow(canMergePartners(actor))
    if (kept.id === other.id) throw new DomainError('mergeIntoItself', 'otherId')
    if (kept.archivedAt || other.archivedAt) throw new DomainError('archived')
    if (kept.version !== input.version || other.version !== input.otherVersion)
      throw new DomainError('conflict')
    const moved = await moveAll(tx, kept.id, other.id)
    await tx.partner.updateMany({
      where: { mergedIntoId: other.id },
      data: { mergedIntoId: kept.id },
    })
    const version = { increment: 1 }
    await tx.partner.update({
      where: { id: other.id },
      data: { archivedAt: now, foldedName: null, mergedIntoId: kept.id, version },
      select: { id: true },
    })
    await tx.partner.update({ where: { id: kept.id }, data: { version }, select: { id: true } })
    await indexPartner(tx, kept.id)
    await tell(tx, actor, now, { kept, other, ...moved })
    return kept.key
  })
}

/** Both rows, locked in one order, so that two who merge them crosswise wait for each other. */
async function findPair(tx: Tx, actor: Actor, { id, otherId }: MergePartners): Promise<[Partner, Partner]> {
  await tx.$queryRaw`SELECT id FROM partner WHERE id IN (${id}::uuid, ${otherId}::uuid) ORDER BY id FOR UPDATE`
  const rows = await tx.partner.findMany({
    where: { id: { in: [id, otherId] } },
    select: { id: true, key: true, printedName: true, version: true, archivedAt: true },
  })
  const [kept, other] = [id, otherId].map((each) => rows.find((row) => row.id === each))
  if (!kept || !other || !canSeeDirectory(actor)) throw new DomainError('notFound')
  return [kept, other]
}

type Moved = { commitmentIds: string[]; contacts: number; participations: number }

async function moveAll(tx: Tx, keptId: string, otherId: string): Promise<Moved> {
  const commitmentIds = await moveItems(tx, keptId, otherId)
  const [from, to] = [{ where: { partnerId: otherId } }, { data: { partnerId: keptId } }]
  const participations = await tx.participant.count(from)
  // Participants who are contacts follow their contact by the key that joins them.
  const { count: contacts } = await tx.contact.updateMany({ ...from, ...to })
  await tx.participant.updateMany({ ...from, ...to })
  await tx.check.updateMany({ ...from, ...to })
  // A partner rests on one place; where both have one, the other's stays with it and is shown beside.
  if ((await tx.anchor.count({ where: { partnerId: keptId } })) === 0)
    await tx.anchor.updateMany({ ...from, ...to })
  return { commitmentIds, contacts, participations }
}

/** An item that names both names one of them now, in the role that the kept one has; who was editing it is told. */
async function moveItems(tx: Tx, keptId: string, otherId: string): Promise<string[]> {
  const links = await tx.commitmentPartner.findMany({
    where: { partnerId: otherId },
    select: { commitmentId: true, role: true },
    orderBy: { commitmentId: 'asc' },
  })
  const ids = links.map(({ commitmentId }) => commitmentId)
  if (ids.length === 0) return ids
  await tx.$queryRaw`SELECT id FROM commitment WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.commitmentPartner.createMany({
    data: links.map((link) => ({ ...link, partnerId: keptId })),
    skipDuplicates: true,
  })
  await tx.commitmentPartner.deleteMany({ where: { partnerId: otherId } })
  await tx.commitment.updateMany({ where: { id: { in: ids } }, data: { version: { increment: 1 } } })
  return ids
}

/** In the history of both partners, and of every item that has another partner now. */
async function tell(
  tx: Tx,
  actor: Actor,
  now: Date,
  { kept, other, commitmentIds, contacts, participations }: Moved & { kept: Partner; other: Partner },
): Promise<void> {
  const before = { partner: other.printedName }
  const after = { partner: kept.printedName }
  const counts = { items: commitmentIds.length, contacts, participations }
  for (const { id: partnerId } of [kept, other])
    await recordEvent(
      tx,
      actor,
      now,
      { partnerId },
      { action: 'partner.merged', before, after: { ...after, ...counts } },
    )
  for (const commitmentId of commitmentIds)
    await recordEvent(tx, actor, now, { commitmentId }, { action: 'partner.merged', before, after })
}
