import { beforeEach, describe, expect, test } from 'vitest'
import { changeDeadline, grantExtension } from '@/lib/deadlines/commands'
import { readDossier } from '@/lib/dossiers/queries'
import { askExtension, refuseExtension } from '@/lib/extensions/commands'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toAsk, toMove } from '@/lib/testing/inputs'

const database = testDatabase()
const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(testNow.getTime() + days * day)
let leadUnitId: string
let staff: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment
let extensionId: string

beforeEach(async () => {
  leadUnitId = await buildUnit()
  staff = await buildActor('staff', [leadUnitId])
  manager = await buildActor('manager', [leadUnitId])
  await ask()
})

async function ask(dueOn = '2026-12-20', actor = staff) {
  commitment = await buildCommitment({ leadUnitId, dueOn })
  const input = toAsk(commitment)
  extensionId = input.id
  await askExtension(actor, input, testNow)
}
const toGrant = (change: object = {}) => {
  return { id: crypto.randomUUID(), extensionId, commitmentId: commitment.id, version: 2, ...change }
}
const standing = () =>
  database.asOwner(
    `SELECT version, original_due_on::text AS original, due_on::text AS due, times_moved AS moved, was_overdue_days AS overdue,
            extension_asked AS asked FROM commitment WHERE id = $1`,
    [commitment.id],
  )
const changes = () =>
  database.asOwner(
    `SELECT kind, new_due_on::text AS "to", reason, days_overdue AS overdue, requested_by_id AS asker, granted_by_id AS granter
       FROM deadline_change WHERE commitment_id = $1`,
    [commitment.id],
  )
const extension = () =>
  database.asOwner('SELECT decision, comment, decided_by_name AS by FROM extension WHERE id = $1', [
    extensionId,
  ])
const lastEvent = async () =>
  (await database.asOwner('SELECT action, before, after FROM audit_event ORDER BY at DESC, id DESC')).at(0)

describe('grantExtension', () => {
  test('done: the date moves once, asked by one and granted by the other; the first date stays', async () => {
    await grantExtension(manager, toGrant({ comment: 'For the last time.' }), inDays(1))
    const first = { version: 3, original: '2026-12-20', due: '2027-01-31', moved: 1, overdue: 0 }
    expect(await standing()).toEqual([{ ...first, asked: false }])
    const { reason } = toAsk(commitment)
    expect(await changes()).toEqual([
      { kind: 'changed', to: '2027-01-31', reason, overdue: 0, asker: staff.id, granter: manager.id },
    ])
    expect(await extension()).toEqual([
      { decision: 'granted', comment: 'For the last time.', by: manager.name },
    ])
    expect(await lastEvent()).toEqual({
      action: 'extension.granted',
      before: { dueOn: '2026-12-20', dueBasis: 'agreed' },
      after: {
        ...{ dueOn: '2027-01-31', dueBasis: 'agreed', askedBy: staff.name },
        ...{ reason, comment: 'For the last time.' },
      },
    })
    const [change] = (await readDossier(manager, commitment.number))?.deadlineChanges ?? []
    expect(change).toMatchObject({ requestedBy: staff.name, grantedBy: manager.name })
  })

  test('asked in time and decided after expiry, it is granted as a change after expiry', async () => {
    await grantExtension(manager, toGrant(), inDays(30))
    expect(await standing()).toMatchObject([{ due: '2027-01-31', moved: 1, overdue: 6 }])
    expect(await changes()).toMatchObject([{ kind: 'changedAfterExpiry', overdue: 6, asker: staff.id }])
    expect(await lastEvent()).toMatchObject({ action: 'extension.granted', after: { daysOverdue: 6 } })
  })

  test('once the day that was asked for has passed too, there is nothing to grant: refuse it or set another date', async () => {
    const before = await database.contents()
    await expect(grantExtension(manager, toGrant(), inDays(67))).rejects.toMatchObject({
      code: 'extensionDatePassed',
    })
    expect(await database.contents()).toEqual(before)
    await grantExtension(manager, toGrant(), inDays(66))
    expect(await standing()).toMatchObject([{ due: '2027-01-31' }])
  })

  test('refused to staff, supporting units and viewers, and invisible to everybody else', async () => {
    const other = await buildUnit()
    const actors = [
      { actor: await buildActor('staff', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('viewer', [leadUnitId]), code: 'forbidden' },
      { actor: await buildActor('manager', [other]), code: 'notFound' },
    ]
    const before = await database.contents()
    for (const { actor, code } of actors)
      await expect(grantExtension(actor, toGrant(), inDays(1))).rejects.toMatchObject({ code })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-1 and an ended item: nothing is written', async () => {
    const before = await database.contents()
    await expect(grantExtension(manager, toGrant({ version: 1 }), inDays(1))).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await database.contents()).toEqual(before)
    await database.asOwner(
      "UPDATE commitment SET state = 'completed', ended_at = now(), end_reason = 'Done.' WHERE id = $1",
      [commitment.id],
    )
    await expect(grantExtension(manager, toGrant(), inDays(1))).rejects.toMatchObject({
      code: 'commitmentClosed',
    })
  })

  test.each(['audit_event INSERT', 'deadline_change INSERT', 'extension UPDATE'])(
    'TX-1: without %s nothing is written',
    async (right) => {
      const [table = '', verb = ''] = right.split(' ')
      const before = await database.contents()
      await database.without(verb as 'INSERT', table, async () => {
        await expect(grantExtension(manager, toGrant(), inDays(1))).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )

  test('CC-3: the same one again changes nothing, also ten times at once', async () => {
    const grant = toGrant()
    await Promise.all(Array.from({ length: 10 }, () => grantExtension(manager, grant, inDays(1))))
    expect(await standing()).toMatchObject([{ version: 3, moved: 1 }])
    const second = await buildActor('manager', [leadUnitId])
    await expect(grantExtension(second, grant, inDays(1))).rejects.toMatchObject({ code: 'repeatDiffers' })
    const again = toGrant({ version: 3 })
    await expect(grantExtension(second, again, inDays(1))).rejects.toMatchObject({ code: 'extensionDecided' })
  })

  test('CC-4: two managers decide one request; one of them does, in thirty rounds', {
    timeout: 60_000,
  }, async () => {
    const second = await buildActor('manager', [leadUnitId])
    for (let round = 0; round < 30; round++) {
      await ask()
      const refusal = { extensionId, commitmentId: commitment.id, version: 2, comment: 'No.' }
      const outcomes = await Promise.allSettled([
        grantExtension(manager, toGrant(), inDays(1)),
        refuseExtension(second, refusal, inDays(1)),
      ])
      const lost = outcomes.filter(({ status }) => status === 'rejected')
      expect(lost).toMatchObject([{ reason: { code: 'extensionDecided' } }])
      const granted = outcomes[0].status === 'fulfilled'
      expect(await extension()).toMatchObject([{ decision: granted ? 'granted' : 'refused' }])
      expect(await standing()).toMatchObject([{ version: 3, moved: granted ? 1 : 0, asked: false }])
      expect(await changes()).toHaveLength(granted ? 1 : 0)
    }
  })
})

describe('a date that is set while a request waits decides it', () => {
  test.each([
    ['the very day that was asked for grants it', '2027-01-31', 'granted'],
    ['another day refuses it with the reason', '2027-01-15', 'refused'],
  ])('%s', async (_, dueOn, decision) => {
    const reason = 'The partner is closed over the holidays.'
    await changeDeadline(manager, toMove(commitment, { version: 2, dueOn, reason }), inDays(1))
    expect(await standing()).toMatchObject([{ version: 3, due: dueOn, moved: 1, asked: false }])
    expect(await extension()).toEqual([{ decision, comment: reason, by: manager.name }])
    expect(await changes()).toMatchObject([
      { to: dueOn, reason, asker: decision === 'granted' ? staff.id : manager.id, granter: manager.id },
    ])
    expect(await lastEvent()).toMatchObject({
      action: 'deadline.changed',
      after: { dueOn, reason, extension: decision },
    })
  })

  test('whoever asked and then sets a date has taken the request back', async () => {
    await ask('2026-12-20', manager)
    await changeDeadline(manager, toMove(commitment, { version: 2 }), inDays(1))
    expect(await extension()).toMatchObject([{ decision: 'withdrawn', by: manager.name }])
    expect(await changes()).toMatchObject([{ asker: manager.id, granter: manager.id }])
  })

  test('also after expiry, and it can be decided no more', async () => {
    await changeDeadline(manager, toMove(commitment, { version: 2, dueOn: '2027-02-28' }), inDays(30))
    expect(await changes()).toMatchObject([{ kind: 'changedAfterExpiry', overdue: 6 }])
    expect(await lastEvent()).toMatchObject({
      action: 'deadline.changedAfterExpiry',
      after: { extension: 'refused', daysOverdue: 6 },
    })
    await expect(grantExtension(manager, toGrant({ version: 3 }), inDays(30))).rejects.toMatchObject({
      code: 'extensionDecided',
    })
  })
})
