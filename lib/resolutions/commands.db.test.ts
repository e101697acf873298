import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { listCommitmentHistory } from '@/lib/history/queries'
import { resolveCheck } from '@/lib/resolutions/commands'
import { type ResolveCheck, resolveCheckSchema } from '@/lib/resolutions/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildContact, buildUnit, tester, testNow } from '@/lib/testing/factories'

const database = testDatabase()
let leadUnitId: string
let manager: PersonActor
let administrator: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  manager = await buildActor('manager', [leadUnitId])
  administrator = await buildActor('administrator')
  const note = { en: 'Not said.' }
  commitment = await buildCommitment({
    leadUnitId,
    promisedBy: 'notStated',
    checks: [
      { field: 'promisedBy', kind: 'notStated', note },
      { field: 'city', kind: 'oddInSource', note },
    ],
  })
})

async function checkOf(field: string): Promise<string> {
  return (await db().check.findFirstOrThrow({ where: { field }, select: { id: true } })).id
}
async function toResolve(field: string, change: Partial<ResolveCheck> = {}): Promise<ResolveCheck> {
  return { checkId: await checkOf(field), verdict: 'confirmed', ...change }
}
const resolved = () =>
  database.asOwner(
    'SELECT field, resolved_by_id AS by, resolved_value AS value FROM "check" WHERE resolved_at IS NOT NULL',
  )
/** A check that no command raises yet, of a record of the directory. */
const raise = (column: string, id: string, field: string) =>
  database.asOwner(
    `INSERT INTO "check" (id, field, kind, note_en, ${column}, created_at) VALUES (gen_random_uuid(), $1, 'notStated', 'Not said.', $2, now())`,
    [field, id],
  )

describe('resolveCheck', () => {
  test('done: what is stored is confirmed, and the history tells what was checked', async () => {
    await resolveCheck(manager, await toResolve('promisedBy', { note: 'Asked by telephone.' }), testNow)
    expect(await resolved()).toEqual([{ field: 'promisedBy', by: manager.id, value: null }])
    expect((await listCommitmentHistory(manager, commitment.number))[0]).toMatchObject({
      key: 'check.resolved',
      actorName: manager.name,
      changes: expect.arrayContaining([
        expect.objectContaining({
          field: 'checkField',
          after: { kind: 'word', namespace: 'check.field', key: 'promisedBy' },
        }),
        expect.objectContaining({
          field: 'confirmed',
          after: { kind: 'word', namespace: 'yesNo', key: 'yes' },
        }),
        expect.objectContaining({ field: 'note', after: { kind: 'text', text: 'Asked by telephone.' } }),
      ]),
    })
    expect(await database.asOwner('SELECT version, promised_by FROM commitment')).toEqual([
      { version: 2, promised_by: 'notStated' },
    ])
  })

  test('done: who promised is written into the item', async () => {
    await resolveCheck(
      manager,
      await toResolve('promisedBy', { verdict: 'corrected', value: 'partner' }),
      testNow,
    )
    expect(await database.asOwner('SELECT version, promised_by FROM commitment')).toEqual([
      { version: 2, promised_by: 'partner' },
    ])
    expect((await listCommitmentHistory(manager, commitment.number))[0]?.changes).toContainEqual({
      field: 'promisedBy',
      before: { kind: 'word', namespace: 'promisedBy', key: 'notStated' },
      after: { kind: 'word', namespace: 'promisedBy', key: 'partner' },
    })
  })

  test('done: what the record has no place for is kept with the check', async () => {
    await resolveCheck(manager, await toResolve('city', { verdict: 'corrected', value: 'Nanjing' }), testNow)
    expect(await resolved()).toEqual([{ field: 'city', by: manager.id, value: 'Nanjing' }])
    expect((await listCommitmentHistory(manager, commitment.number))[0]?.changes).toContainEqual({
      field: 'checkValue',
      before: { kind: 'none' },
      after: { kind: 'text', text: 'Nanjing' },
    })
  })

  test('done: the name of a contact is verified, the printed one stays', async () => {
    await raise('contact_id', await buildContact({ printedName: 'Mueler' }), 'name')
    await resolveCheck(manager, await toResolve('name', { verdict: 'corrected', value: 'Müller' }), testNow)
    expect(await database.asOwner('SELECT printed_name, verified_name, version FROM contact')).toEqual([
      { printed_name: 'Mueler', verified_name: 'Müller', version: 2 },
    ])
  })

  test('done: the day of a session, within its visit and by administrators', async () => {
    await raise('session_id', commitment.visit.sessionId, 'heldOn')
    const right = (value: string) => toResolve('heldOn', { verdict: 'corrected', value })
    await expect(resolveCheck(manager, await right('2026-11-20'), testNow)).rejects.toMatchObject({
      code: 'forbidden',
    })
    for (const [value, code] of [
      ['2026-12-24', 'outsideVisit'],
      ['20 November', 'date'],
    ] as const)
      await expect(resolveCheck(administrator, await right(value), testNow), value).rejects.toMatchObject({
        code,
        field: 'value',
      })
    await resolveCheck(administrator, await right('2026-11-20'), testNow)
    expect(await database.asOwner('SELECT held_on::text AS held FROM session')).toEqual([
      { held: '2026-11-20' },
    ])
  })

  test('a value that is none of the closed list is refused at its field', async () => {
    const input = await toResolve('promisedBy', { verdict: 'corrected', value: 'somebody' })
    await expect(resolveCheck(manager, input, testNow)).rejects.toMatchObject({
      code: 'invalid',
      field: 'value',
    })
  })

  test('CC-1: a check is resolved once, also when two resolve it at once', async () => {
    const inputs = [
      await toResolve('city'),
      await toResolve('city', { verdict: 'corrected', value: 'Nanjing' }),
    ]
    const outcomes = await Promise.allSettled(inputs.map((input) => resolveCheck(manager, input, testNow)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'checkResolved' },
    })
    expect(await resolved()).toHaveLength(1)
    expect(await database.asOwner('SELECT version FROM commitment')).toEqual([{ version: 2 }])
  })

  test('AZ-3: of an item for administrators and managers of its lead unit; of the directory for managers', async () => {
    await raise('visit_id', commitment.visit.id, 'delegation')
    const other = await buildActor('manager', [await buildUnit()])
    const refusals = [
      { actor: await buildActor('staff', [leadUnitId]), field: 'city', code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), field: 'city', code: 'forbidden' },
      { actor: other, field: 'city', code: 'notFound' },
      { actor: tester as PersonActor, field: 'city', code: 'forbidden' },
      { actor: await buildActor('staff', [leadUnitId]), field: 'delegation', code: 'forbidden' },
      { actor: await buildActor('manager'), field: 'delegation', code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, field, code } of refusals)
      await expect(
        resolveCheck(actor, await toResolve(field), testNow),
        `${actor.role} ${field}`,
      ).rejects.toMatchObject({ code })
    await expect(
      resolveCheck(manager, { checkId: crypto.randomUUID(), verdict: 'confirmed' }, testNow),
    ).rejects.toMatchObject({ code: 'notFound' })
    expect(await database.contents()).toEqual(before)
    await resolveCheck(other, await toResolve('delegation'), testNow)
    expect(await resolved()).toMatchObject([{ field: 'delegation', by: other.id }])
  })

  test('TX-1: when the history cannot be written, nothing is', async () => {
    const input = await toResolve('promisedBy', { verdict: 'corrected', value: 'partner' })
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(resolveCheck(manager, input, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test.each([{ resolvedById: crypto.randomUUID() }, { field: 'number' }, { subject: 'visit' }])(
    'AZ-4: %j is no field of it',
    async (change) => {
      const input = { checkId: crypto.randomUUID(), verdict: 'confirmed' }
      expect(resolveCheckSchema.safeParse(input).success).toBe(true)
      expect(resolveCheckSchema.safeParse({ ...input, ...change }).success).toBe(false)
    },
  )
})
