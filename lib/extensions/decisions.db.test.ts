import { beforeEach, describe, expect, test } from 'vitest'
import { grantExtension } from '@/lib/deadlines/commands'
import { readDossier } from '@/lib/dossiers/queries'
import { askExtension, refuseExtension, withdrawExtension } from '@/lib/extensions/commands'
import { listCommitmentHistory } from '@/lib/history/queries'
import { buildActor, type PersonActor } from '@/lib/testing/actors'
import { type BuiltCommitment, buildCommitment } from '@/lib/testing/build-commitment'
import { buildDated, readAsked, readExtensionEvents, readExtensions } from '@/lib/testing/build-dated'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toAsk } from '@/lib/testing/inputs'

const database = testDatabase()
const later = new Date(testNow.getTime() + 60_000)
let leadUnitId: string
let staff: PersonActor
let manager: PersonActor
let commitment: BuiltCommitment

beforeEach(async () => {
  ;({ leadUnitId, staff, manager, commitment } = await buildDated())
})

const decide = (extensionId: string, version = 2) => ({ extensionId, commitmentId: commitment.id, version })
const asked = async (actor = staff) => {
  const input = toAsk(commitment)
  await askExtension(actor, input, testNow)
  return input.id
}
const standing = () => readAsked(database, commitment)
const rows = () => readExtensions(database)
const events = () => readExtensionEvents(database)

describe('refuseExtension and withdrawExtension', () => {
  test('refused: the date stays, nothing waits, the comment and the event are there', async () => {
    const extensionId = await asked()
    const comment = 'It has to be this year.'
    await refuseExtension(manager, { ...decide(extensionId), comment }, later)
    expect(await standing()).toEqual([{ version: 3, due: '2026-12-20', moved: 0, asked: false }])
    expect(await rows()).toMatchObject([
      { decision: 'refused', comment, decider: manager.name, decidedAt: later },
    ])
    expect((await events()).at(-1)).toEqual({
      action: 'extension.refused',
      by: manager.id,
      before: {},
      after: { askedDueOn: '2027-01-31', comment },
    })
  })

  test('withdrawn: by whoever asked, and by nobody else', async () => {
    const extensionId = await asked()
    const colleague = await buildActor('staff', [leadUnitId])
    for (const actor of [colleague, manager])
      await expect(withdrawExtension(actor, decide(extensionId), later)).rejects.toMatchObject({
        code: 'forbidden',
      })
    await withdrawExtension(staff, decide(extensionId), later)
    expect(await standing()).toEqual([{ version: 3, due: '2026-12-20', moved: 0, asked: false }])
    expect(await rows()).toMatchObject([{ decision: 'withdrawn', decider: staff.name }])
    expect((await events()).at(-1)).toMatchObject({
      action: 'extension.withdrawn',
      after: { askedDueOn: '2027-01-31' },
    })
  })

  test('whoever asked does not decide, also as a manager or an administrator', async () => {
    for (const actor of [manager, await buildActor('administrator')]) {
      commitment = await buildCommitment({ leadUnitId, dueOn: '2026-12-20' })
      const extensionId = await asked(actor)
      const before = await database.contents()
      const refusal = { ...decide(extensionId), comment: 'No.' }
      await expect(refuseExtension(actor, refusal, later)).rejects.toMatchObject({ code: 'extensionOwn' })
      const grant = { ...decide(extensionId), id: crypto.randomUUID() }
      await expect(grantExtension(actor, grant, later)).rejects.toMatchObject({ code: 'extensionOwn' })
      expect(await database.contents()).toEqual(before)
    }
  })

  test('AZ-6: a request of another item is not there', async () => {
    const extensionId = await asked()
    const other = await buildCommitment({ leadUnitId, dueOn: '2026-12-20' })
    const before = await database.contents()
    const wrong = { extensionId, commitmentId: other.id, version: 1 }
    const grant = { ...wrong, id: crypto.randomUUID() }
    for (const attempt of [
      () => refuseExtension(manager, { ...wrong, comment: 'No.' }, later),
      () => withdrawExtension(staff, wrong, later),
      () => grantExtension(manager, grant, later),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'notFound' })
    expect(await database.contents()).toEqual(before)
  })

  test('CC-1: refused on another version, and decided once: the same again changes nothing', async () => {
    const extensionId = await asked()
    const refusal = { ...decide(extensionId), comment: 'No.' }
    await expect(refuseExtension(manager, { ...refusal, version: 1 }, later)).rejects.toMatchObject({
      code: 'conflict',
    })
    await refuseExtension(manager, refusal, later)
    const before = await database.contents()
    await refuseExtension(manager, refusal, later)
    await expect(
      refuseExtension(manager, { ...refusal, version: 3, comment: 'Never.' }, later),
    ).rejects.toMatchObject({ code: 'extensionDecided' })
    await expect(withdrawExtension(staff, decide(extensionId, 3), later)).rejects.toMatchObject({
      code: 'extensionDecided',
    })
    expect(await database.contents()).toEqual(before)
  })

  test.each(['audit_event INSERT', 'extension UPDATE'])(
    'TX-1: without %s nothing is written',
    async (right) => {
      const extensionId = await asked()
      const [table = '', verb = ''] = right.split(' ')
      const before = await database.contents()
      await database.without(verb as 'INSERT', table, async () => {
        await expect(
          refuseExtension(manager, { ...decide(extensionId), comment: 'No.' }, later),
        ).rejects.toThrow()
        await expect(withdrawExtension(staff, decide(extensionId), later)).rejects.toThrow()
      })
      expect(await database.contents()).toEqual(before)
    },
  )
})

test('AZ-2: viewers read why it was asked for once it is granted, and nobody out of scope reads anything', async () => {
  const extensionId = await asked()
  const viewer = await buildActor('viewer', [leadUnitId])
  const outsider = await buildActor('manager', [await buildUnit()])
  const read = async (actor: PersonActor) => (await readDossier(actor, commitment.number))?.extensions
  const { reason, progress } = toAsk(commitment)
  expect(await read(staff)).toMatchObject([{ reason, progress, own: true, decision: null }])
  expect(await read(manager)).toMatchObject([{ reason, progress, own: false }])
  expect(await read(viewer)).toMatchObject([{ reason: null, progress: null, newDueOn: '2027-01-31' }])
  expect(await read(outsider)).toBeUndefined()
  expect(JSON.stringify(await listCommitmentHistory(viewer, commitment.number))).not.toContain(reason)
  await grantExtension(manager, { ...decide(extensionId), id: crypto.randomUUID() }, later)
  expect(await read(viewer)).toMatchObject([{ reason, progress, decision: 'granted' }])
})
