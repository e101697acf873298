import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listCommitmentHistory } from '@/lib/history/queries'
import { resolveCheck } from '@/lib/resolutions/commands'
import type { ResolveCheck } from '@/lib/resolutions/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let administrator: PersonActor
let commitment: BuiltCommitment

async function toResolve(field: string, change: Partial<ResolveCheck> = {}): Promise<ResolveCheck> {
  const { id: checkId } = await db().check.findFirstOrThrow({ where: { field }, select: { id: true } })
  return { checkId, verdict: 'confirmed', ...change }
}
const resolved = () =>
  database.asOwner('SELECT field, resolved_value AS value FROM "check" WHERE resolved_at IS NOT NULL')
/** A check that no command raises after the visit is recorded. */
const raise = (visitId: string) =>
  database.asOwner(
    `INSERT INTO "check" (id, field, kind, note_en, visit_id, created_at) VALUES (gen_random_uuid(), 'year', 'notStated', 'Not said.', $1, now())`,
    [visitId],
  )

describe('the year of a visit', () => {
  const toCorrect = (value: string) => toResolve('year', { verdict: 'corrected', value })
  const dates = () =>
    database.asOwner(
      'SELECT number, version, due_on::text AS due, original_due_on::text AS original, due_basis AS basis, update_due_on::text AS update, progress_on::text AS progress FROM commitment ORDER BY number',
    )

  beforeEach(async () => {
    leadUnitId = await buildUnit()
    manager = await buildActor('manager', [leadUnitId])
    administrator = await buildActor('administrator')
    commitment = await buildCommitment({ leadUnitId })
    await raise(commitment.visit.id)
    await buildCommitment({ leadUnitId, visit: commitment.visit, dueOn: '2026-12-20' })
  })

  test('corrected: dates and what is only proposed move along, what was agreed and the numbers stay', async () => {
    await database.asOwner("UPDATE session SET held_on = '2026-11-20'")
    await resolveCheck(administrator, await toCorrect('2025'), testNow)
    expect(
      await database.asOwner(
        'SELECT key, starts_on::text AS "from", ends_on::text AS "to", version FROM visit',
      ),
    ).toEqual([{ key: 'DE26', from: '2025-11-19', to: '2025-11-22', version: 2 }])
    expect(await database.asOwner('SELECT held_on::text AS held FROM session')).toEqual([
      { held: '2025-11-20' },
    ])
    const shared = { version: 2, update: '2025-12-06', progress: '2025-11-22' }
    expect(await dates()).toEqual([
      { number: 'DE26-001', ...shared, due: '2026-01-21', original: '2026-01-21', basis: 'proposed' },
      { number: 'DE26-002', ...shared, due: '2026-12-20', original: '2026-12-20', basis: 'agreed' },
    ])
    expect(
      await database.asOwner("SELECT before, after FROM audit_event WHERE action = 'visit.yearCorrected'"),
    ).toEqual([
      {
        before: { startsOn: '2026-11-19', endsOn: '2026-11-22' },
        after: { startsOn: '2025-11-19', endsOn: '2025-11-22' },
      },
    ])
    expect((await listCommitmentHistory(manager, 'DE26-001'))[0]).toMatchObject({
      key: 'deadline.recomputed',
      changes: [{ field: 'dueOn', before: { date: '2027-01-21' }, after: { date: '2026-01-21' } }],
    })
    expect(await resolved()).toMatchObject([{ field: 'year', value: '2025' }])
  })

  test('confirmed: nothing moves', async () => {
    const before = await dates()
    await resolveCheck(manager, await toResolve('year'), testNow)
    expect(await dates()).toEqual(before)
    expect(await resolved()).toMatchObject([{ field: 'year', value: null }])
  })

  test.each([
    ['2026', 'sameYear'],
    ['25', 'year'],
    ['1999', 'year'],
  ])('%s is refused at its field, and nothing is written', async (value, code) => {
    const before = await database.contents()
    await expect(resolveCheck(administrator, await toCorrect(value), testNow)).rejects.toMatchObject({
      code,
      field: 'value',
    })
    expect(await database.contents()).toEqual(before)
  })

  test('is the administrators’ to correct, and the managers’ to confirm', async () => {
    await expect(resolveCheck(manager, await toCorrect('2025'), testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('of a visit without any number, the key follows', async () => {
    const [visit] = await database.asOwner(
      "INSERT INTO visit (id, key, country_code, title_en, starts_on, ends_on, time_zone, created_at) VALUES (gen_random_uuid(), 'FR26', 'FR', 'Paris', '2026-03-01', '2026-03-02', 'Europe/Paris', now()) RETURNING id",
    )
    await database.asOwner('DELETE FROM "check" WHERE field = \'year\'')
    await raise(String(visit?.id))
    await resolveCheck(administrator, await toCorrect('2024'), testNow)
    expect(await database.asOwner("SELECT key FROM visit WHERE country_code = 'FR'")).toEqual([
      { key: 'FR24' },
    ])
  })
})
