import { db } from '@/lib/db/client'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { buildVisit } from '@/lib/testing/factories'
import { readClock } from '@/lib/time/clock'
import { inDays } from './fixtures'

/** An item that was recorded two months ago, is due for an update every week and has never had one; returns its number. */
export async function buildSilentItem(leadUnitId: string): Promise<string> {
  const visit = await buildVisit({ startsOn: inDays(-63), endsOn: inDays(-61) })
  const { id, number } = await buildCommitment({ visit, leadUnitId })
  const createdAt = new Date(readClock().getTime() - 60 * 24 * 60 * 60 * 1000)
  await db().commitment.update({
    where: { id },
    data: { createdAt, cadence: 'weekly' },
    select: { id: true },
  })
  return number
}
