import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { acceptHandOver, handOver } from '@/lib/hand-overs/commands'
import { listMyWork, listPostable, listToDecide } from '@/lib/my-work/queries'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment, type CommitmentFacts } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'
import { statementsOf } from '@/lib/testing/statements'

testDatabase({ kept: true })
const reading = defaultReading(testNow)
let unit: string
let me: PersonActor
let giver: PersonActor
const items: Record<string, BuiltCommitment> = {}
const calm = { dueOn: '2027-06-01', updateDueOn: '2027-06-01', progressOn: '2026-11-22' }

beforeAll(async () => {
  unit = await buildUnit({ approvalRequired: true })
  const theirs = await buildUnit()
  me = await buildActor('staff', [unit])
  giver = await buildActor('administrator')
  const build = async (name: string, facts: CommitmentFacts) => {
    items[name] = await buildCommitment({ leadUnitId: unit, ...calm, ...facts })
  }
  await build('step', { ownerId: me.id, nextStep: 'Call them' })
  await build('stepOfOthers', { nextStep: 'Call them' })
  await build('updateDue', { updateDueOn: '2026-11-20' })
  await build('updateDueMine', { updateDueOn: '2026-11-20', dueOn: '2027-12-01', ownerId: me.id })
  await build('returned', {})
  await build('returnedOfOthers', {})
  await build('overdue', { dueOn: '2026-11-20' })
  await build('dueSoon', { dueOn: '2026-11-28' })
  await build('calm', {})
  await build('ended', { dueOn: '2026-11-20', state: 'completed' })
  await build('archived', { dueOn: '2026-11-20', archivedAt: testNow })
  await build('supported', { leadUnitId: theirs, supportingUnitIds: [unit], dueOn: '2026-11-20' })
  await build('elsewhere', { leadUnitId: theirs, dueOn: '2026-11-20' })
  for (const name of ['handed', 'accepted']) {
    await build(name, { leadUnitId: theirs })
    await give(items[name] as BuiltCommitment)
  }
  await acceptHandOver(me, { commitmentId: items.accepted?.id ?? '', version: 2 }, testNow)
  await giveBackUpdate(me, items.returned as BuiltCommitment)
  await giveBackUpdate(await buildActor('staff', [unit]), items.returnedOfOthers as BuiltCommitment)
})

function give(item: BuiltCommitment) {
  const input = { id: crypto.randomUUID(), commitmentId: item.id, version: 1, toUnitId: unit }
  return handOver(giver, { ...input, reason: 'Yours by subject.' }, testNow)
}

/** An update that its reviewer has returned. */
async function giveBackUpdate(author: PersonActor, item: BuiltCommitment): Promise<void> {
  const statusUpdateId = await postStatusUpdate(author, toPost(item), testNow)
  await db().statusUpdateReview.create({
    data: {
      statusUpdateId,
      authorId: author.id,
      basis: 'reviewed',
      decision: 'returned',
      reviewerId: giver.id,
      comment: 'Which three offices?',
      decidedAt: testNow,
    },
  })
}

const named = (name: string) => items[name]?.number

test('each item stands in its one group, in the order of the groups, one’s own first', async () => {
  const { items: found, cut } = await listMyWork(me, reading)
  expect(cut).toBe(false)
  expect(found.map(({ group, commitment }) => [group, commitment.number])).toEqual([
    ['handedOver', named('handed')],
    ['dueSoon', named('dueSoon')],
    ['overdue', named('overdue')],
    ['returned', named('returned')],
    ['updateDue', named('updateDueMine')],
    ['updateDue', named('updateDue')],
    ['nextStep', named('step')],
  ])
})

test('what was handed over says by whom and why; what was returned says what is asked', async () => {
  const { items: found } = await listMyWork(me, reading)
  const of = (group: string) => found.find((item) => item.group === group)
  expect(of('handedOver')?.handOver).toMatchObject({
    by: giver.name,
    reason: 'Yours by subject.',
    at: testNow,
  })
  expect(of('returned')?.returned).toMatchObject({ comment: 'Which three offices?', by: giver.name })
})

describe('listToDecide', () => {
  test('what waits for an answer of one’s own unit, for whoever is in it and for nobody else', async () => {
    const numbersFor = async (actor: PersonActor) =>
      (await listToDecide(actor, reading)).map(({ commitment }) => commitment.number)
    expect(await numbersFor(await buildActor('manager', [unit]))).toEqual([named('handed')])
    expect(await numbersFor(await buildActor('manager', [await buildUnit()]))).toEqual([])
    expect(await numbersFor(giver)).toEqual([])
  })
})

test('an update that waits for approval is work of the managers, and of nobody who wrote or may not decide', async () => {
  const strict = await buildUnit({ approvalRequired: true })
  const author = await buildActor('manager', [strict])
  const item = await buildCommitment({ leadUnitId: strict, ...calm })
  const id = await postStatusUpdate(author, toPost(item, { progress: 'Three offices.' }), testNow)
  const manager = await buildActor('manager', [strict])
  const waiting = {
    group: 'toReview',
    toReview: { id, by: author.name, text: 'Three offices.', language: 'en' },
  }
  expect(await listToDecide(manager, reading)).toMatchObject([waiting])
  expect((await listMyWork(manager, reading)).items).toMatchObject([waiting])
  for (const other of [author, await buildActor('staff', [strict]), await buildActor('manager', [unit])])
    expect(
      (await listToDecide(other, reading)).filter(({ group }) => group === 'toReview'),
      other.role,
    ).toEqual([])
})

test('AZ-5: without a unit nothing waits, whatever the role', async () => {
  for (const role of ['administrator', 'manager', 'staff', 'viewer'] as const)
    expect((await listMyWork(await buildActor(role), reading)).items, role).toEqual([])
})

test('an administrator’s work is that of their own units', async () => {
  const administrator = await buildActor('administrator', [unit])
  const { items: found } = await listMyWork(administrator, reading)
  expect(found.map(({ commitment }) => commitment.number)).not.toContain(named('elsewhere'))
  expect(found.length).toBeGreaterThan(3)
})

test('it takes at most eight statements, and no more when there is more to show', async () => {
  const few = await statementsOf(() => listMyWork(me, reading))
  expect(few.length).toBeGreaterThan(0)
  expect(few.length).toBeLessThanOrEqual(5)
  for (let index = 0; index < 6; index++)
    await buildCommitment({ leadUnitId: unit, ...calm, dueOn: '2026-11-20', ownerId: me.id })
  const many = await statementsOf(() => listMyWork(me, reading))
  expect(many.length, many.join('\n')).toBe(few.length)
})

describe('what an update can be posted on', () => {
  const numbersOf = async (actor: Parameters<typeof listPostable>[0], question = '', take = 50) =>
    (await listPostable(actor, reading, question, take)).items.map(({ commitment }) => commitment.number)

  test('the open items that one’s units lead: one’s own first, then by deadline', async () => {
    const { items: rows } = await listPostable(me, reading, '', 50)
    expect(rows.every(({ commitment }) => commitment.can.postStatusUpdate)).toBe(true)
    const own = rows.filter(({ mine }) => mine).map(({ commitment }) => commitment.number)
    expect(own).toEqual(expect.arrayContaining([items.step?.number, items.updateDueMine?.number]))
    expect(own).not.toContain(items.stepOfOthers?.number)
    expect(rows.slice(0, own.length).every(({ mine }) => mine)).toBe(true)
    const due = rows.slice(own.length).map(({ commitment }) => commitment.dueOn ?? '9')
    expect(due).toEqual(due.toSorted())
    for (const name of ['ended', 'archived', 'supported', 'elsewhere'])
      expect(await numbersOf(me), name).not.toContain(items[name]?.number)
  })

  test('of those, the ones that hold the words; more than are shown is said', async () => {
    const number = items.calm?.number ?? ''
    expect(await numbersOf(me, number)).toEqual([number])
    expect(await numbersOf(me, items.elsewhere?.number ?? '')).toEqual([])
    expect((await listPostable(me, reading, '', 2)).cut).toBe(true)
    expect((await listPostable(me, reading, '', 50)).cut).toBe(false)
  })

  test('administrators post on everything, viewers and people without a unit on nothing', async () => {
    expect(await numbersOf(giver, items.elsewhere?.number ?? '')).toEqual([items.elsewhere?.number])
    expect(await numbersOf(await buildActor('viewer', [unit]))).toEqual([])
    expect(await numbersOf(await buildActor('staff', []))).toEqual([])
  })
})
