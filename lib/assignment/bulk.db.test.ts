import { beforeEach, describe, expect, test } from 'vitest'
import { assignInBulk } from '@/lib/assignment/commands'
import { listAssignmentChoices } from '@/lib/assignment/queries'
import type { AssignInBulk } from '@/lib/assignment/schema'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment, type CommitmentFacts } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { statementsOf } from '@/lib/testing/statements'

const database = testDatabase()
let [lead, other] = ['', '']
let manager: PersonActor
let administrator: PersonActor

beforeEach(async () => {
  lead = await buildUnit()
  other = await buildUnit()
  manager = await buildActor('manager', [lead])
  administrator = await buildActor('administrator')
})

const build = (facts: CommitmentFacts = {}) => buildCommitment({ leadUnitId: lead, ...facts })
const select = (items: { number: string }[], version = 1) =>
  items.map(({ number }) => ({ number, version, id: crypto.randomUUID() }))
const assign = (actor: PersonActor, items: { number: string }[], rest: Omit<AssignInBulk, 'selected'>) =>
  assignInBulk(actor, { selected: select(items), ...rest }, testNow)
const numbers = (items: BuiltCommitment[]) => items.map(({ number }) => number)

test('each is its own decision: what can be done is done, the rest is named with its reason', async () => {
  const proposed = [await build(), await build()]
  const agreed = await build({ dueOn: '2027-01-21' })
  const ended = await build({ state: 'completed' })
  const supported = await buildCommitment({ leadUnitId: other, supportingUnitIds: [lead] })
  const hidden = await buildCommitment({ leadUnitId: other })
  const result = await assign(
    manager,
    [...proposed, agreed, ended, supported, hidden, { number: 'DE26-999' }],
    { operation: 'confirmDeadline' },
  )
  expect(result.done).toEqual(numbers(proposed))
  expect(result.refused).toEqual([
    { number: agreed.number, code: 'deadlineNotProposed' },
    { number: ended.number, code: 'commitmentClosed' },
    { number: supported.number, code: 'forbidden' },
    { number: hidden.number, code: 'notFound' },
    { number: 'DE26-999', code: 'notFound' },
  ])
  expect(await database.asOwner('SELECT count(*)::int AS n FROM deadline_change')).toEqual([{ n: 2 }])
  expect(
    await database.asOwner("SELECT count(*)::int AS n FROM audit_event WHERE action = 'deadline.confirmed'"),
  ).toEqual([{ n: 2 }])
})

test('CC-1: one that was changed since it was read is refused, the others are done', async () => {
  const items = [await build(), await build()]
  await database.asOwner('UPDATE commitment SET version = 2 WHERE id = $1', [items[0]?.id])
  const { done, refused } = await assign(manager, items, { operation: 'confirmDeadline' })
  expect([done, refused]).toEqual([[items[1]?.number], [{ number: items[0]?.number, code: 'conflict' }]])
})

test('the same selection sent twice changes nothing more', async () => {
  const items = [await build(), await build()]
  const selected = select(items)
  for (const rest of [
    { operation: 'confirmDeadline' } as const,
    { operation: 'handOver', toUnitId: other } as const,
  ]) {
    const versioned = selected.map((each) => ({
      ...each,
      version: rest.operation === 'handOver' ? 2 : 1,
    }))
    await assignInBulk(administrator, { selected: versioned, ...rest }, testNow)
    const before = await database.contents()
    const again = await assignInBulk(administrator, { selected: versioned, ...rest }, testNow)
    expect(again).toEqual({ done: numbers(items), refused: [] })
    expect(await database.contents()).toEqual(before)
  }
})

test('a selection is handed over, gets its owner, and its lead unit is confirmed', async () => {
  const items = [await build({ leadUnitBasis: 'proposed' }), await build()]
  const owner = await buildActor('staff', [lead])
  const owned = await assign(manager, items, { operation: 'setOwner', ownerId: owner.id })
  expect(owned.done).toEqual(numbers(items))
  const confirmed = await assignInBulk(
    administrator,
    { selected: select(items, 2), operation: 'confirmLeadUnit' },
    testNow,
  )
  expect(confirmed.done).toEqual(numbers(items))
  expect((await assign(manager, items, { operation: 'confirmLeadUnit' })).refused).toEqual(
    items.map(({ number }) => ({ number, code: 'forbidden' })),
  )
  const handed = await assignInBulk(
    administrator,
    {
      selected: items.map(({ number }, index) => ({ number, version: 3 - index, id: crypto.randomUUID() })),
      operation: 'handOver',
      toUnitId: other,
    },
    testNow,
  )
  expect(handed).toEqual({ done: numbers(items), refused: [] })
  expect(
    await database.asOwner('SELECT DISTINCT lead_unit_id AS lead, owner_id AS owner FROM commitment'),
  ).toEqual([{ lead: other, owner: null }])
})

test('an error that is nobody’s fault is not swallowed', async () => {
  const items = [await build()]
  await database.without('INSERT', 'audit_event', async () => {
    await expect(assign(manager, items, { operation: 'confirmDeadline' })).rejects.toThrow()
  })
})

describe('listAssignmentChoices', () => {
  test('units in use; people who can act, of all units or of the manager’s own; nothing for others', async () => {
    const retired = await buildUnit()
    await database.asOwner('UPDATE unit SET retired_at = now() WHERE id = $1', [retired])
    const ours = await buildActor('staff', [lead])
    const theirs = await buildActor('staff', [other])
    await buildActor('viewer', [lead])
    await buildActor('staff', [lead], { deactivatedAt: testNow })
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort()
    const both = await buildActor('staff', [lead, other], { name: 'Aa of both' })
    expect(await statementsOf(() => listAssignmentChoices(administrator))).toHaveLength(1)
    const all = await listAssignmentChoices(administrator)
    expect(ids(all.units)).toEqual([lead, other].sort())
    expect(ids(all.owners)).toEqual([manager.id, ours.id, theirs.id, both.id].sort())
    expect(all.owners[0]?.unitIds.toSorted()).toEqual([lead, other].sort())
    const own = await listAssignmentChoices(manager)
    expect(own.owners[0]).toEqual({ id: both.id, name: 'Aa of both', unitIds: [lead] })
    expect(ids(own.units)).toEqual([lead, other].sort())
    expect(ids(own.owners)).toEqual([manager.id, ours.id, both.id].sort())
    for (const actor of [ours, await buildActor('viewer', [lead]), await buildActor('manager')])
      expect((await listAssignmentChoices(actor)).owners).toEqual([])
  })
})
