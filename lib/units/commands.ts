import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { allow } from '@/lib/errors'
import { canAddUnit } from '@/lib/units/policy'
import type { AddUnit } from '@/lib/units/schema'

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
