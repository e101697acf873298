import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { changeSettings } from '@/lib/settings/commands'
import { findSettings, findSettingsChanges, readReading, readSettings } from '@/lib/settings/queries'
import { defaultSettings } from '@/lib/settings/rules'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let administrator: PersonActor

beforeEach(async () => {
  administrator = await buildActor('administrator')
})

const change = async (changed: Partial<Parameters<typeof changeSettings>[1]>, actor = administrator) =>
  changeSettings(actor, { ...(await readSettings()), ...changed }, testNow)

test('what is stored from the start is what the rules take for given', async () => {
  expect((await readReading(testNow)).settings).toEqual(defaultSettings)
})

test('each threshold is read from its own column', async () => {
  await database.asOwner(
    `UPDATE setting SET due_soon_days = 1, cadence_days = 2, no_progress_investment_days = 3, no_progress_cooperation_days = 4,
       waiting_for_partner_days = 5, step_missing_days = 6, proposed_signed_days = 7, proposed_intention_days = 8,
       proposed_talking_point_days = 9, upload_limit_megabytes = 10, weekly_due_weekday = 4, version = 12`,
  )
  const { id: _, ...stored } = await db().setting.findUniqueOrThrow({ where: { id: 1 } })
  expect(await readSettings()).toEqual(stored)
  expect(new Set(Object.values(stored)).size).toBe(11)
})

describe('changeSettings', () => {
  test('done: the thresholds hold from then on, and the event says which were changed', async () => {
    await change({ dueSoonDays: 10, waitingForPartnerDays: 45, weeklyDueWeekday: 4 })
    expect((await readReading(testNow)).settings).toEqual({
      ...defaultSettings,
      dueSoonDays: 10,
      waitingForPartnerDays: 45,
      weeklyDueWeekday: 4,
    })
    expect(await readSettings()).toMatchObject({ version: 2 })
    expect(await database.asOwner('SELECT action, actor_name, before, after FROM audit_event')).toEqual([
      {
        action: 'settings.changed',
        actor_name: administrator.name,
        before: { dueSoonDays: 7, waitingForPartnerDays: 30, weeklyDueWeekday: 5 },
        after: { dueSoonDays: 10, waitingForPartnerDays: 45, weeklyDueWeekday: 4 },
      },
    ])
  })

  test('a new cadence moves the days on which updates fall due, but not of items with a cadence of their own', async () => {
    const usual = await buildCommitment()
    const own = await buildCommitment()
    await db().commitment.update({ where: { id: own.id }, data: { cadence: 'monthly' } })
    const dueOn = async ({ id }: { id: string }) =>
      (await db().commitment.findUniqueOrThrow({ where: { id } })).updateDueOn.getTime() / 86_400_000
    const before = [await dueOn(usual), await dueOn(own)] as const
    await change({ cadenceDays: 21 })
    expect([await dueOn(usual), await dueOn(own)]).toEqual([before[0] + 7, before[1]])
  })

  test('what is recorded afterwards is counted with them', async () => {
    await change({ cadenceDays: 28 })
    const { id } = await buildCommitment()
    const row = await db().commitment.findUniqueOrThrow({ where: { id }, include: { visit: true } })
    expect(row.updateDueOn.getTime() - row.visit.endsOn.getTime()).toBe(28 * 86_400_000)
  })

  test('nothing changed is no version and no event', async () => {
    await change({})
    expect(await readSettings()).toMatchObject({ version: 1 })
    expect(await database.asOwner('SELECT 1 FROM audit_event')).toEqual([])
  })

  test('CC-1, CC-2 a stale version is a conflict that says who saved what', async () => {
    await change({ dueSoonDays: 10 })
    await expect(change({ version: 1, dueSoonDays: 12 })).rejects.toMatchObject({ code: 'conflict' })
    expect(await findSettingsChanges(administrator, 1)).toEqual({
      version: 2,
      by: administrator.name,
      changes: [
        {
          field: 'dueSoonDays',
          before: { kind: 'text', text: '7' },
          after: { kind: 'text', text: '10' },
        },
      ],
    })
    expect(await findSettingsChanges(administrator, 2)).toBeNull()
  })

  test('forbidden to everybody else; who works with items may read, others not; TX-1 without its event nothing is kept', async () => {
    const unitIds = [await buildUnit()]
    for (const role of ['manager', 'staff', 'viewer'] as const) {
      const actor = await buildActor(role, unitIds)
      await expect(change({ dueSoonDays: 10 }, actor)).rejects.toMatchObject({ code: 'forbidden' })
      expect(await findSettingsChanges(actor, 9)).toBeNull()
      const seen = await findSettings(actor)
      if (role === 'viewer') expect(seen).toBeNull()
      else expect(seen).toMatchObject({ dueSoonDays: 7, can: { edit: false } })
    }
    await database.without('INSERT', 'audit_event', async () => {
      await expect(change({ dueSoonDays: 10 })).rejects.toThrow()
    })
    expect(await readSettings()).toMatchObject({ dueSoonDays: 7, version: 1 })
  })
})
