import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canAddUnit, canEditUnits } from '@/lib/units/policy'
import type { AddUnit, RenameUnit, SetApproval, UnitVersion } from '@/lib/units/schema'
import type { Prisma } from '@/prisma/generated/client'

/** Adds a unit with its names in three languages; returns its id. Throws DomainError('forbidden'). */
export function addUnit(actor: Actor, input: AddUnit, now: Date): Promise<string> {
  return transaction(async (tx) => {
    allow(canAddUnit(actor))
    const { en, zh, de } = input.name
    const unit = await tx.unit.create({
      data: { nameEn: en, nameZh: zh, nameDe: de, createdAt: now },
      select: { id: true },
    })
    await recordEvent(
      tx,
      actor,
      now,
      { unitId: unit.id },
      { action: 'unit.added', before: {}, after: { name: en } },
    )
    return unit.id
  })
}

/** Sets the three names of a unit. Throws DomainError 'notFound', 'forbidden', 'conflict' (CC-1). */
export function renameUnit(actor: Actor, input: RenameUnit, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, nameEn, nameZh, nameDe } = await findUnitFor(tx, actor, input.unitId)
    const names = { nameEn: input.nameEn, nameZh: input.nameZh, nameDe: input.nameDe }
    await saveUnit(tx, input, names)
    const before = { nameEn, nameZh, nameDe }
    await recordEvent(tx, actor, now, { unitId: id }, { action: 'unit.renamed', before, after: names })
  })
}

/**
 * Takes a unit out of every choice. Throws DomainError('unitLeadsItems') while it leads open items, and 'notFound', 'forbidden',
 * 'conflict' (CC-1).
 */
export function retireUnit(actor: Actor, input: UnitVersion, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, retiredAt } = await findUnitFor(tx, actor, input.unitId)
    if (retiredAt) throw new DomainError('conflict')
    const led = { leadUnitId: id, archivedAt: null, state: { in: ['open' as const, 'suspended' as const] } }
    if ((await tx.commitment.count({ where: led })) > 0) throw new DomainError('unitLeadsItems')
    await saveUnit(tx, input, { retiredAt: now })
    await recordEvent(tx, actor, now, { unitId: id }, { action: 'unit.retired', before: {}, after: {} })
  })
}

/** Brings a retired unit back. Throws DomainError 'notFound', 'forbidden', 'conflict' (CC-1). */
export function restoreUnit(actor: Actor, input: UnitVersion, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, retiredAt } = await findUnitFor(tx, actor, input.unitId)
    if (!retiredAt) throw new DomainError('conflict')
    await saveUnit(tx, input, { retiredAt: null })
    await recordEvent(tx, actor, now, { unitId: id }, { action: 'unit.restored', before: {}, after: {} })
  })
}

/**
 * Says whether updates on what a unit leads need approval. What was posted before keeps the standing that it has. Throws
 * DomainError 'notFound', 'forbidden', 'conflict' (CC-1).
 */
export function setApproval(actor: Actor, input: SetApproval, now: Date): Promise<void> {
  return transaction(async (tx) => {
    const { id, approvalRequired } = await findUnitFor(tx, actor, input.unitId)
    await saveUnit(tx, input, { approvalRequired: input.approvalRequired })
    const after = { approvalRequired: input.approvalRequired }
    await recordEvent(
      tx,
      actor,
      now,
      { unitId: id },
      { action: 'unit.approvalSet', before: { approvalRequired }, after },
    )
  })
}

/**
 * Locks units that are about to be given to a person or an item, so that none of them can be retired at the same moment.
 * Throws DomainError('unitRetired') at `field` when one is retired or unknown.
 */
export async function holdUnits(tx: Tx, unitIds: readonly string[], field: string): Promise<void> {
  const ids = [...new Set(unitIds)]
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM unit WHERE id = ANY(${ids}::uuid[]) AND retired_at IS NULL ORDER BY id FOR SHARE`
  if (held.length !== ids.length) throw new DomainError('unitRetired', field)
}

/** The unit of a command, with its row locked. Throws DomainError 'forbidden' and 'notFound'. */
async function findUnitFor(tx: Tx, actor: Actor, id: string) {
  if (!canEditUnits(actor)) throw new DomainError('forbidden')
  await tx.$queryRaw`SELECT id FROM unit WHERE id = ${id}::uuid FOR UPDATE`
  const unit = await tx.unit.findUnique({
    where: { id },
    select: { id: true, nameEn: true, nameZh: true, nameDe: true, retiredAt: true, approvalRequired: true },
  })
  if (!unit) throw new DomainError('notFound')
  return unit
}

async function saveUnit(
  tx: Tx,
  { unitId, version }: UnitVersion,
  change: Prisma.UnitUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await tx.unit.updateMany({
    where: { id: unitId, version },
    data: { ...change, version: { increment: 1 } },
  })
  if (count !== 1) throw new DomainError('conflict')
}
