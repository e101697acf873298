import { beforeEach, describe, expect, test } from 'vitest'
import { findCommitment } from '@/lib/commitments/queries'
import { answerProblem, markInstructionDone, raiseProblem, resolveProblem } from '@/lib/problems/commands'
import { listAskable, listDecisions } from '@/lib/problems/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toRaise } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

const database = testDatabase()
let unit: string
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  unit = await buildUnit()
  manager = await buildActor('manager', [unit], { name: 'Clara' })
  commitment = await buildCommitment({ leadUnitId: unit, title: 'The battery plant' })
})

const raise = async (change: Parameters<typeof toRaise>[1] = {}) => {
  const input = toRaise(commitment, change)
  await raiseProblem(manager, input, testNow)
  return input.id
}
const answer = (problemId: string) =>
  answerProblem(manager, { problemId, language: 'en', answer: 'Yes.' }, testNow)
const told = async (actor: PersonActor) =>
  (await listDecisions(actor)).decisions.map(({ id, state }) => `${id} ${state}`)

describe('listDecisions', () => {
  test('holds what waits for a decision and what waits to be carried out, the earliest day first', async () => {
    const late = await raise({ decisionDueOn: '2027-03-01' })
    const early = await raise({ decisionDueOn: '2027-01-01' })
    const [done, resolved] = [await raise(), await raise()]
    await answer(early)
    await answer(done)
    await markInstructionDone(manager, { problemId: done }, testNow)
    await resolveProblem(manager, { problemId: resolved, resolution: 'Not needed.' }, testNow)
    expect(await told(manager)).toEqual([`${early} answered`, `${late} open`])
    const { decisions, cut } = await listDecisions(manager)
    expect(cut).toBe(false)
    expect(decisions[1]).toMatchObject({
      number: commitment.number,
      title: { en: 'The battery plant' },
      can: { answer: true, markDone: false, resolve: true },
    })
    expect(decisions[0]?.can).toEqual({ answer: false, markDone: true, resolve: false })
  })

  test('is for those who see the item, also to whoever is asked by name', async () => {
    const leader = await buildActor('viewer', [unit])
    const id = await raise({ askedOfId: leader.id })
    expect(await told(leader)).toEqual([`${id} open`])
    expect(await told(await buildActor('manager', [await buildUnit()]))).toEqual([])
    await database.asOwner("UPDATE commitment SET confidentiality = 'restricted'")
    expect(await told(leader)).toEqual([])
  })

  test.each([
    ["state = 'completed', ended_at = now(), end_reason = 'Done.'", 0],
    ["archived_at = now(), archive_reason = 'Twice.'", 0],
    ["state = 'suspended', suspended_until = '2027-06-01'", 1],
  ])('of an item with %s it holds %i', async (change, expected) => {
    await raise()
    await database.asOwner(`UPDATE commitment SET ${change}`)
    expect(await told(manager)).toHaveLength(expected)
  })
})

test('only those are offered to be asked who see the item and may decide', async () => {
  await buildActor('administrator', [], { name: 'Anna' })
  await buildActor('viewer', [unit], { name: 'Berta' })
  await buildActor('staff', [unit], { name: 'Dora' })
  await buildActor('viewer', [await buildUnit()], { name: 'Emil' })
  const asking = await buildActor('staff', [unit], { name: 'Frida' })
  const item = await findCommitment(asking, commitment.number, defaultReading(testNow))
  if (!item) throw new Error('The item is in scope')
  expect((await listAskable(asking, item)).map(({ name, unitOnly }) => [name, unitOnly])).toEqual([
    ['Anna', false],
    ['Berta', false],
    ['Clara', true],
  ])
})
