import { expect, test } from 'vitest'
import { listChoices } from '@/lib/listings/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildPartner, buildUnit, buildVisit } from '@/lib/testing/factories'

testDatabase()

test('the choices of the filters, for those who may read the directory', async () => {
  const unit = await buildUnit()
  const partners = await Promise.all(['acme', 'bolt'].map((key) => buildPartner({ key })))
  const visit = await buildVisit({ partnerIds: partners.map(({ id }) => id) })
  const choices = await listChoices(await buildActor('manager', [unit]))
  expect(choices.partners.map(({ key }) => key)).toEqual(['acme', 'bolt'])
  expect(choices.units.map(({ key }) => key)).toContain(unit)
  expect(choices.visits.map(({ key }) => key)).toEqual([visit.key])
  expect(choices.sessions.map(({ key }) => key)).toEqual([`${visit.key}-1`])
  expect(await listChoices(await buildActor('staff'))).toEqual({
    partners: [],
    units: [],
    visits: [],
    sessions: [],
  })
})
