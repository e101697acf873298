import { v7 as newId } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { addParticipant } from '@/lib/participants/commands'
import { listGuestChoices } from '@/lib/participants/queries'
import { addParticipantSchema } from '@/lib/participants/schema'
import type { PersonActor } from '@/lib/testing/actors'
import { buildTalk, toAddTo } from '@/lib/testing/build-participants'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildContact, buildPartner, tester, testNow } from '@/lib/testing/factories'
import { getVisit, listVisitHistory } from '@/lib/visits/queries'

const database = testDatabase()
let visit: BuiltVisit
let others: PersonActor[]

beforeEach(async () => {
  ;({ visit, others } = await buildTalk())
})

const toAdd = (change: object) => toAddTo(visit, { id: newId(), ...change })

describe('addParticipant', () => {
  test('done: a partner, a contact of it and a member of the delegation; each once', async () => {
    const { id: partnerId, key } = await buildPartner()
    const contactId = await buildContact({ partnerId, printedName: 'Li Na' })
    const inputs = [
      toAdd({ who: `partner:${partnerId}`, participantRole: 'host' }),
      toAdd({ who: `contact:${contactId}`, participantRole: 'speaker' }),
      toAdd({ memberName: 'Chen', participantRole: 'head' }),
    ]
    for (const input of [...inputs, ...inputs]) await addParticipant(tester, input, testNow)
    const found = await getVisit(tester, visit.key)
    expect(found?.sessions[0]?.participants).toMatchObject([
      { side: 'delegation', role: 'head', memberName: 'Chen' },
      { side: 'partner', role: 'host', partner: { key }, contact: null },
      { side: 'partner', role: 'speaker', partner: { key }, contact: { printedName: 'Li Na' } },
    ])
    for (const { id: _, sessionId, ...again } of inputs)
      await expect(addParticipant(tester, toAdd({ sessionId, ...again }), testNow)).rejects.toMatchObject({
        code: 'duplicate',
      })
    const [event] = (await listVisitHistory(tester, visit.key)).filter(({ changes }) =>
      JSON.stringify(changes).includes('Li Na'),
    )
    expect(event).toMatchObject({ key: 'participant.added' })
  })

  test('forbidden to everybody but administrators; what is archived or absent is not found', async () => {
    const { id } = await buildPartner()
    const contactId = await buildContact({ partnerId: id })
    await database.asOwner('UPDATE partner SET archived_at = now() WHERE id = $1', [id])
    const before = await database.contents()
    for (const actor of others)
      await expect(addParticipant(actor, toAdd({ memberName: 'Chen' }), testNow)).rejects.toMatchObject({
        code: 'forbidden',
      })
    for (const who of [`partner:${id}`, `contact:${contactId}`, `partner:${crypto.randomUUID()}`])
      await expect(addParticipant(tester, toAdd({ who }), testNow), who).rejects.toMatchObject({
        code: 'notFound',
        field: 'who',
      })
    expect(await listGuestChoices(tester)).toEqual([])
    expect(await database.contents()).toEqual(before)
  })

  test('AZ-4: one of the two, and nothing besides', () => {
    const fields = { id: crypto.randomUUID(), sessionId: visit.sessionId, participantRole: 'guest' }
    const messageOf = (more: object) =>
      addParticipantSchema.safeParse({ ...fields, ...more }).error?.issues[0]
    expect(messageOf({ memberName: 'Chen' })).toBeUndefined()
    expect(messageOf({})).toMatchObject({ path: ['who'], message: 'errors.required' })
    const both = { memberName: 'Chen', who: `partner:${crypto.randomUUID()}` }
    expect(messageOf(both)).toMatchObject({ path: ['memberName'], message: 'errors.oneParticipant' })
    for (const more of [{ visitId: visit.id }, { side: 'delegation' }, { partner: { connect: {} } }])
      expect(messageOf({ memberName: 'Chen', ...more }), JSON.stringify(more)).toBeDefined()
  })
})
