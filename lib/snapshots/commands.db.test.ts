import { beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/auth/actor'
import { healths, isOpen, lightOf, lights } from '@/lib/commitments/rules'
import { fromDateColumn } from '@/lib/db/calendar-column'
import { db } from '@/lib/db/client'
import { DomainError } from '@/lib/errors'
import { defaultSettings } from '@/lib/settings/rules'
import { takeSnapshot } from '@/lib/snapshots/commands'
import { listTrend, type TrendCounts } from '@/lib/snapshots/queries'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildVisit, testNow, testToday } from '@/lib/testing/factories'
import { buildMixedCommitments } from '@/lib/testing/mixed-commitments'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'
import { addDays } from '@/lib/time/calendar-date'

const database = testDatabase()
const system = systemActor('snapshot.nightly')
const reading = defaultReading(testNow)
/** The same time of day so many days later. */
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000)

const zero = Object.fromEntries(['open', ...lights, ...healths].map((name) => [name, 0])) as TrendCounts
const rows = () =>
  database.asOwner(
    'SELECT from_day::text AS from, to_day::text AS to, light::text, health::text FROM snapshot_item ORDER BY from_day',
  )
const trendAt = (days: number, length = 4) => listTrend(system, {}, defaultReading(later(days)), length)

describe('a day', () => {
  test('is noted once: a second run on it changes nothing, and answers that it has done nothing', async () => {
    const { id } = await buildCommitment({ dueOn: '2026-12-20' })
    expect(await takeSnapshot(system, testNow)).toBe(1)
    const before = await database.contents()
    await db().commitment.update({
      where: { id },
      data: { health: 'offTrack', lastUpdateAt: testNow },
      select: { id: true },
    })
    expect(await takeSnapshot(system, later(0.3))).toBe(0)
    const after = await database.contents()
    expect([after.snapshot_day, after.snapshot_item]).toEqual([before.snapshot_day, before.snapshot_item])
  })

  test('two runs at once note it once', async () => {
    await buildCommitment()
    const counts = await Promise.all([takeSnapshot(system, testNow), takeSnapshot(system, testNow)])
    expect(counts.sort()).toEqual([0, 1])
    expect(await rows()).toHaveLength(1)
  })

  test('is never made up afterwards', async () => {
    await buildCommitment()
    await takeSnapshot(system, later(2))
    expect(await takeSnapshot(system, testNow)).toBe(0)
    expect(await db().snapshotDay.count()).toBe(1)
  })

  test('is the administrator’s and the system’s to note', async () => {
    await buildCommitment()
    const before = await database.contents()
    const manager = await buildActor('manager')
    const withManager = await database.contents()
    await expect(takeSnapshot(manager, testNow)).rejects.toThrow(new DomainError('forbidden'))
    expect(await database.contents()).toEqual({ ...before, person: withManager.person })
  })
})

test('an item costs a row only when something of it has changed, and none once it is archived', async () => {
  const { id } = await buildCommitment({ dueOn: '2026-12-20' })
  await takeSnapshot(system, testNow)
  await takeSnapshot(system, later(1))
  await db().commitment.update({
    where: { id },
    data: { health: 'atRisk', lastUpdateAt: testNow },
    select: { id: true },
  })
  await takeSnapshot(system, later(3))
  await db().commitment.update({
    where: { id },
    data: { archivedAt: later(3), archiveReason: 'A mistake.' },
    select: { id: true },
  })
  expect(await takeSnapshot(system, later(4))).toBe(0)
  expect(await rows()).toEqual([
    { from: '2026-11-26', to: '2026-11-27', light: 'onTime', health: 'notReported' },
    { from: '2026-11-29', to: '2026-11-29', light: 'onTime', health: 'atRisk' },
  ])
})

test('a light changes by the day alone', async () => {
  await buildCommitment({ dueOn: '2026-12-04' })
  for (const days of [0, 1, 8, 9]) await takeSnapshot(system, later(days))
  expect((await rows()).map(({ from, to, light }) => [from, to, light])).toEqual([
    ['2026-11-26', '2026-11-26', 'onTime'],
    ['2026-11-27', '2026-12-04', 'dueSoon'],
    ['2026-12-05', null, 'overdue'],
  ])
})

describe('the trend', () => {
  test('has a gap for a day that was not noted, and zero for one on which there was nothing', async () => {
    await takeSnapshot(system, testNow)
    await buildCommitment({ dueOn: '2026-12-20' })
    await takeSnapshot(system, later(2))
    expect(await trendAt(3)).toEqual([
      { day: '2026-11-26', counts: zero },
      { day: '2026-11-27', counts: null },
      { day: '2026-11-28', counts: { ...zero, open: 1, onTime: 1, notReported: 1 } },
      { day: '2026-11-29', counts: null },
    ])
    expect(await statementsOf(() => trendAt(3, 90))).toHaveLength(1)
  })

  describe('of some four hundred items', () => {
    let units: Awaited<ReturnType<typeof buildMixedCommitments>>
    beforeEach(async () => {
      units = await buildMixedCommitments()
      await takeSnapshot(system, testNow)
    })

    /** What each of these items stands for, counted one by one by the rule of a single item. */
    async function countByHand(ids?: ReadonlySet<string>) {
      const items = await db().commitment.findMany({ where: { archivedAt: null } })
      const counts = { ...zero }
      for (const item of items.filter(({ id }) => !ids || ids.has(id))) {
        const standing = {
          ...item,
          archived: item.archivedAt !== null,
          dueOn: fromDateColumn(item.dueOn),
          suspendedUntil: fromDateColumn(item.suspendedUntil),
        }
        counts[lightOf(standing as never, testToday, defaultSettings)]++
        if (!isOpen(standing)) continue
        counts.open++
        counts[item.health]++
      }
      return counts
    }
    const today = async (...words: Parameters<typeof listTrend>) => (await listTrend(...words)).at(-1)?.counts

    test('its last day is what the items stand for, each of them', async () => {
      const counts = await countByHand()
      expect(Object.values(counts).every((count) => count > 0)).toBe(true)
      expect(await today(system, {}, reading, 1)).toEqual(counts)
    })

    test('it tells of what the actor may see now, and of nothing else', async () => {
      const staff = await buildActor('staff', [units.lead])
      const own = await db().commitment.findMany({ where: { leadUnitId: units.lead }, select: { id: true } })
      expect(await today(staff, {}, reading, 1)).toEqual(await countByHand(new Set(own.map(({ id }) => id))))
      expect(await today(await buildActor('staff'), {}, reading, 1)).toEqual(zero)
    })

    test('by unit it tells of who led an item on the day', async () => {
      const led = await today(system, { unit: units.lead }, reading, 1)
      await db().commitment.updateMany({ data: { leadUnitId: units.other } })
      expect(led?.open).toBeGreaterThan(0)
      expect(await today(system, { unit: units.lead }, reading, 1)).toEqual(led)
    })
  })

  test('by visit, partner and sector it tells of their items', async () => {
    const partner = await buildPartner({ sector: 'chemicals' })
    await buildCommitment({ visit: await buildVisit({ countryCode: 'FR' }), partnerIds: [partner.id] })
    const visit = await buildVisit()
    for (const partnerIds of [[(await buildPartner()).id], []]) await buildCommitment({ visit, partnerIds })
    await takeSnapshot(system, testNow)
    const open = async (filters: Parameters<typeof listTrend>[1]) =>
      (await listTrend(system, filters, reading, 1)).at(-1)?.counts?.open
    expect([await open({}), await open({ visit: visit.key }), await open({ partner: partner.key })]).toEqual([
      3, 2, 1,
    ])
    expect([await open({ sector: 'chemicals' }), await open({ sector: 'electrical' })]).toEqual([1, 1])
    expect(await open({ sector: 'chemicals', visit: visit.key })).toBe(0)
  })
})

test('days are those of the workspace’s zone', async () => {
  await takeSnapshot(system, new Date('2026-11-26T16:30:00Z'))
  expect(await database.asOwner('SELECT day::text FROM snapshot_day')).toEqual([
    { day: addDays(testToday, 1) },
  ])
})
