import type { Actor } from '@/lib/auth/actor'
import { toDateColumn } from '@/lib/db/calendar-column'
import { transaction } from '@/lib/db/transaction'
import { allow } from '@/lib/errors'
import { canEditSettings } from '@/lib/settings/policy'
import { readReading } from '@/lib/settings/queries'
import { isAsNoted, notedColumns, standings } from '@/lib/snapshots/scope'

/**
 * Notes how every item stands on the day of `now`, in the workspace's zone, and returns how many there are. A day that is noted
 * stays as it was noted, no earlier day is made up, and then the answer is 0. No event tells of it: nothing of any record
 * changes. Throws DomainError 'forbidden'.
 *
 * An item that stands as on the last noted day costs no row, so that years of days fit beside the items.
 */
export function takeSnapshot(actor: Actor, now: Date): Promise<number> {
  return transaction(async (tx) => {
    allow(canEditSettings(actor))
    const reading = await readReading(now, tx)
    const day = toDateColumn(reading.today)
    // Whoever comes second waits here for the first, and then finds the day noted.
    const noted = await tx.$executeRaw`
      INSERT INTO snapshot_day (day, taken_at)
      SELECT ${day}::date, ${now} WHERE NOT EXISTS (SELECT 1 FROM snapshot_day WHERE day > ${day}::date)
      ON CONFLICT DO NOTHING`
    if (noted === 0) return 0
    const standing = standings(reading)
    await tx.$executeRaw`
      UPDATE snapshot_item i SET to_day = (SELECT max(day) FROM snapshot_day WHERE day < ${day}::date)
      WHERE i.to_day IS NULL AND NOT EXISTS (SELECT 1 FROM (${standing}) s WHERE ${isAsNoted})`
    await tx.$executeRaw`
      INSERT INTO snapshot_item (commitment_id, from_day, ${notedColumns})
      SELECT s.commitment_id, ${day}::date, ${notedColumns} FROM (${standing}) s
      WHERE NOT EXISTS (SELECT 1 FROM snapshot_item i WHERE i.commitment_id = s.commitment_id AND i.to_day IS NULL)`
    return tx.snapshotItem.count({ where: { toDay: null } })
  })
}
