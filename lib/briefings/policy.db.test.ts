import { expect, test } from 'vitest'
import { canMakeBriefing, canMakeSomeBriefing, canReadIssue, canSignOff } from '@/lib/briefings/policy'
import { listBriefings } from '@/lib/briefings/queries'
import { buildActor } from '@/lib/testing/actors'
import { askers, roleOf } from '@/lib/testing/authz-matrix'
import { buildIssue } from '@/lib/testing/build-issue'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

testDatabase()

/** Of each kind of person: may make one of their unit, of all; reads one of their unit, of another, of all. */
const expected = {
  administrator: [true, true, true, true, true],
  manager: [true, false, true, false, false],
  staff: [false, false, true, false, false],
  viewer: [false, false, true, false, false],
  viewerOfAll: [false, false, true, true, true],
}

test.each(askers)('AZ-2: %s, by the policy and in the list alike', async (asker) => {
  const [own, other] = [await buildUnit(), await buildUnit()]
  const { role, seesAllUnits } = roleOf(asker)
  const actor = await buildActor(role, [own], { seesAllUnits })
  const units = [own, other, null]
  const issues = new Map<string, string | null>()
  for (const unitId of units) issues.set(await buildIssue(unitId), unitId)
  const listed = (await listBriefings(actor)).issues.map(({ id }) => issues.get(id))
  const reads = units.map((unitId) => canReadIssue(actor, { unitId }))
  const makes = [own, null].map((unitId) => canMakeBriefing(actor, { unitId }))
  expect([...makes, ...reads]).toEqual(expected[asker])
  expect(units.map((unitId) => listed.includes(unitId))).toEqual(reads)
  expect(canMakeSomeBriefing(actor)).toBe(makes[0])
  const someone = { unitId: own, createdById: 'somebody', editorIds: [] }
  expect(canSignOff(actor, someone)).toBe(makes[0])
  expect(canSignOff(actor, { ...someone, createdById: actor.id })).toBe(false)
  expect(canSignOff(actor, { ...someone, editorIds: [actor.id] })).toBe(false)
})
