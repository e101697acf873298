import { beforeEach, describe, expect, test } from 'vitest'
import { editSession, recordSession } from '@/lib/sessions/commands'
import { findSessionChanges } from '@/lib/sessions/queries'
import { type EditSession, editSessionSchema, newSessionSchema, toRecordSession } from '@/lib/sessions/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildUnit, buildVisit, tester, testNow } from '@/lib/testing/factories'
import { getVisit, listVisitHistory } from '@/lib/visits/queries'

const database = testDatabase()
let visit: BuiltVisit
let others: PersonActor[]

beforeEach(async () => {
  visit = await buildVisit({ sessionTitle: { en: 'Talk' } })
  const unitIds = [await buildUnit()]
  others = [
    await buildActor('manager', unitIds),
    await buildActor('staff', unitIds),
    await buildActor('viewer', unitIds),
  ]
})

const form = { sessionKind: 'symposium', titleEn: 'Talk', placeDe: 'Rathaus', heldOn: '2026-11-20' } as const
const toEdit = (change: object = {}): EditSession =>
  editSessionSchema.parse({ id: visit.sessionId, version: 1, ...form, ...change })

describe('recordSession by its form', () => {
  const toNew = (change: object = {}) =>
    toRecordSession(
      newSessionSchema.parse({ id: crypto.randomUUID(), visitId: visit.id, ...form, ...change }),
    )

  test('CC-3: sent twice it records once; of many at once each has a place of its own', async () => {
    const input = toNew()
    expect(await recordSession(tester, input, testNow)).toBe(input.id)
    expect(await recordSession(tester, input, testNow)).toBe(input.id)
    await Promise.all(Array.from({ length: 8 }, () => recordSession(tester, toNew(), testNow)))
    const found = await getVisit(tester, visit.key)
    expect(found?.sessions.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(found?.sessions[1]).toMatchObject({ kind: 'symposium', place: { de: 'Rathaus' }, anchor: null })
  })

  test('refused without the visit, or on a day that is none of its own', async () => {
    await expect(
      recordSession(tester, toNew({ visitId: crypto.randomUUID() }), testNow),
    ).rejects.toMatchObject({ code: 'notFound' })
    await expect(recordSession(tester, toNew({ heldOn: '2026-11-23' }), testNow)).rejects.toMatchObject({
      code: 'outsideVisit',
      field: 'heldOn',
    })
  })
})

describe('editSession', () => {
  test('done: before and after are in the history of the visit, under the session’s name', async () => {
    await editSession(tester, toEdit({ titleEn: 'A talk' }), testNow)
    const found = await getVisit(tester, visit.key)
    expect(found?.sessions[0]).toMatchObject({
      version: 2,
      kind: 'symposium',
      title: { en: 'A talk' },
      heldOn: '2026-11-20',
    })
    const [event] = await listVisitHistory(tester, visit.key, 1)
    expect(event?.changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['session', 'sessionKind', 'titleEn', 'placeDe', 'heldOn']),
    )
    expect(event?.changes).toContainEqual({
      field: 'sessionKind',
      before: { kind: 'word', namespace: 'session.kind', key: 'companyVisit' },
      after: { kind: 'word', namespace: 'session.kind', key: 'symposium' },
    })
  })

  test('CC-1: of many on one version exactly one is written, the others are told what it was', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        editSession(tester, toEdit({ titleDe: `Nr. ${index}` }), testNow),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    const theirs = await findSessionChanges(tester, visit.sessionId, 1)
    expect(theirs).toMatchObject({ version: 2, by: 'test' })
    expect(theirs?.changes.map(({ field }) => field)).toContain('titleDe')
  })

  test('forbidden to everybody but administrators, refused on a day outside the visit; nothing is written then', async () => {
    const before = await database.contents()
    for (const actor of others)
      await expect(editSession(actor, toEdit(), testNow), actor.role).rejects.toMatchObject({
        code: 'forbidden',
      })
    await expect(editSession(tester, toEdit({ heldOn: '2026-11-18' }), testNow)).rejects.toMatchObject({
      code: 'outsideVisit',
    })
    await expect(editSession(tester, toEdit({ id: crypto.randomUUID() }), testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(editSession(tester, toEdit(), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })

  test('AZ-4: nothing but the listed fields can be written', () => {
    for (const more of [{ visitId: visit.id }, { position: 1 }, { createdAt: 'x' }, { participants: {} }])
      expect(editSessionSchema.safeParse({ ...toEdit(), ...more }).success, JSON.stringify(more)).toBe(false)
  })
})
