import { beforeAll, describe, expect, test } from 'vitest'
import { recordEvent } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db/client'
import { changeDeadline } from '@/lib/deadlines/commands'
import { historyPageSize, listHistory, listHistoryPeople } from '@/lib/history/queries'
import type { HistoryFilters } from '@/lib/history/schema'
import { changeLanguage } from '@/lib/people/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, changedActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, tester, testNow } from '@/lib/testing/factories'
import { toMove, toPost } from '@/lib/testing/inputs'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })
const minutes = (count: number) => new Date(testNow.getTime() + count * 60_000)
let administrator: PersonActor
let manager: PersonActor
let staff: PersonActor
let ours: BuiltCommitment
let theirs: BuiltCommitment

beforeAll(async () => {
  const unit = await buildUnit()
  administrator = await buildActor('administrator')
  manager = await buildActor('manager', [unit])
  staff = await buildActor('staff', [unit])
  const { id } = await buildPartner({ key: 'bosch', printedName: 'Bosch' })
  ours = await buildCommitment({ leadUnitId: unit, partnerIds: [id], dueOn: '2026-12-20' })
  theirs = await buildCommitment({ leadUnitId: await buildUnit(), partnerIds: [id] })
  await postStatusUpdate(staff, toPost(ours, { health: 'atRisk' }), minutes(1))
  await changeDeadline(manager, toMove(ours, { version: 2 }), minutes(2))
  await postStatusUpdate(administrator, toPost(theirs), minutes(3))
  const signedIn = { action: 'signIn.succeeded', before: {}, after: {} } as const
  for (const actor of [administrator, manager, staff])
    await recordEvent(db(), actor, minutes(4), { personId: actor.id }, signedIn)
  await changeLanguage(staff, { locale: 'de' }, minutes(5))
})

async function actions(actor: Actor, filters: HistoryFilters = {}): Promise<string[]> {
  const page = await listHistory(actor, filters)
  return page?.events.map(({ key }) => key) ?? []
}

describe('who reads what', () => {
  test('administrators read everything, newest first, each with what it was done to', async () => {
    const page = await listHistory(administrator, {})
    expect(page?.events).toHaveLength(await db().auditEvent.count())
    expect(page?.events[0]).toMatchObject({
      key: 'person.languageChanged',
      actorName: staff.name,
      person: { name: staff.name },
    })
    const posted = page?.events.find(
      ({ key, commitment }) => key === 'statusUpdate.posted' && commitment?.number === ours.number,
    )
    expect(posted?.changes).toContainEqual({
      field: 'health',
      before: { kind: 'word', namespace: 'health', key: 'notReported' },
      after: { kind: 'word', namespace: 'health', key: 'atRisk' },
    })
    const times = page?.events.map(({ at }) => at.getTime()) ?? []
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  test('AZ-5: managers read of items in scope and of the directory, and no sign-in but their own', async () => {
    const page = await listHistory(manager, {})
    const numbers = new Set(page?.events.flatMap(({ commitment }) => commitment?.number ?? []))
    expect([...numbers]).toEqual([ours.number])
    expect(await actions(manager, { number: theirs.number })).toEqual([])
    expect(await actions(manager)).toEqual(
      expect.arrayContaining(['partner.added', 'visit.recorded', 'session.recorded', 'deadline.changed']),
    )
    expect(await actions(manager)).not.toContain('person.languageChanged')
    const signedIn = page?.events.filter(({ key }) => key === 'signIn.succeeded')
    expect(signedIn?.map(({ actorName }) => actorName)).toEqual([manager.name])
  })

  test('AZ-5: what one did oneself is hidden with the item', async () => {
    const moved = changedActor(manager, { unitIds: [theirs.leadUnitId] })
    expect(await actions(moved, { number: ours.number })).toEqual([])
    expect(await actions(moved, { person: manager.id })).toEqual(['signIn.succeeded'])
  })

  test('staff, viewers and managers without a unit have no history to read', async () => {
    for (const actor of [staff, await buildActor('viewer', [ours.leadUnitId]), await buildActor('manager')]) {
      expect(await listHistory(actor, {}), actor.role).toBeNull()
      expect(await listHistoryPeople(actor), actor.role).toEqual([])
    }
  })

  test('to choose from are the people of whom there is something to read', async () => {
    const names = (people: { name: string }[]) => people.map(({ name }) => name).sort()
    expect(names(await listHistoryPeople(manager))).toEqual([manager.name, staff.name].sort())
    expect(names(await listHistoryPeople(administrator))).toEqual(
      [administrator.name, manager.name, staff.name].sort(),
    )
  })
})

describe('filters', () => {
  test('by person, by the system, by action, by number', async () => {
    expect(await actions(administrator, { person: manager.id })).toEqual([
      'signIn.succeeded',
      'deadline.changed',
    ])
    const system = await listHistory(administrator, { person: 'system' })
    expect(new Set(system?.events.map(({ actorName }) => actorName))).toEqual(new Set([tester.name]))
    expect(await actions(administrator, { action: 'statusUpdate.posted' })).toHaveLength(2)
    expect(await actions(administrator, { number: ours.number })).toEqual([
      'deadline.changed',
      'statusUpdate.posted',
      'commitment.recorded',
    ])
    expect(await actions(administrator, { number: ours.number, person: staff.id })).toEqual([
      'statusUpdate.posted',
    ])
    expect(await actions(administrator, { number: 'DE99-001' })).toEqual([])
  })

  test('by days of the reader’s zone, both included', async () => {
    const unit = ours.leadUnitId
    const inZone = (timeZone: string) => buildActor('manager', [unit], { timeZone })
    const shanghai = await inZone('Asia/Shanghai')
    const at = (from: string, to: string) => ({ from, to, number: ours.number })
    // testNow is noon in Shanghai, and still the day before in Los Angeles
    expect(await actions(shanghai, at('2026-11-26', '2026-11-26'))).toHaveLength(3)
    expect(await actions(shanghai, at('2026-11-25', '2026-11-25'))).toEqual([])
    const losAngeles = await inZone('America/Los_Angeles')
    expect(await actions(losAngeles, at('2026-11-25', '2026-11-25'))).toHaveLength(3)
    expect(await actions(losAngeles, at('2026-11-26', '2026-11-27'))).toEqual([])
  })
})

test('pages follow each other by time and id: nothing is missing or twice, also among events of one moment', async () => {
  const reader = await buildActor('administrator')
  const event = { action: 'signIn.ended', before: {}, after: {} } as const
  const count = historyPageSize * 2 + 5
  for (let index = 0; index < count; index++)
    await recordEvent(db(), reader, minutes(10), { personId: reader.id }, event)
  const seen: string[] = []
  const filters: HistoryFilters = { person: reader.id }
  for (let page = await listHistory(reader, filters); page; ) {
    seen.push(...page.events.map(({ id }) => id))
    page = page.next === null ? null : await listHistory(reader, { ...filters, before: page.next })
  }
  expect(seen).toHaveLength(count)
  expect(new Set(seen).size).toBe(count)
  const first = await statementsOf(() => listHistory(reader, {}))
  expect(first).toHaveLength(1)
})
