import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { allow, DomainError } from '@/lib/errors'
import { canEditSettings } from '@/lib/settings/policy'
import { readSettings } from '@/lib/settings/queries'
import { changedSettings } from '@/lib/settings/rules'
import type { ChangeSettings } from '@/lib/settings/schema'

/**
 * Sets the thresholds of the workspace. A new cadence moves the day on which an update falls due, of every item without a
 * cadence of its own. Throws DomainError 'forbidden', 'conflict' (CC-1).
 */
export function changeSettings(
  actor: Actor,
  { version, ...after }: ChangeSettings,
  now: Date,
): Promise<void> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    await tx.$queryRaw`SELECT id FROM setting WHERE id = 1 FOR UPDATE`
    const { version: current, ...before } = await readSettings(tx)
    if (current !== version) throw new DomainError('conflict')
    const changed = changedSettings(before, after)
    if (!changed) return
    await tx.setting.update({
      where: { id: 1 },
      data: { ...after, version: { increment: 1 } },
      select: { id: true },
    })
    const later = after.cadenceDays - before.cadenceDays
    if (later !== 0)
      await tx.$executeRaw`UPDATE commitment SET update_due_on = update_due_on + ${later}::int WHERE cadence IS NULL`
    await recordEvent(tx, actor, now, {}, { action: 'settings.changed', ...changed })
  })
}
