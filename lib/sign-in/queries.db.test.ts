import { expect, test } from 'vitest'
import { getSignedInPerson } from '@/lib/sign-in/queries'
import { buildActor } from '@/lib/testing/actors'
import { testDatabase } from '@/lib/testing/database'
import { buildUnit } from '@/lib/testing/factories'

testDatabase()

test('the person with their own units and no others', async () => {
  const units = [await buildUnit({ name: 'Trade office' }), await buildUnit({ name: 'Science office' })]
  await buildUnit({ name: 'Another office' })
  const actor = await buildActor('staff', units, { name: 'Lin Qian' })
  const { name, units: shown } = await getSignedInPerson(actor)
  expect(name).toBe('Lin Qian')
  expect(shown.map(({ en }) => en)).toEqual(['Trade office', 'Science office'])
})

test('AZ-5 a person without a unit has none', async () => {
  await buildUnit()
  expect(await getSignedInPerson(await buildActor('staff'))).toMatchObject({ units: [] })
})
