import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { addParticipant, correctParticipant, removeParticipant } from '@/lib/participants/commands'
import { findParticipantChanges, listParticipants } from '@/lib/participants/queries'
import { type CorrectParticipant, correctParticipantSchema } from '@/lib/participants/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { buildTalk, toAddTo } from '@/lib/testing/build-participants'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildPartner, passage, tester, testNow } from '@/lib/testing/factories'
import { listVisitHistory } from '@/lib/visits/queries'

const database = testDatabase()
let visit: BuiltVisit
let others: PersonActor[]

beforeEach(async () => {
  ;({ visit, others } = await buildTalk())
})

const toAdd = (change: object) => toAddTo(visit, { id: newId(), ...change })

describe('correctParticipant and removeParticipant', () => {
  let id: string
  let partnerId: string

  beforeEach(async () => {
    const input = toAdd({ memberName: 'Chen', participantRole: 'member' })
    await addParticipant(tester, input, testNow)
    id = input.id
    partnerId = (await buildPartner({ printedName: 'Adler AG' })).id
  })

  const toCorrect = (change: object): CorrectParticipant =>
    correctParticipantSchema.parse({ id, version: 1, participantRole: 'member', ...change })
  const found = async () => (await listParticipants(tester, visit.sessionId)).find((each) => each.id === id)
  const events = (action: string) =>
    database.asOwner('SELECT before, after, visit_id FROM audit_event WHERE action = $1', [action])

  test('done: name, side and role; the history says what stood there', async () => {
    await correctParticipant(tester, toCorrect({ memberName: 'Cheng', participantRole: 'head' }), testNow)
    expect(await found()).toMatchObject({
      side: 'delegation',
      role: 'head',
      memberName: 'Cheng',
      partner: null,
    })
    const other = { version: 2, who: `partner:${partnerId}`, participantRole: 'host' }
    await correctParticipant(tester, toCorrect(other), testNow)
    expect(await found()).toMatchObject({
      side: 'partner',
      role: 'host',
      memberName: null,
      who: `partner:${partnerId}`,
    })
    const { sessionId } = visit
    expect(await events('participant.corrected')).toEqual([
      {
        visit_id: visit.id,
        before: { sessionId, participant: 'Chen', participantSide: 'delegation', participantRole: 'member' },
        after: {
          sessionId,
          session: 'Talk',
          participant: 'Cheng',
          participantSide: 'delegation',
          participantRole: 'head',
        },
      },
      {
        visit_id: visit.id,
        before: { sessionId, participant: 'Cheng', participantSide: 'delegation', participantRole: 'head' },
        after: {
          sessionId,
          session: 'Talk',
          participant: 'Adler AG',
          participantSide: 'partner',
          participantRole: 'host',
        },
      },
    ])
  })

  test('the role of an archived partner can be corrected; nobody archived is chosen anew', async () => {
    await correctParticipant(tester, toCorrect({ who: `partner:${partnerId}` }), testNow)
    await database.asOwner('UPDATE partner SET archived_at = now() WHERE id = $1', [partnerId])
    const again = { version: 2, who: `partner:${partnerId}`, participantRole: 'host' }
    await correctParticipant(tester, toCorrect(again), testNow)
    expect(await found()).toMatchObject({ role: 'host' })
    await correctParticipant(tester, toCorrect({ version: 3, memberName: 'Chen' }), testNow)
    await expect(
      correctParticipant(tester, toCorrect({ ...again, version: 4 }), testNow),
    ).rejects.toMatchObject({ code: 'notFound', field: 'who' })
  })

  test('taken out: gone from the session, kept in the history', async () => {
    await removeParticipant(tester, { id, version: 1 }, testNow)
    expect(await found()).toBeUndefined()
    expect(await events('participant.removed')).toMatchObject([
      {
        before: { participant: 'Chen', participantSide: 'delegation', participantRole: 'member' },
        after: { session: 'Talk', participant: null, participantRole: null },
      },
    ])
    const [event] = await listVisitHistory(tester, visit.key, 1)
    expect(event?.key).toBe('participant.removed')
    await expect(removeParticipant(tester, { id, version: 2 }, testNow)).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test.each(['anchor', 'check', 'resolved check'])(
    'what an %s rests on stays who it is; role and name of ours can be corrected',
    async (kind) => {
      if (kind === 'anchor')
        await db().anchor.create({
          data: {
            sourceDocumentId: visit.sourceDocumentId,
            paragraphNumber: 1,
            exact: passage,
            prefix: '',
            suffix: '',
            participantId: id,
          },
        })
      else
        await db().check.create({
          data: { participantId: id, field: 'name', kind: 'asPrinted', noteEn: 'Odd.', createdAt: testNow },
        })
      if (kind === 'resolved check')
        await database.asOwner('UPDATE "check" SET resolved_at = now(), resolved_by_id = $1', [others[0]?.id])
      const before = await database.contents()
      const refused = { code: 'participantHeld' }
      await expect(removeParticipant(tester, { id, version: 1 }, testNow)).rejects.toMatchObject(refused)
      const other = toCorrect({ who: `partner:${partnerId}` })
      await expect(correctParticipant(tester, other, testNow)).rejects.toMatchObject(refused)
      expect(await database.contents()).toEqual(before)
      await correctParticipant(tester, toCorrect({ memberName: 'Cheng', participantRole: 'head' }), testNow)
      expect(await found()).toMatchObject({ held: true, memberName: 'Cheng', role: 'head' })
    },
  )

  test('CC-1: of two on one version one is written, the other is told what it was', async () => {
    const outcomes = await Promise.allSettled([
      correctParticipant(tester, toCorrect({ memberName: 'Cheng' }), testNow),
      correctParticipant(tester, toCorrect({ memberName: 'Zheng' }), testNow),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    const theirs = await findParticipantChanges(tester, id, 1)
    expect(theirs).toMatchObject({ version: 2, by: 'test' })
    expect(theirs?.changes.map(({ field }) => field)).toContain('participant')
  })

  test('refused: to everybody but administrators, who is among them already, without its event (TX-1)', async () => {
    await addParticipant(tester, toAdd({ memberName: 'Li' }), testNow)
    const before = await database.contents()
    for (const actor of others) {
      const refused = { code: 'forbidden' }
      await expect(correctParticipant(actor, toCorrect({ memberName: 'X' }), testNow)).rejects.toMatchObject(
        refused,
      )
      await expect(removeParticipant(actor, { id, version: 1 }, testNow)).rejects.toMatchObject(refused)
    }
    await expect(correctParticipant(tester, toCorrect({ memberName: 'Li' }), testNow)).rejects.toMatchObject({
      code: 'duplicate',
      field: 'memberName',
    })
    await database.without('INSERT', 'audit_event', async () => {
      await expect(removeParticipant(tester, { id, version: 1 }, testNow)).rejects.toThrow()
    })
    expect(await database.contents()).toEqual(before)
  })
})
