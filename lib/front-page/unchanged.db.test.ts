import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { readTogether } from '@/lib/db/parts'
import { readFrontPage } from '@/lib/front-page/queries'
import { isAsPicked, picksPart, readPicked } from '@/lib/picks/queries'
import { attentionPick } from '@/lib/picks/scope'
import { postStatusUpdate } from '@/lib/status-updates/commands'
import { buildActor } from '@/lib/testing/actors'
import { buildCommitment } from '@/lib/testing/build-commitment'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit, testNow } from '@/lib/testing/factories'
import { toPost } from '@/lib/testing/inputs'
import { defaultReading } from '@/lib/testing/reading'

testDatabase()
const reading = defaultReading(testNow)
const week = 7 * 24 * 60 * 60 * 1000

test('what was written stands on the page of everybody who sees it at once, and on no other', async () => {
  const units = [await buildUnit(), await buildUnit()] as const
  const administrators = [await buildActor('administrator'), await buildActor('administrator')]
  const [staff, others] = [await buildActor('staff', [units[0]]), await buildActor('staff', [units[1]])]
  const commitment = await buildCommitment({ leadUnitId: units[0] })
  const offTrack = () =>
    Promise.all(
      [...administrators, staff, others].map(
        async (actor) => (await readFrontPage(actor, reading)).numbers['health.offTrack'].count,
      ),
    )
  expect(await offTrack()).toEqual([0, 0, 0, 0])
  await postStatusUpdate(staff, toPost(commitment, { health: 'offTrack' }), testNow)
  expect(await offTrack()).toEqual([1, 1, 1, 0])
})

test('what happened leaves the last week when it is over, though nothing was written', async () => {
  const staff = await buildActor('staff', [await buildUnit()])
  const commitment = await buildCommitment({ leadUnitId: staff.unitIds[0] as string })
  await postStatusUpdate(staff, toPost(commitment, { health: 'offTrack' }), testNow)
  const changedAfter = async (ms: number) => {
    const since = new Date(testNow.getTime() + ms)
    return (await readFrontPage(staff, { ...reading, since })).numbers['changed.health'].count
  }
  expect(await changedAfter(-week)).toBe(1)
  expect(await changedAfter(0)).toBe(1)
  expect(await changedAfter(1)).toBe(0)
  expect(await changedAfter(0)).toBe(1)
})

test('each is told what they may do with the items that all see', async () => {
  const unit = await buildUnit()
  await buildCommitment({ leadUnitId: unit, dueOn: '2026-11-01' })
  const [staff, viewer] = [await buildActor('staff', [unit]), await buildActor('viewer', [unit])]
  const may = async (actor: typeof staff) =>
    (await readFrontPage(actor, reading)).picked.attention.map(({ can }) => can.postStatusUpdate)
  expect(await may(staff)).toEqual([true])
  expect(await may(viewer)).toEqual([false])
})

test('an item that has changed since it was picked is not taken for what it was', async () => {
  const administrator = await buildActor('administrator')
  const { id } = await buildCommitment({ leadUnitId: await buildUnit(), dueOn: '2026-11-01' })
  const { found } = await readTogether(
    { found: picksPart(administrator, reading, { attention: attentionPick(12) }) },
    db(),
  )
  expect(isAsPicked(found, await readPicked(found))).toBe(true)
  await db().commitment.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } })
  expect(isAsPicked(found, await readPicked(found))).toBe(false)
})
