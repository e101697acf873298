import { beforeEach, describe, expect, test } from 'vitest'
import { readDossier } from '@/lib/dossiers/queries'
import { answerProblem, markInstructionDone, raiseProblem, resolveProblem } from '@/lib/problems/commands'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost, toRaise } from '@/lib/testing/inputs'

const database = testDatabase()
let leadUnitId: string
let author: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  leadUnitId = await buildUnit()
  author = await buildActor('staff', [leadUnitId])
  manager = await buildActor('manager', [leadUnitId])
  commitment = await buildCommitment({ leadUnitId })
})

const raise = async (change: Parameters<typeof toRaise>[1] = {}) => {
  const input = toRaise(commitment, change)
  await raiseProblem(author, input, testNow)
  return input.id
}
const toAnswer = (problemId: string) => ({ problemId, language: 'en' as const, answer: 'Take two.' })
const standing = async () =>
  (
    await database.asOwner('SELECT version, decision_due_on::text AS due FROM commitment WHERE id = $1', [
      commitment.id,
    ])
  )[0]
const events = (verb: string) =>
  database.asOwner('SELECT actor_id AS by, after FROM audit_event WHERE action = $1 ORDER BY id', [
    `problem.${verb}`,
  ])

describe('raiseProblem', () => {
  test('done: the problem, the day at the item and the event are there', async () => {
    const leader = await buildActor('viewer', [leadUnitId], { name: 'The leader' })
    const id = await raise({ level: 'city', askedOfId: leader.id })
    expect(await standing()).toEqual({ version: 2, due: '2027-01-15' })
    const dossier = await readDossier(leader, commitment.number)
    expect(dossier?.problems).toMatchObject([
      {
        id,
        state: 'open',
        level: 'city',
        askedOf: { name: 'The leader' },
        raisedByName: author.name,
        decisionDueOn: '2027-01-15',
        can: { answer: true },
      },
    ])
    expect(await events('raised')).toEqual([
      {
        by: author.id,
        after: {
          problemLevel: 'city',
          problem: 'Nobody can interpret in March.',
          decisionAsked: 'Release two interpreters for March?',
          askedOf: 'The leader',
          decisionDueOn: '2027-01-15',
        },
      },
    ])
  })

  test('CC-3: sent twice it is raised once, also side by side; the id with other words is refused', async () => {
    const input = toRaise(commitment)
    await Promise.all(Array.from({ length: 5 }, () => raiseProblem(author, input, testNow)))
    const before = await database.contents()
    await raiseProblem(author, input, testNow)
    const other = { ...input, decisionAsked: 'Another one?' }
    await expect(raiseProblem(author, other, testNow)).rejects.toMatchObject({ code: 'repeatDiffers' })
    expect(await database.contents()).toEqual(before)
    expect(await events('raised')).toHaveLength(1)
  })

  test('a day that has passed, a person who cannot decide or see, and a strange update are refused at their field', async () => {
    const staff = await buildActor('staff', [leadUnitId])
    const stranger = await buildActor('viewer', [await buildUnit()])
    const other = await buildCommitment({ leadUnitId })
    const post = toPost(other)
    await postStatusUpdate(author, post, testNow)
    const before = await database.contents()
    for (const [change, code, field] of [
      [{ decisionDueOn: '2026-11-25' }, 'decisionDayPassed', 'decisionDueOn'],
      [{ askedOfId: staff.id }, 'cannotDecide', 'askedOfId'],
      [{ level: 'city', askedOfId: manager.id }, 'cannotDecide', 'askedOfId'],
      [{ askedOfId: stranger.id }, 'notFound', 'askedOfId'],
      [{ statusUpdateId: post.id }, 'notFound', 'statusUpdateId'],
    ] as const)
      await expect(raise(change)).rejects.toMatchObject({ code, field })
    expect(await database.contents()).toEqual(before)
    await raise({ decisionDueOn: '2026-11-26', askedOfId: manager.id })
  })

  test.each(['completed', 'terminated', 'merged'] as const)('refused on an ended item: %s', async (state) => {
    commitment = await buildCommitment({ leadUnitId, state })
    await expect(raise()).rejects.toMatchObject({ code: 'commitmentClosed' })
  })

  test.each(['audit_event', 'problem'])('TX-1: when %s cannot be written, nothing is', async (table) => {
    const before = await database.contents()
    await database.without('INSERT', table, async () => {
      await expect(raise()).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})

describe('the day at the item', () => {
  test('is that of the earliest problem that waits for a decision', async () => {
    const late = await raise({ decisionDueOn: '2027-02-01' })
    const early = await raise({ decisionDueOn: '2027-01-01' })
    expect(await standing()).toEqual({ version: 3, due: '2027-01-01' })
    await answerProblem(manager, toAnswer(early), testNow)
    expect(await standing()).toEqual({ version: 4, due: '2027-02-01' })
    await resolveProblem(author, { problemId: late, resolution: 'A volunteer was found.' }, testNow)
    expect(await standing()).toEqual({ version: 5, due: null })
  })
})

describe('answerProblem', () => {
  test('the leader who is asked by name answers, and nobody else of those who only read', async () => {
    const leader = await buildActor('viewer', [leadUnitId])
    const another = await buildActor('viewer', [leadUnitId])
    const id = await raise({ level: 'city', askedOfId: leader.id })
    const before = await database.contents()
    for (const actor of [another, author, manager])
      await expect(answerProblem(actor, toAnswer(id), testNow)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await database.contents()).toEqual(before)
    await answerProblem(leader, toAnswer(id), testNow)
    expect((await readDossier(author, commitment.number))?.problems).toMatchObject([
      { state: 'answered', answer: 'Take two.', answeredByName: leader.name, can: { answer: false } },
    ])
    expect(await events('answered')).toEqual([
      {
        by: leader.id,
        after: { decisionAsked: 'Release two interpreters for March?', answer: 'Take two.' },
      },
    ])
  })

  test('AZ-3: a leader who no longer sees the item finds no problem either', async () => {
    const leader = await buildActor('viewer', [leadUnitId])
    const id = await raise({ askedOfId: leader.id })
    await database.asOwner("UPDATE commitment SET confidentiality = 'restricted' WHERE id = $1", [
      commitment.id,
    ])
    const never = toAnswer(crypto.randomUUID())
    const refusals = await Promise.all(
      [toAnswer(id), never].map((input) => answerProblem(leader, input, testNow).catch((error) => error)),
    )
    expect(refusals[0]).toMatchObject({ code: 'notFound' })
    expect(refusals[0]).toEqual(refusals[1])
  })

  test('CC-4: of two who decide at once one is heard; the same answer sent again changes nothing', async () => {
    const second = await buildActor('manager', [leadUnitId])
    const id = await raise()
    const answers = await Promise.allSettled([
      answerProblem(manager, toAnswer(id), testNow),
      answerProblem(second, { ...toAnswer(id), answer: 'Take none.' }, testNow),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'problemOver' },
    })
    const [heard] = await events('answered')
    const winner = heard?.by === manager.id ? manager : second
    const answer = String(Object(heard?.after).answer)
    const before = await database.contents()
    await answerProblem(winner, { ...toAnswer(id), answer }, testNow)
    expect(await database.contents()).toEqual(before)
  })
})

describe('afterwards', () => {
  test('an instruction is marked done once, with a note; before an answer there is none', async () => {
    const problemId = await raise()
    const done = { problemId, note: 'Both have agreed to come.' }
    await expect(markInstructionDone(author, done, testNow)).rejects.toMatchObject({ code: 'noInstruction' })
    await answerProblem(manager, toAnswer(problemId), testNow)
    await markInstructionDone(author, done, testNow)
    await markInstructionDone(author, done, testNow)
    expect((await readDossier(author, commitment.number))?.problems).toMatchObject([
      { state: 'done', doneNote: done.note, doneByName: author.name },
    ])
    expect(await events('done')).toEqual([
      { by: author.id, after: { instruction: 'Take two.', doneNote: done.note } },
    ])
  })

  test('a problem that is answered is not settled without an answer, and the other way round', async () => {
    const [answered, settled] = [await raise(), await raise()]
    await answerProblem(manager, toAnswer(answered), testNow)
    const settle = (problemId: string) => ({ problemId, resolution: 'They came by themselves.' })
    await resolveProblem(author, settle(settled), testNow)
    await resolveProblem(author, settle(settled), testNow)
    const before = await database.contents()
    const over = { code: 'problemOver' }
    await expect(resolveProblem(author, settle(answered), testNow)).rejects.toMatchObject(over)
    await expect(answerProblem(manager, toAnswer(settled), testNow)).rejects.toMatchObject(over)
    await expect(markInstructionDone(author, { problemId: settled }, testNow)).rejects.toMatchObject({
      code: 'noInstruction',
    })
    expect(await database.contents()).toEqual(before)
    expect(await events('resolved')).toMatchObject([{ after: { resolution: 'They came by themselves.' } }])
  })

  test('TX-1: when the history cannot be written, no answer is kept', async () => {
    const id = await raise()
    const before = await database.contents()
    await database.without('INSERT', 'audit_event', async () => {
      await expect(answerProblem(manager, toAnswer(id), testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
