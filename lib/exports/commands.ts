import type { Actor } from '@/lib/auth/actor'
import { transaction } from '@/lib/db/transaction'
import { allow } from '@/lib/errors'
import { canEditSettings } from '@/lib/settings/policy'

/**
 * Removes the files whose time is over, with their bytes, and returns how many there were. They are no record: what was taken
 * along stands in the history. Throws DomainError 'forbidden'.
 */
export function expireExports(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    // A row that is being written to is somebody else's; the next hour finds it.
    const over = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM export WHERE expires_at <= ${now} FOR UPDATE SKIP LOCKED`
    const ids = over.map(({ id }) => id)
    await tx.exportChunk.deleteMany({ where: { exportId: { in: ids } } })
    const { count } = await tx.export.deleteMany({ where: { id: { in: ids } } })
    return count
  })
}
