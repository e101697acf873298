import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { getPartner, listPartners } from '@/lib/partners/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { type BuiltVisit, buildContact, buildPartner, buildUnit, buildVisit } from '@/lib/testing/factories'
import { getVisit, listSessionChoices, listVisits } from '@/lib/visits/queries'

testDatabase()
let visit: BuiltVisit
let partner: { id: string; key: string }

beforeEach(async () => {
  partner = await buildPartner({ name: { de: 'Süd AG', zh: '南德' }, shortName: { zh: '南' } })
  await buildContact({ partnerId: partner.id, printedName: 'Li Na' })
  visit = await buildVisit({ partnerIds: [partner.id], sessionTitle: { en: 'Talk' } })
})

const doors = (actor: Actor) => [
  { door: 'listVisits', read: () => listVisits(actor) },
  { door: 'getVisit', read: () => getVisit(actor, visit.key) },
  { door: 'listSessionChoices', read: () => listSessionChoices(actor) },
  { door: 'listPartners', read: () => listPartners(actor) },
  { door: 'getPartner', read: () => getPartner(actor, partner.key) },
]

describe('the shared directory', () => {
  test('is open to everybody with a unit or a grant', async () => {
    const unit = [await buildUnit()]
    const actors = [
      await buildActor('administrator'),
      await buildActor('manager', unit),
      await buildActor('staff', unit),
      await buildActor('viewer', unit),
      await buildActor('viewer', [], { seesAllUnits: true }),
    ]
    for (const actor of actors) {
      for (const { door, read } of doors(actor))
        expect([await read()].flat(), `${actor.role} ${door}`).toHaveLength(1)
      expect(await getVisit(actor, visit.key)).toMatchObject({
        key: visit.key,
        sessions: [{ title: { en: 'Talk' }, participants: [{ partner: { key: partner.key } }] }],
      })
      expect(await getPartner(actor, partner.key)).toMatchObject({
        name: { de: 'Süd AG', zh: '南德' },
        contacts: [{ printedName: 'Li Na' }],
        sessions: [{ visitKey: visit.key, position: 1 }],
      })
    }
  })

  test('AZ-5: is empty for a person without one', async () => {
    for (const role of ['manager', 'staff', 'viewer'] as const) {
      const actor = await buildActor(role)
      for (const { door, read } of doors(actor))
        expect(
          [await read()].flat().filter((item) => item !== null),
          `${role} ${door}`,
        ).toEqual([])
    }
  })

  test('AZ-3: what is not there is null', async () => {
    const actor = await buildActor('administrator')
    expect(await getVisit(actor, 'DE99')).toBeNull()
    expect(await getPartner(actor, 'nobody')).toBeNull()
  })
})
